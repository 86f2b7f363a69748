// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/repository_parts.h"

namespace plumbline::parity::rules {

namespace {

void checkNoVersionControl(const RuleInput& input, Outcomes& outcomes)
{
    const model::RepositoryFacts* facts =
        factsWith(input, model::RepositoryPart::Files, "repository", outcomes);
    if (facts == nullptr)
        return;
    const Subject subject = ofWorkspace("repository");
    if (facts->versionControl.isSet()) {
        outcomes.pass(subject);
    } else if (facts->versionControl.state != model::State::Missing) {
        outcomes.notMeasured(subject, facts->versionControl.reason);
    } else {
        outcomes.fail(subject,
                      {.message = phrase("the app lies in no repository"),
                       .reason = facts->versionControl.reason,
                       .severity = {},
                       .evidence = {},
                       .fix = {}});
    }
}

} // namespace

const Rule kNoVersionControl{
    .id = "no-version-control",
    .factor = Factor::Codebase,
    .severity = Severity::Info,
    .pack = Pack::Standard,
    .title = "The app is under no version control",
    .rationale = "Without a history nobody can say what runs where, or go back to what ran before.",
    .compares = "Whether the workspace lies in a git repository.",
    .guards =
        "A remark: the folder may hold only what describes environments. Linked worktrees and "
        "submodules count; a repository that git refuses to read is not measured.",
    .remedy = "Start a repository, commit the app and push it to where the team can read it.",
    .reads = {model::RepositoryPart::Files},
    .check = checkNoVersionControl};

} // namespace plumbline::parity::rules
