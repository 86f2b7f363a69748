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
        trackedFactsWith(input, model::RepositoryPart::History, "history", outcomes);
    if (facts == nullptr)
        return;
    bool isClean = true;
    for (const model::SecretSighting& secret : facts->secrets) {
        if (secret.commit.empty())
            continue;
        isClean = false;
        constexpr std::size_t kShortId = 8;
        outcomes.fail(ofWorkspace(fmt::format("{} {}", secret.origin.file, nameOf(secret))),
                      {.message = fmt::format("an earlier {} holds a credential: {}",
                                              secret.origin.file,
                                              nameOf(secret)),
                       .reason = fmt::format("in the commit {}", secret.commit.substr(0, kShortId)),
                       .severity = {},
                       .evidence = {inRepository({}, secret.origin)},
                       .fix = {}});
    }
    if (isClean)
        outcomes.pass(ofWorkspace("history"));
}

} // namespace

const Rule kSecretInGitHistory{
    .id = "secret-in-git-history",
    .factor = Factor::Config,
    .severity = Severity::Error,
    .pack = Pack::Security,
    .title = "A credential lies in earlier commits",
    .rationale = "Deleting a file does not take it out of the history that everyone has.",
    .compares = "Dotenv and key files that earlier commits hold and today's do not.",
    .guards = "As for the files of today. Of a shallow clone only what it holds.",
    .remedy = "Rotate the credential first, then rewrite the history if it still matters.",
    .reads = {model::RepositoryPart::History},
    .check = check};

} // namespace plumbline::parity::rules
