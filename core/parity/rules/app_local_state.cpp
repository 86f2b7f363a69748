// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace plumbline::parity::rules {

namespace {

bool isScratch(const model::Mount& mount)
{
    static constexpr std::array<std::string_view, 19> kWords{"cache",
                                                             "tmp",
                                                             "/run",
                                                             "sock",
                                                             "static",
                                                             "assets",
                                                             "node_modules",
                                                             ".venv",
                                                             "venv",
                                                             "/log",
                                                             "bundle",
                                                             "vendor",
                                                             ".next",
                                                             "target",
                                                             "config",
                                                             "secrets",
                                                             "certs",
                                                             "site-packages",
                                                             "dist"};
    return std::ranges::any_of(kWords, [&](std::string_view word) {
        return mount.target.find(word) != std::string::npos;
    });
}

void checkAppLocalState(const RuleInput& input, Outcomes& outcomes)
{
    lookAtServices(
        input,
        "local state",
        [&](std::size_t place, const model::Service& service) {
            if (!isOwnImage(service) || !isProcess(service))
                return skips();
            for (const model::Mount& mount : service.mounts) {
                const bool isKept = mount.kind == model::MountKind::Volume && !mount.readOnly &&
                                    mount.origin.layer != model::kImageLayer;
                if (isKept && !isScratch(mount))
                    return fails(mount.target,
                                 mount.origin,
                                 input.isLocal(place) ? Severity::Info
                                                      : severityAt(input, place, Severity::Error));
            }
            return passes();
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("{} keeps data at {} in {}",
                                 failed.service.name,
                                 failed.looks.front().value,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kAppLocalState{
    .id = "app-local-state",
    .factor = Factor::Processes,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "A process keeps data on its own disk",
    .rationale = "A second process does not see it, and a new release may begin without it.",
    .compares = "Volumes of the app's own processes that can be written to.",
    .guards = "Volumes of backing services, caches, temporary, static and log folders, sockets, "
              "mounts of config and secrets, and folders of dependencies. An error in production, "
              "information in development.",
    .remedy = "Put it into a backing service: an object store, a database.",
    .check = checkAppLocalState};

} // namespace plumbline::parity::rules
