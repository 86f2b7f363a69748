// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/report/report.h"
#include "core/report/text_parts.h"

namespace plumbline::report {

using namespace parity;

namespace {

/// Where the first evidence is that stands in a file.
Origin placeOf(const Finding& finding)
{
    for (const Evidence& evidence : finding.evidence) {
        if (!evidence.origin.file.empty())
            return evidence.origin;
    }
    return {};
}

std::vector<std::string> recordOf(const Finding& finding)
{
    const Origin place = placeOf(finding);
    return {finding.rule,
            std::string(numeral(finding.factor)),
            std::string(toString(finding.severity)),
            finding.waiver  ? "waived"
            : finding.isNew ? "new"
                            : "open",
            finding.service,
            finding.subject,
            join(finding.environments, " "),
            finding.message,
            finding.reason,
            place.file,
            place.file.empty() ? std::string() : std::to_string(place.line),
            finding.fix ? finding.fix->summary.english() : std::string(),
            finding.waiver ? finding.waiver->id : std::string(),
            finding.waiver ? finding.waiver->expires : std::string(),
            finding.fingerprint};
}

} // namespace

std::string renderFindingsCsv(const ParityReport& report)
{
    std::string text;
    appendCsvRecord(text,
                    {"rule",
                     "factor",
                     "severity",
                     "status",
                     "service",
                     "subject",
                     "environments",
                     "message",
                     "reason",
                     "file",
                     "line",
                     "fix",
                     "waiver",
                     "expires",
                     "fingerprint"});
    for (const Finding& finding : report.findings)
        appendCsvRecord(text, recordOf(finding));
    return text;
}

} // namespace plumbline::report
