// SPDX-License-Identifier: Apache-2.0
#include "app/cli/check_table.h"

#include "app/cli/table.h"
#include "core/base/text.h"
#include "core/parity/rules/list.h"
#include "core/parity/score.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
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

/// The words in lines of at most `columns`, each behind `indent`.
std::string wrapped(std::string_view words, std::string_view indent, int columns)
{
    std::string text;
    std::string line(indent);
    for (const std::string& word : split(words, ' ')) {
        const bool isFirst = line.size() == indent.size();
        if (!isFirst && displayWidth(line) + 1 + displayWidth(word) > columns) {
            text += line + "\n";
            line = indent;
        } else if (!isFirst) {
            line += ' ';
        }
        line += word;
    }
    return text + line + "\n";
}

/// What a finding was judged by, and why its rule matters: the latter is the same for all findings of
/// a rule, so that only the first has it.
std::string reasonOf(const Finding& finding, bool isFirstOfRule)
{
    const parity::Rule* rule = parity::findRule(finding.rule);
    std::string_view reason = finding.reason.english();
    if (!isFirstOfRule && rule != nullptr && reason.ends_with(rule->rationale))
        reason.remove_suffix(rule->rationale.size());
    return printable(trimmed(reason));
}

void addReason(const Finding& finding, bool isFirstOfRule, const Terminal& out, std::string& text)
{
    constexpr int kNarrowest = 40;
    constexpr int kWidest = 110; // longer lines are hard to read
    const std::string reason = reasonOf(finding, isFirstOfRule);
    if (!reason.empty())
        text += out.styled(Style::Dim,
                           wrapped(reason, "    ", std::clamp(out.columns(), kNarrowest, kWidest)));
}

void addFinding(const Finding& finding, bool isFirstOfRule, const Terminal& out, std::string& text)
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
    text += fmt::format("    {}\n", printable(finding.message.english()));
    addReason(finding, isFirstOfRule, out, text);
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
                        printable(finding.fix->summary.english()),
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
                            printable(figure.detail.english())});
    };
    add("time", report.gaps.time);
    add("personnel", report.gaps.personnel);
    add("tools", report.gaps.tools);
    return renderTable(rows);
}

/// What the score is a share of: many checks hold where a few do not, so that the number alone says
/// nothing about how bad those few are.
std::string scoreLine(const ParityReport& report)
{
    const auto [all, made, held] = parity::countChecks(report.outcomes);
    if (!report.score)
        return fmt::format(
            "score -: {} of {} checks could be made, too few for a score\n", made, all);
    return fmt::format(
        "score {}: {} of {} checks hold, counted by weight (an error 5, a warning 2); "
        "{} % of all could be made\n",
        *report.score,
        held,
        made,
        report.coverage);
}

} // namespace

std::string renderCheckTable(const ParityReport& report, const Terminal& out)
{
    std::string text = printable(parity::verdictSentence(report).english()) + "\n\n";
    std::set<std::string_view> told;
    for (const Finding& finding : report.findings) {
        addFinding(finding, told.insert(finding.rule).second, out, text);
        text += "\n";
    }
    text += factorTable(report, out) + "\n" + gapTable(report) + "\n";
    text += scoreLine(report);
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
