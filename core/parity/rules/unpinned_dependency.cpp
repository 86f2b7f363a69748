// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/repository_parts.h"

#include <utility>

namespace plumbline::parity::rules {

namespace {

void checkUnpinnedDependency(const RuleInput& input, Outcomes& outcomes)
{
    const model::RepositoryFacts* facts =
        factsWith(input, model::RepositoryPart::Dependencies, "dependencies", outcomes);
    if (facts == nullptr)
        return;
    for (const model::DependencyManifest& manifest : facts->dependencies) {
        const Subject subject = ofWorkspace(manifest.file);
        if (!manifest.lockFile.empty() || manifest.unpinned.empty()) {
            outcomes.pass(subject);
            continue;
        }
        std::vector<Evidence> evidence;
        for (const Located<std::string>& one : manifest.unpinned)
            evidence.push_back(inRepository(one.value, one.origin));
        outcomes.fail(subject,
                      {.message = phrase("{} of {}'s dependencies have no version",
                                         manifest.unpinned.size(),
                                         manifest.file),
                       .reason = {},
                       .severity = manifest.isDeployed ? Severity::Warning : Severity::Info,
                       .evidence = std::move(evidence),
                       .fix = {}});
    }
}

} // namespace

const Rule kUnpinnedDependency{.id = "unpinned-dependency",
                               .factor = Factor::Dependencies,
                               .severity = Severity::Warning,
                               .pack = Pack::Delivery,
                               .title = "A dependency is taken in whatever version there is",
                               .rationale = "The next build may bring a version that nobody tried.",
                               .compares = "Dependencies without any version, as latest or as a "
                                           "branch of a repository, where no lockfile says more.",
                               .guards = "Ranges are fine, and with a lockfile everything is.",
                               .remedy = "Name a version or commit a lockfile.",
                               .reads = {model::RepositoryPart::Dependencies},
                               .check = checkUnpinnedDependency};

} // namespace plumbline::parity::rules
