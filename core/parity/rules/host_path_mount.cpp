// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace plumbline::parity::rules {

namespace {

bool isOfHostAgent(const model::Mount& mount)
{
    return mount.source.find("docker.sock") != std::string::npos ||
           mount.source.starts_with("/proc") || mount.source.starts_with("/sys") ||
           mount.source.starts_with("/dev") || mount.source.starts_with("/etc/") ||
           mount.source.starts_with("/var/lib/docker");
}

bool isFile(std::string_view path)
{
    const std::string_view name = path.substr(path.rfind('/') + 1);
    return name.find('.') != std::string_view::npos && !name.starts_with('.');
}

void checkHostPathMount(const RuleInput& input, Outcomes& outcomes)
{
    lookAtServices(
        input,
        "host folder",
        [&](std::size_t place, const model::Service& service) {
            if (input.isLocal(place))
                return skips();
            for (const model::Mount& mount : service.mounts) {
                const bool isWritable = mount.kind == model::MountKind::Bind && !mount.readOnly &&
                                        !isFile(mount.target) && !isOfHostAgent(mount);
                const bool isCode = service.workingDir.isSet() &&
                                    service.workingDir.value.starts_with(mount.target);
                if (isWritable && !isCode)
                    return fails(fmt::format("{} at {}", mount.source, mount.target),
                                 mount.origin,
                                 severityAt(input, place, Severity::Warning));
            }
            return passes();
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("{} uses a folder of its host in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kHostPathMount{.id = "host-path-mount",
                          .factor = Factor::Processes,
                          .severity = Severity::Warning,
                          .pack = Pack::Standard,
                          .title = "A process depends on a folder of its host",
                          .rationale =
                              "It can only run on that host, and sees what others left there.",
                          .compares = "Mounts of the host's folders in deployed environments.",
                          .guards = "Read-only mounts, single files, the engine's socket, code (a "
                                    "rule of its own) and agents that look after the host.",
                          .remedy = "Use a volume or a backing service.",
                          .check = checkHostPathMount};

} // namespace plumbline::parity::rules
