// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

#include <string_view>

namespace plumbline::parity::rules {

namespace {

bool isForLogs(std::string_view target)
{
    const std::string_view last = target.substr(target.rfind('/') + 1);
    return target == "/var/log" || target.starts_with("/var/log/") || last == "log" ||
           last == "logs";
}

void checkLogVolumeMounted(const RuleInput& input, Outcomes& outcomes)
{
    lookAtServices(
        input,
        "log folder",
        [&](std::size_t place, const model::Service& service) {
            for (const model::Mount& mount : service.mounts) {
                const bool isOfShipper = mount.readOnly || mount.source.starts_with("/var/log");
                const bool isKept = mount.kind != model::MountKind::Ephemeral;
                if (isForLogs(mount.target) && !isOfShipper)
                    return fails(mount.target,
                                 mount.origin,
                                 input.isLocal(place) || !isKept ? Severity::Info
                                                                 : Severity::Warning);
            }
            return passes();
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("{} keeps its log at {} in {}",
                                 failed.service.name,
                                 failed.looks.front().value,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kLogVolumeMounted{
    .id = "log-volume-mounted",
    .factor = Factor::Logs,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "A folder for logs is mounted into a process",
    .rationale = "The process manages files that somebody has to rotate, ship and delete.",
    .compares = "Mounts at /var/log and at folders that are called log or logs.",
    .guards = "What ships the logs of others reads them read-only. What only development has, and "
              "what is gone with its container, is information.",
    .remedy = "Log to standard output and take the mount out.",
    .check = checkLogVolumeMounted};

} // namespace plumbline::parity::rules
