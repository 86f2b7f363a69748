// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/repository_parts.h"

#include <string>

namespace plumbline::parity::rules {

namespace {

void checkLockfileAbsent(const RuleInput& input, Outcomes& outcomes)
{
    const model::RepositoryFacts* facts =
        factsWith(input, model::RepositoryPart::Dependencies, "dependencies", outcomes);
    if (facts == nullptr)
        return;
    for (const model::DependencyManifest& manifest : facts->dependencies) {
        const Subject subject = ofWorkspace(manifest.file);
        if (!manifest.lockFile.empty()) {
            outcomes.pass(subject);
            continue;
        }
        const Severity severity = !manifest.isDeployed         ? Severity::Info
                                  : manifest.lockNames.empty() ? Severity::Warning
                                                               : Severity::Error;
        outcomes.fail(
            subject,
            {.message = phrase("nothing says which versions of {}'s dependencies are meant",
                               manifest.file),
             .reason = manifest.lockNames.empty()
                           ? phrase("not every version in it is exact")
                           : phrase("there is no {}", manifest.lockNames.front()),
             .severity = severity,
             .evidence = {inRepository(manifest.tool, Origin{.file = manifest.file})},
             .fix = {}});
    }
}

} // namespace

const Rule kLockfileAbsent{
    .id = "lockfile-absent",
    .factor = Factor::Dependencies,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "Dependencies have no lockfile",
    .rationale = "Every build may get other versions; what was tested is not what is deployed.",
    .compares =
        "Manifests of npm, pip, Poetry, uv, Bundler, Go, Cargo, Composer, Mix and their lockfiles.",
    .guards = "A lockfile of a workspace above counts, and a list of exact versions is one. What "
              "nothing starts is a library: information. A list for pip with ranges is a warning.",
    .remedy = "Write the lockfile with the package manager and commit it.",
    .reads = {model::RepositoryPart::Dependencies},
    .check = checkLockfileAbsent};

} // namespace plumbline::parity::rules
