// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/deployed_parts.h"

#include <string>

namespace plumbline::parity::rules {

namespace {

void checkProdAheadOfMain(const RuleInput& input, Outcomes& outcomes)
{
    for (const std::size_t place : input.productions()) {
        const model::DeployedCommit* commit = deployedCommit(input, place);
        if (commit == nullptr)
            continue;
        const Subject subject{.name = "commit", .services = {}, .environments = {place}};
        if (!commit->ahead) {
            outcomes.notMeasured(subject, whyUnknown(input, place));
        } else if (*commit->ahead == 0) {
            outcomes.pass(subject);
        } else {
            outcomes.fail(subject,
                          {.message = phrase("{} runs {} commits that {} lacks",
                                             input.name(place),
                                             *commit->ahead,
                                             input.delivery()->mainBranch),
                           .reason = {},
                           .severity = {},
                           .evidence = {commitEvidence(input, place)},
                           .fix = {}});
        }
    }
}

} // namespace

const Rule kProdAheadOfMain{
    .id = "prod-ahead-of-main",
    .factor = Factor::Codebase,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "Production runs commits that the main branch lacks",
    .rationale = "The next release from the main branch takes the hotfix away again.",
    .compares = "Commits that production has and the main branch has not.",
    .guards = "Commits and main branches that are not known are not measured.",
    .remedy = "Bring the commits to the main branch.",
    .check = checkProdAheadOfMain};

} // namespace plumbline::parity::rules
