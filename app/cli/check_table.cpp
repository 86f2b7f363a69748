// SPDX-License-Identifier: Apache-2.0
#include "app/cli/check_table.h"

#include "app/cli/table.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace plumbline::cli {

namespace {

using parity::Evidence;
using parity::FactorResult;
using parity::FactorStatus;
using parity::Finding;
using parity::GapFigure;
using parity::ParityReport;

Style styleOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Style::Red;
    case Severity::Warning:
        return Style::Yellow;
    case Severity::Info:
        break;
    }
    return Style::Green;
}

Style styleOf(FactorStatus status)
{
    switch (status) {
    case FactorStatus::Fail:
        return Style::Red;
    case FactorStatus::Warn:
    case FactorStatus::Waived:
        return Style::Yellow;
    case FactorStatus::Pass:
    case FactorStatus::NotMeasured:
        break;
    }
    return Style::Green;
}

std::string valueOf(const Evidence& evidence)
{
    constexpr std::size_t kLongest = 60;
    if (!evidence.group.empty())
        return fmt::format("secret {}", evidence.group);
    if (evidence.state == model::State::Empty)
        return "empty";
    if (evidence.state != model::State::Set)
        return std::string(toString(evidence.state));
    std::string value = printable(evidence.value);
    if (value.size() > kLongest)
        value = value.substr(0, kLongest) + "...";
    return value;
}

std::string placeOf(const Origin& origin)
{
    if (origin.file.empty())
        return printable(origin.object);
    Origin place = origin;
    place.layer.clear();
    return printable(toString(place));
}

void addFinding(const Finding& finding, const Terminal& out, std::string& text)
{
    const std::string subject =
        finding.service.empty() ? finding.subject : finding.service + "/" + finding.subject;
    std::string note;
    if (finding.waiver)
        note = fmt::format("  waived, {} days left", finding.waiver->daysLeft);
    else if (!finding.isNew)
        note = "  known";
    text += fmt::format("{}  {}  {}{}\n",
                        out.styled(finding.waiver ? Style::Green : styleOf(finding.severity),
                                   toString(finding.severity)),
                        finding.rule,
                        printable(subject),
                        note);
    text += fmt::format("    {}\n", printable(finding.message));
    std::size_t width = 0;
    for (const Evidence& evidence : finding.evidence)
        width = std::max(width, evidence.environment.size());
    for (const Evidence& evidence : finding.evidence) {
        const std::string place = placeOf(evidence.origin);
        text += fmt::format("      {:<{}}  {}{}\n",
                            printable(evidence.environment),
                            width,
                            valueOf(evidence),
                            place.empty() ? std::string() : "  " + place);
    }
    if (finding.waiver)
        text += fmt::format("    waived until {}: {}\n",
                            finding.waiver->expires,
                            printable(finding.waiver->reason));
    else if (finding.fix)
        text +=
            fmt::format("    {}{}\n",
                        printable(finding.fix->summary),
                        finding.fix->changes.empty()
                            ? std::string()
                            : fmt::format(" (plumbline fix {})", finding.fingerprint.substr(0, 8)));
}

std::string scoreText(const std::optional<int>& score, int coverage)
{
    return score ? fmt::format("{} (coverage {} %)", *score, coverage)
                 : fmt::format("- (coverage {} %)", coverage);
}

std::string factorTable(const ParityReport& report, const Terminal& out)
{
    std::vector<std::vector<std::string>> rows{{"FACTOR", "", "SCORE", "STATUS"}};
    for (const FactorResult& result : report.factors)
        rows.push_back({std::string(numeral(result.factor)),
                        std::string(title(result.factor)),
                        scoreText(result.score, result.coverage),
                        out.styled(styleOf(result.status), toString(result.status))});
    return renderTable(rows);
}

std::string gapTable(const ParityReport& report)
{
    std::vector<std::vector<std::string>> rows{{"GAP", "FIGURE", "WHERE", "VALUE", ""}};
    const auto add = [&](std::string_view gap, const std::vector<GapFigure>& figures) {
        for (const GapFigure& figure : figures)
            rows.push_back({std::string(gap),
                            figure.name,
                            printable(join(figure.environments, ", ")),
                            figure.value ? fmt::format("{:.3g} {}", *figure.value, figure.unit)
                                         : std::string("-"),
                            printable(figure.detail)});
    };
    add("time", report.gaps.time);
    add("personnel", report.gaps.personnel);
    add("tools", report.gaps.tools);
    return renderTable(rows);
}

} // namespace

std::string renderCheckTable(const ParityReport& report, const Terminal& out)
{
    std::string text = printable(parity::verdictSentence(report)) + "\n\n";
    for (const Finding& finding : report.findings) {
        addFinding(finding, out, text);
        text += "\n";
    }
    text += factorTable(report, out) + "\n" + gapTable(report) + "\n";
    text += fmt::format("score {}\n", scoreText(report.score, report.coverage));
    text += fmt::format("{} errors, {} warnings, {} remarks, {} waived; {} could not be measured\n",
                        report.counts.error,
                        report.counts.warning,
                        report.counts.info,
                        report.counts.waived,
                        report.counts.notMeasured);
    if (report.baseline)
        text += fmt::format("baseline {}: {} of {} left, {} new\n",
                            printable(report.baseline->file),
                            report.baseline->left,
                            report.baseline->total,
                            report.baseline->added);
    return text;
}

} // namespace plumbline::cli
