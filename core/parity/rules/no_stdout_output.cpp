// SPDX-License-Identifier: Apache-2.0
#include "core/parity/measured.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/probe_looks.h"

#include <algorithm>

namespace plumbline::parity::rules {

namespace {

void checkNoStdoutOutput(const RuleInput& input, Outcomes& outcomes)
{
    lookAtProbes(
        input,
        "standard output",
        [](const model::Service& /*service*/, const model::ProbeResult& seen) {
            if (!seen.standardOutput.isSet())
                return isMissing(seen.standardOutput);
            if (seen.standardOutput.value.bytes > 0)
                return passes();
            if (!seen.writtenFiles.isSet())
                return isMissing(seen.writtenFiles);
            const auto log = std::ranges::find_if(seen.writtenFiles.value, isLogFile);
            return log == seen.writtenFiles.value.end()
                       ? skips()
                       : fails(log->path, seen.standardOutput.origin);
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("{} says nothing on its standard output in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kNoStdoutOutput{
    .id = "no-stdout-output",
    .factor = Factor::Logs,
    .severity = Severity::Warning,
    .pack = Pack::Measured,
    .title = "A process says nothing on its standard output",
    .rationale = "Whoever looks for its log where all logs are finds nothing.",
    .compares =
        "The bytes on standard output and error, and the files that grew, while the process ran.",
    .guards = "A process that wrote nothing anywhere may only be quiet.",
    .remedy = "Log to standard output.",
    .check = checkNoStdoutOutput};

} // namespace plumbline::parity::rules
