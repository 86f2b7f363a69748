// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/repository_parts.h"

namespace plumbline::parity::rules {

namespace {

void checkSecretInGit(const RuleInput& input, Outcomes& outcomes)
{
    const auto told = [](const model::SecretSighting& secret) {
        return Fault{.message =
                         phrase("{} holds a credential: {}", secret.origin.file, nameOf(secret)),
                     .reason = phrase("it is told by {}",
                                      secret.what == "its name" ? phrase("its name and its form")
                                                                : phrase("its form")),
                     .severity = {},
                     .evidence = {inRepository({}, secret.origin)},
                     .fix = {}};
    };
    judgeSecrets(input, model::RepositoryPart::Secrets, "repository", told, outcomes);
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
    .check = checkSecretInGit};

} // namespace plumbline::parity::rules
