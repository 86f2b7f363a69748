// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/parity/judge.h"
#include "core/report/outline_parts.h"

#include <fmt/format.h>

#include <utility>

namespace plumbline::report {

using namespace parity;

std::string_view symbolOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return "";
    case Tone::Good:
        return "✔";
    case Tone::Note:
        return "●";
    case Tone::Warn:
        return "▲";
    case Tone::Bad:
        return "✖";
    case Tone::Muted:
        break;
    }
    return "–";
}

std::string toned(Tone tone, std::string_view text)
{
    const std::string_view symbol = symbolOf(tone);
    return symbol.empty() || symbol == text ? std::string(text)
                                            : fmt::format("{} {}", symbol, text);
}

std::string_view wordOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return "neutral";
    case Tone::Good:
        return "good";
    case Tone::Note:
        return "note";
    case Tone::Warn:
        return "warn";
    case Tone::Bad:
        return "bad";
    case Tone::Muted:
        break;
    }
    return "muted";
}

Tone toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Tone::Bad;
    case Severity::Warning:
        return Tone::Warn;
    case Severity::Info:
        break;
    }
    return Tone::Note;
}

std::string countOf(long long count, std::string_view one, std::string_view many)
{
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

namespace {

constexpr std::string_view kDash = "–";

std::string scoreText(const std::optional<int>& score)
{
    return score ? std::to_string(*score) : std::string(kDash);
}

Tone factorTone(FactorStatus status)
{
    switch (status) {
    case FactorStatus::Pass:
        return Tone::Good;
    case FactorStatus::Warn:
        return Tone::Warn;
    case FactorStatus::Fail:
        return Tone::Bad;
    case FactorStatus::Waived:
        return Tone::Note;
    case FactorStatus::NotMeasured:
        break;
    }
    return Tone::Muted;
}

/// `2 errors, 1 warning`; what there is none of is left out.
std::string describe(const FindingCounts& counts)
{
    std::vector<std::string> parts;
    const auto add = [&parts](int count, std::string_view one, std::string_view many) {
        if (count > 0)
            parts.push_back(countOf(count, one, many));
    };
    add(counts.error, "error", "errors");
    add(counts.warning, "warning", "warnings");
    add(counts.info, "remark", "remarks");
    add(counts.waived, "waived", "waived");
    add(counts.notMeasured, "not measured", "not measured");
    return join(parts, ", ");
}

std::vector<Figure> figuresOf(const ParityReport& report)
{
    const FindingCounts& counts = report.counts;
    const auto count = [](std::string label, int number, Tone tone) {
        return Figure{.label = std::move(label),
                      .value = std::to_string(number),
                      .detail = {},
                      .tone = number > 0 ? tone : Tone::Muted};
    };
    return {Figure{.label = "Score",
                   .value = scoreText(report.score),
                   .detail = fmt::format("of 100; {} % measured", report.coverage),
                   .tone = Tone::Neutral},
            count("Errors", counts.error, Tone::Bad),
            count("Warnings", counts.warning, Tone::Warn),
            count("Remarks", counts.info, Tone::Note),
            count("Waived", counts.waived, Tone::Note),
            count("Not measured", counts.notMeasured, Tone::Note)};
}

EnvironmentCard cardOf(const EnvironmentStatus& environment)
{
    EnvironmentCard card{
        .name = environment.name, .role = environment.role, .facts = {}, .sources = {}};
    card.facts.push_back(fmt::format(
        "{}, {}",
        countOf(static_cast<long long>(environment.serviceCount), "service", "services"),
        countOf(static_cast<long long>(environment.backingServiceCount),
                "backing service",
                "backing services")));
    if (!environment.revision.empty())
        card.facts.push_back("revision " + environment.revision);
    if (!environment.deployedAt.empty())
        card.facts.push_back("deployed " + environment.deployedAt);
    if (!environment.capturedAt.empty())
        card.facts.push_back("snapshot of " + environment.capturedAt);
    for (const SourceStatus& source : environment.sources) {
        std::string text = fmt::format("{} {}", source.kind, source.what);
        if (!source.isReadable)
            text += fmt::format(": unreadable, {}", source.reason);
        card.sources.push_back(
            {.text = std::move(text), .tone = source.isReadable ? Tone::Good : Tone::Bad});
    }
    return card;
}

FactorCell cellOf(const FactorResult& result)
{
    return {.numeral = std::string(numeral(result.factor)),
            .title = std::string(title(result.factor)),
            .status = result.status == FactorStatus::NotMeasured
                          ? std::string("not measured")
                          : std::string(toString(result.status)),
            .score = scoreText(result.score),
            .coverage = fmt::format("{} % measured", result.coverage),
            .counts = describe(result.counts),
            .explanation = std::string(explanation(result.factor)),
            .tone = factorTone(result.status)};
}

std::vector<Figure> gapOf(const std::vector<GapFigure>& figures)
{
    std::vector<Figure> lines;
    for (const GapFigure& figure : figures) {
        std::string value(kDash);
        if (figure.value)
            value = fmt::format("{:g}{}{}",
                                *figure.value,
                                figure.unit.english() == "%" || figure.unit.empty() ? "" : " ",
                                figure.unit);
        lines.push_back({.label = figure.name,
                         .value = std::move(value),
                         .detail = figure.detail,
                         .tone = figure.value ? toneOf(figure.severity) : Tone::Muted});
    }
    return lines;
}

Line remarkOf(const Diagnostic& diagnostic)
{
    std::string text = diagnostic.message;
    if (const std::string place = toString(diagnostic.where); !place.empty())
        text = fmt::format("{}: {}", place, text);
    if (!diagnostic.hint.empty())
        text += fmt::format(" ({})", diagnostic.hint);
    return {.text = std::move(text), .tone = toneOf(diagnostic.severity)};
}

Tone verdictTone(const ParityReport& report)
{
    if (report.counts.error > 0)
        return Tone::Bad;
    if (report.counts.warning > 0)
        return Tone::Warn;
    return isComplete(report) ? Tone::Good : Tone::Note;
}

} // namespace

ReportDocument
outline(const ParityReport& report, const ReportContext& context, const OutlineOptions& options)
{
    ReportDocument document;
    std::vector<std::string> names;
    for (const EnvironmentStatus& environment : report.environments) {
        names.push_back(environment.name);
        document.environments.push_back(cardOf(environment));
    }
    document.marker = fmt::format("{}: {}", report.workspace, join(names, " "));
    document.title = fmt::format("{}: {}", report.workspace, enumerate(names));
    document.verdict = verdictSentence(report);
    document.tone = verdictTone(report);
    document.generatedAt = context.generatedAt;
    document.tool = context.toolVersion.empty() ? "Plumbline" : "Plumbline " + context.toolVersion;
    document.figures = figuresOf(report);
    for (const FactorResult& factor : report.factors)
        document.factors.push_back(cellOf(factor));
    document.timeGap = gapOf(report.gaps.time);
    document.personnelGap = gapOf(report.gaps.personnel);
    document.toolsGap = gapOf(report.gaps.tools);
    outlineHistory(report, context, options, document);
    outlineFindings(report, context, options, document);
    if (options.hasMatrix)
        document.matrix = outlineMatrix(report.comparison, options.rows);
    for (const Diagnostic& diagnostic : report.diagnostics)
        document.remarks.push_back(remarkOf(diagnostic));
    return document;
}

} // namespace plumbline::report
