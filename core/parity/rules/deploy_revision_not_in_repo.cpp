// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/deployed_parts.h"

#include <string>

namespace plumbline::parity::rules {

namespace {

void checkDeployRevisionNotInRepo(const RuleInput& input, Outcomes& outcomes)
{
    for (std::size_t place = 0; place < input.size(); ++place) {
        const model::DeployedCommit* commit = deployedCommit(input, place);
        const model::Fact<std::string>& said = input.environment(place).revision.commit;
        if (commit == nullptr || !said.isSet())
            continue;
        const Subject subject{.name = "commit", .services = {}, .environments = {place}};
        const model::RepositoryFacts* facts = input.repository();
        const bool isWhole = facts != nullptr && facts->versionControl.isSet() && !facts->isShallow;
        if (!commit->commit.empty()) {
            outcomes.pass(subject);
        } else if (!isWhole) {
            outcomes.notMeasured(subject, commit->reason);
        } else {
            outcomes.fail(subject,
                          {.message = phrase("{} runs a commit that the repository does not have",
                                             input.name(place)),
                           .reason = {},
                           .severity = {},
                           .evidence = {commitEvidence(input, place)},
                           .fix = {}});
        }
    }
}

} // namespace

const Rule kDeployRevisionNotInRepo{
    .id = "deploy-revision-not-in-repo",
    .factor = Factor::Codebase,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "A commit runs that the repository does not have",
    .rationale = "What runs was built from a copy that nobody else sees.",
    .compares = "The commits that environments say they run, looked for in the repository.",
    .guards = "A shallow clone, a folder without a repository, and environments that name no "
              "commit are not measured.",
    .remedy = "Push the branch that it was built from, and build from the repository.",
    .reads = {model::RepositoryPart::Branches},
    .check = checkDeployRevisionNotInRepo};

} // namespace plumbline::parity::rules
