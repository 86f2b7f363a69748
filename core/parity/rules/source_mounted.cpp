// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace plumbline::parity::rules {

namespace {

/// Where images keep the app, for those that do not say their working folder.
bool isUsualFolder(std::string_view target)
{
    static constexpr std::array<std::string_view, 9> kFolders{"/app",
                                                              "/usr/src/app",
                                                              "/src",
                                                              "/code",
                                                              "/workspace",
                                                              "/srv/app",
                                                              "/opt/app",
                                                              "/var/www/html",
                                                              "/home/node/app"};
    return std::ranges::find(kFolders, target) != kFolders.end();
}

bool coversCode(const model::Mount& mount, const model::Service& service)
{
    if (mount.kind != model::MountKind::Bind || mount.target.size() < 2)
        return false;
    if (service.workingDir.isSet() && service.workingDir.value != "/")
        return service.workingDir.value == mount.target ||
               service.workingDir.value.starts_with(mount.target + "/");
    return isUsualFolder(mount.target);
}

void checkSourceMounted(const RuleInput& input, Outcomes& outcomes)
{
    lookAtServices(
        input,
        "code",
        [&](std::size_t place, const model::Service& service) {
            if (input.isLocal(place))
                return skips();
            for (const model::Mount& mount : service.mounts) {
                if (coversCode(mount, service))
                    return fails(fmt::format("{} at {}", mount.source, mount.target),
                                 mount.origin,
                                 severityAt(input, place, Severity::Error));
            }
            return passes();
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("{} runs code that is mounted from the host in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kSourceMounted{
    .id = "source-mounted",
    .factor = Factor::BuildReleaseRun,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "Code is mounted over what the image holds",
    .rationale =
        "What runs is what lies on that machine, not the release that was built and tested.",
    .compares = "Mounts of folders of the host at the working folder of a process or above it.",
    .guards = "Development lives by it. Mounts of single files and of config are no code. An error "
              "in production, a warning elsewhere.",
    .remedy = "Take the mount out and let the image hold the code.",
    .check = checkSourceMounted};

} // namespace plumbline::parity::rules
