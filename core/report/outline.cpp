// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/parity/judge.h"
#include "core/parity/words.h"
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

Phrase counted(long long count, Phrase one, Phrase many)
{
    return count == 1 ? std::move(one) : std::move(many);
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
Phrase describe(const FindingCounts& counts)
{
    std::vector<Phrase> parts;
    const auto add = [&parts](int count, Phrase part) {
        if (count > 0)
            parts.push_back(std::move(part));
    };
    add(counts.error, counted(counts.error, phrase("1 error"), phrase("{} errors", counts.error)));
    add(counts.warning,
        counted(counts.warning, phrase("1 warning"), phrase("{} warnings", counts.warning)));
    add(counts.info, counted(counts.info, phrase("1 remark"), phrase("{} remarks", counts.info)));
    add(counts.waived, phrase("{} waived", counts.waived));
    add(counts.notMeasured, phrase("{} not measured", counts.notMeasured));
    return listed(std::move(parts));
}

std::vector<Figure> figuresOf(const ParityReport& report, const Language& language)
{
    const FindingCounts& counts = report.counts;
    const auto count = [&language](const Phrase& label, int number, Tone tone) {
        return Figure{.label = language.say(label),
                      .value = std::to_string(number),
                      .detail = {},
                      .tone = number > 0 ? tone : Tone::Muted};
    };
    return {Figure{.label = language.say(phrase("Score")),
                   .value = scoreText(report.score),
                   .detail = language.say(phrase("of 100; {} % measured", report.coverage)),
                   .tone = Tone::Neutral},
            count(phrase("Errors"), counts.error, Tone::Bad),
            count(phrase("Warnings"), counts.warning, Tone::Warn),
            count(phrase("Remarks"), counts.info, Tone::Note),
            count(phrase("Waived"), counts.waived, Tone::Note),
            count(phrase("Not measured"), counts.notMeasured, Tone::Note)};
}

EnvironmentCard cardOf(const EnvironmentStatus& environment, const Language& language)
{
    EnvironmentCard card{.name = environment.name,
                         .role = language.say(wordOfRole(environment.role)),
                         .facts = {},
                         .sources = {}};
    const auto say = [&](const Phrase& fact) { card.facts.push_back(language.say(fact)); };
    const std::size_t services = environment.serviceCount;
    const std::size_t backing = environment.backingServiceCount;
    say(phrase("{}, {}",
               services == 1 ? phrase("1 service") : phrase("{} services", services),
               backing == 1 ? phrase("1 backing service")
                            : phrase("{} backing services", backing)));
    if (!environment.revision.empty())
        say(phrase("revision {}", environment.revision));
    if (!environment.deployedAt.empty())
        say(phrase("deployed {}", language.sayMoment(environment.deployedAt)));
    if (!environment.capturedAt.empty())
        say(phrase("snapshot of {}", language.sayMoment(environment.capturedAt)));
    for (const SourceStatus& source : environment.sources) {
        const std::string text = fmt::format("{} {}", source.kind, source.what);
        card.sources.push_back(
            {.text = source.isReadable
                         ? text
                         : language.say(phrase("{}: unreadable, {}", text, source.reason)),
             .tone = source.isReadable ? Tone::Good : Tone::Bad});
    }
    return card;
}

FactorCell cellOf(const FactorResult& result, const Language& language)
{
    return {.numeral = std::string(numeral(result.factor)),
            .title = language.say(Phrase::ofWords(title(result.factor))),
            .status = language.say(wordOf(result.status)),
            .score = scoreText(result.score),
            .coverage = language.say(phrase("{} % measured", result.coverage)),
            .counts = language.say(describe(result.counts)),
            .explanation = language.say(Phrase::ofWords(explanation(result.factor))),
            .tone = factorTone(result.status)};
}

std::vector<Figure> gapOf(const std::vector<GapFigure>& figures, const Language& language)
{
    std::vector<Figure> lines;
    for (const GapFigure& figure : figures) {
        std::string value(kDash);
        if (figure.value)
            value = fmt::format("{}{}{}",
                                language.say(*figure.value),
                                figure.unit.empty() ? "" : " ",
                                language.say(figure.unit));
        lines.push_back({.label = language.say(figure.name),
                         .value = std::move(value),
                         .detail = language.say(figure.detail),
                         .tone = figure.value ? toneOf(figure.severity) : Tone::Muted});
    }
    return lines;
}

Line remarkOf(const Diagnostic& diagnostic, const Language& language)
{
    std::string text = language.say(diagnostic.message);
    if (const std::string place = toString(diagnostic.where); !place.empty())
        text = fmt::format("{}: {}", place, text);
    if (!diagnostic.hint.empty())
        text += fmt::format(" ({})", language.say(diagnostic.hint));
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
    const Language& language = options.language;
    ReportDocument document;
    document.language = language;
    std::vector<std::string> names;
    for (const EnvironmentStatus& environment : report.environments) {
        names.push_back(environment.name);
        document.environments.push_back(cardOf(environment, language));
    }
    document.marker = fmt::format("{}: {}", report.workspace, join(names, " "));
    document.title = fmt::format("{}: {}", report.workspace, language.say(enumerate(names)));
    document.verdict = language.say(verdictSentence(report));
    document.tone = verdictTone(report);
    document.generatedAt = context.generatedAt;
    document.tool = context.toolVersion.empty() ? "Plumbline" : "Plumbline " + context.toolVersion;
    document.figures = figuresOf(report, language);
    for (const FactorResult& factor : report.factors)
        document.factors.push_back(cellOf(factor, language));
    document.timeGap = gapOf(report.gaps.time, language);
    document.personnelGap = gapOf(report.gaps.personnel, language);
    document.toolsGap = gapOf(report.gaps.tools, language);
    outlineHistory(report, context, options, document);
    outlineFindings(report, context, options, document);
    if (options.hasMatrix)
        document.matrix = outlineMatrix(report.comparison, options);
    for (const Diagnostic& diagnostic : report.diagnostics)
        document.remarks.push_back(remarkOf(diagnostic, language));
    return document;
}

} // namespace plumbline::report
