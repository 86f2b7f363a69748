// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/repository_parts.h"

namespace plumbline::parity::rules {

namespace {

void checkSecretInGitHistory(const RuleInput& input, Outcomes& outcomes)
{
    const auto told = [](const model::SecretSighting& secret) {
        constexpr std::size_t kShortId = 8;
        return Fault{
            .message =
                phrase("an earlier {} holds a credential: {}", secret.origin.file, nameOf(secret)),
            .reason = phrase("in the commit {}", secret.commit.substr(0, kShortId)),
            .severity = {},
            .evidence = {inRepository({}, secret.origin)},
            .fix = {}};
    };
    judgeSecrets(input, model::RepositoryPart::History, "history", told, outcomes);
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
    .check = checkSecretInGitHistory};

} // namespace plumbline::parity::rules
