// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/probe_looks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace plumbline::parity::rules {

namespace {

constexpr std::int64_t kLittle = std::int64_t{1024} * 1024; // bytes

bool isScratch(std::string_view path)
{
    static constexpr std::array<std::string_view, 10> kFolders{"/tmp/",
                                                               "/run/",
                                                               "/var/run/",
                                                               "/var/cache/",
                                                               "/var/tmp/",
                                                               "/dev/",
                                                               "/proc/",
                                                               "/root/.",
                                                               "/home/",
                                                               "/var/lib/apt/"};
    return path.find("__pycache__") != std::string_view::npos ||
           path.find("/cache/") != std::string_view::npos || path.ends_with(".pid") ||
           std::ranges::any_of(kFolders,
                               [&](std::string_view folder) { return path.starts_with(folder); });
}

void checkRuntimeFsWrites(const RuleInput& input, Outcomes& outcomes)
{
    lookAtProbes(
        input,
        "disk",
        [](const model::Service& /*service*/, const model::ProbeResult& seen) {
            if (!seen.writtenFiles.isSet())
                return isMissing(seen.writtenFiles);
            std::int64_t bytes = 0;
            const model::WrittenFile* largest = nullptr;
            for (const model::WrittenFile& file : seen.writtenFiles.value) {
                if (isScratch(file.path))
                    continue;
                bytes += file.size.bytes;
                if (largest == nullptr || file.size > largest->size)
                    largest = &file;
            }
            if (largest == nullptr || bytes < kLittle)
                return passes();
            return fails(
                fmt::format("{} in all, most at {}", toString(ByteCount{bytes}), largest->path),
                seen.writtenFiles.origin);
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("{} writes to its own disk in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kRuntimeFsWrites{
    .id = "runtime-fs-writes",
    .factor = Factor::Processes,
    .severity = Severity::Warning,
    .pack = Pack::Measured,
    .title = "A process writes to its own disk",
    .rationale = "The files are gone at the next start, and no other process sees them.",
    .compares = "Files that were written outside volumes while the process ran.",
    .guards =
        "Temporary folders, caches, sockets, compiled forms, and less than a mebibyte in all.",
    .remedy = "Write to a backing service, or to a temporary folder what may be lost.",
    .check = checkRuntimeFsWrites};

} // namespace plumbline::parity::rules
