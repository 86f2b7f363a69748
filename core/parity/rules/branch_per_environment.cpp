// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/repository_parts.h"

namespace plumbline::parity::rules {

namespace {

void checkBranchPerEnvironment(const RuleInput& input, Outcomes& outcomes)
{
    const model::RepositoryFacts* facts =
        trackedFactsWith(input, model::RepositoryPart::Branches, "branches", outcomes);
    if (facts == nullptr)
        return;
    for (const model::EnvironmentBranch& branch : facts->branches) {
        const Subject subject = ofWorkspace(branch.name);
        if (branch.ahead == 0 || branch.behind == 0) {
            outcomes.pass(subject);
            continue;
        }
        outcomes.fail(
            subject,
            {.message = phrase("the branch {} is {} commits ahead of {} and {} behind",
                               branch.name,
                               branch.ahead,
                               branch.base,
                               branch.behind),
             .reason = facts->holdsCode ? Phrase() : phrase("the repository holds no code"),
             .severity = facts->holdsCode ? Severity::Warning : Severity::Info,
             .evidence = {},
             .fix = {}});
    }
    if (facts->branches.empty())
        outcomes.pass(ofWorkspace("branches"));
}

} // namespace

const Rule kBranchPerEnvironment{
    .id = "branch-per-environment",
    .factor = Factor::Codebase,
    .severity = Severity::Warning,
    .pack = Pack::Delivery,
    .title = "A branch is kept for an environment",
    .rationale = "Branches that stand for environments drift apart; what is tested on one is not "
                 "what runs from the other.",
    .compares =
        "Branches that are called like environments and have commits of their own and lack others.",
    .guards = "A branch that is only behind is promoted by moving it. A repository of manifests "
              "alone is told as information.",
    .remedy =
        "Build once from the main branch and promote that build from environment to environment.",
    .reads = {model::RepositoryPart::Branches},
    .check = checkBranchPerEnvironment};

} // namespace plumbline::parity::rules
