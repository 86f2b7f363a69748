// SPDX-License-Identifier: Apache-2.0
#include "core/parity/facts.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/config_parts.h"
#include "core/parity/rules/key_kinds.h"

namespace plumbline::parity::rules {

namespace {

/// What says which build it is, who builds it or where from, and not what for.
bool isOfBuild(std::string_view name)
{
    return hasWord(name, {"VERSION", "SHA",    "COMMIT",   "REVISION", "REV",   "REF",   "DATE",
                          "TIME",    "BUILD",  "GIT",      "TAG",      "VCS",   "PROXY", "UID",
                          "GID",     "MIRROR", "REGISTRY", "INDEX",    "CACHE", "JOBS"});
}

void checkEnvSpecificBuildArg(const RuleInput& input, Outcomes& outcomes)
{
    for (const Row* row : input.rows(Kind::Deploy)) {
        if (!row->key.starts_with(kBuildArgument) || row->verdict == Verdict::NotApplicable)
            continue;
        const std::string_view name = std::string_view(row->key).substr(kBuildArgument.size());
        if (isOfBuild(name) || isNotMeasured(*row, outcomes))
            continue;
        // One that the Dockerfile sets elsewhere differs surely only where it names environments.
        const bool differs = row->verdict == Verdict::Drift ||
                             (row->verdict == Verdict::Expected && isEnvironmentNameKey(name));
        if (!differs) {
            outcomes.pass(subjectOf(*row));
            continue;
        }
        outcomes.fail(subjectOf(*row),
                      {.message = phrase("{} is built with another {} in one environment than "
                                         "in another",
                                         row->service,
                                         name),
                       .reason = row->reason,
                       .severity = {},
                       .evidence = evidenceOf(input, *row),
                       .fix = {}});
    }
}

} // namespace

const Rule kEnvSpecificBuildArg{
    .id = "env-specific-build-arg",
    .factor = Factor::BuildReleaseRun,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "An image is built for one environment",
    .rationale = "What was tried in staging is not what production runs: each has a build of its "
                 "own.",
    .compares = "Build arguments of the environments that build the same process.",
    .guards = "Arguments that say which build it is (versions, commits, dates) or who builds it "
              "(proxies, mirrors, user ids).",
    .remedy = "Build one image and give what differs as config when it starts.",
    .check = checkEnvSpecificBuildArg};

} // namespace plumbline::parity::rules
