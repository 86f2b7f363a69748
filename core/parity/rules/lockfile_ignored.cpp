// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/repository_parts.h"

namespace plumbline::parity::rules {

namespace {

void checkLockfileIgnored(const RuleInput& input, Outcomes& outcomes)
{
    const model::RepositoryFacts* facts =
        factsWith(input, model::RepositoryPart::Dependencies, "dependencies", outcomes);
    if (facts == nullptr)
        return;
    for (const model::DependencyManifest& manifest : facts->dependencies) {
        const Subject subject = ofWorkspace(manifest.file);
        if (manifest.lockIgnoredBy.empty()) {
            outcomes.pass(subject);
            continue;
        }
        const bool isDeployed = manifest.isDeployed;
        outcomes.fail(
            subject,
            {.message =
                 phrase("{} keeps out the lockfile of {}", manifest.lockIgnoredBy, manifest.file),
             .reason = {},
             .severity = isDeployed ? Severity::Warning : Severity::Info,
             .evidence = {inRepository(manifest.tool, Origin{.file = manifest.file})},
             .fix = {}});
    }
}

} // namespace

const Rule kLockfileIgnored{
    .id = "lockfile-ignored",
    .factor = Factor::Dependencies,
    .severity = Severity::Warning,
    .pack = Pack::Delivery,
    .title = "A lockfile is kept out of commits or builds",
    .rationale = "A lockfile that is not committed, or does not reach the build, locks nothing.",
    .compares = "Lockfiles and the patterns of .gitignore and .dockerignore.",
    .guards = "Later patterns that take a file back in count.",
    .remedy = "Take the pattern out and commit the lockfile.",
    .reads = {model::RepositoryPart::Dependencies},
    .check = checkLockfileIgnored};

} // namespace plumbline::parity::rules
