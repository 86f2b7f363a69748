// SPDX-License-Identifier: Apache-2.0
#include "core/parity/measured.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/probe_looks.h"

#include <algorithm>

namespace plumbline::parity::rules {

namespace {

void checkLogsToFiles(const RuleInput& input, Outcomes& outcomes)
{
    lookAtProbes(
        input,
        "log files",
        [](const model::Service& /*service*/, const model::ProbeResult& seen) {
            if (!seen.writtenFiles.isSet())
                return isMissing(seen.writtenFiles);
            const auto log = std::ranges::find_if(seen.writtenFiles.value, isLogFile);
            if (log == seen.writtenFiles.value.end())
                return passes();
            return fails(log->path, seen.writtenFiles.origin);
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("{} writes its log to files of its own in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kLogsToFiles{
    .id = "logs-to-files",
    .factor = Factor::Logs,
    .severity = Severity::Warning,
    .pack = Pack::Measured,
    .title = "A process writes its log to files of its own",
    .rationale =
        "Nobody collects them, they are gone with the container, and they grow until then.",
    .compares = "Files that were written outside volumes while the process ran.",
    .guards = "Empty files, and links to standard output.",
    .remedy = "Log to standard output.",
    .check = checkLogsToFiles};

} // namespace plumbline::parity::rules
