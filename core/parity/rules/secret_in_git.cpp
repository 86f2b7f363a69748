// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/repository_parts.h"

#include <fmt/format.h>

#include <string>

namespace plumbline::parity::rules {

namespace {

/// `API_TOKEN`, or the kind of the credential where it is given to nothing.
std::string nameOf(const model::SecretSighting& secret)
{
    return secret.name.empty() ? secret.what : secret.name;
}

void check(const RuleInput& input, Outcomes& outcomes)
{
    const model::RepositoryFacts* facts =
        trackedFactsWith(input, model::RepositoryPart::Secrets, "repository", outcomes);
    if (facts == nullptr)
        return;
    bool isClean = true;
    for (const model::SecretSighting& secret : facts->secrets) {
        if (!secret.commit.empty())
            continue;
        isClean = false;
        outcomes.fail(ofWorkspace(fmt::format("{} {}", secret.origin.file, nameOf(secret))),
                      {.message = fmt::format(
                           "{} holds a credential: {}", secret.origin.file, nameOf(secret)),
                       .reason = fmt::format("it is told by {}",
                                             secret.what == "its name" ? "its name and its form"
                                                                       : "its form"),
                       .severity = {},
                       .evidence = {inRepository({}, secret.origin)},
                       .fix = {}});
    }
    if (isClean)
        outcomes.pass(ofWorkspace("repository"));
}

} // namespace

const Rule kSecretInGit{
    .id = "secret-in-git",
    .factor = Factor::Config,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "A credential lies in the repository",
    .rationale = "Everyone who can read the repository, now or later, has the credential.",
    .compares = "Files that are tracked: tokens of providers, private keys, passwords in "
                "addresses, generated values that are given to a name of a secret.",
    .guards = "Tests, examples, docs, values that are made up, words, references to other "
              "variables, public keys and passwords of a local stack are left out.",
    .remedy = "Take it out, rotate it, and give it to the app by its environment.",
    .reads = {model::RepositoryPart::Secrets},
    .check = check};

} // namespace plumbline::parity::rules
