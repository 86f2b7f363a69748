// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/report/anchor.h"
#include "core/report/markup.h"

#include <fmt/format.h>

#include <map>
#include <tuple>

namespace plumbline::report {

using namespace parity;

namespace {

/// The cases of one suite, and how many ended how.
struct Suite
{
    std::string cases;
    int tests = 0;
    int failures = 0;
    int errors = 0;
    int skipped = 0;
};

using FindingKey = std::tuple<std::string, std::string, std::string, std::vector<std::string>>;

std::map<FindingKey, const Finding*> findingsByKey(const ParityReport& report)
{
    std::map<FindingKey, const Finding*> byKey;
    for (const Finding& finding : report.findings)
        byKey.try_emplace({finding.rule, finding.service, finding.subject, finding.environments},
                          &finding);
    return byKey;
}

const Finding* findingOf(const std::map<FindingKey, const Finding*>& byKey,
                         const RuleOutcome& outcome)
{
    const auto at = byKey.find(
        {std::string(outcome.rule), outcome.service, outcome.subject, outcome.environments.list()});
    return at == byKey.end() ? nullptr : at->second;
}

std::string detailOf(const Finding& finding)
{
    std::string text = finding.message;
    if (!finding.reason.empty())
        text += "\n" + finding.reason.english();
    for (const Evidence& evidence : finding.evidence) {
        const std::string value =
            evidence.group.empty() ? evidence.value.english() : "secret " + evidence.group;
        text += fmt::format(
            "\n{}: {} {}",
            evidence.environment.empty() ? "repository" : evidence.environment,
            evidence.state == model::State::Set ? value : std::string(toString(evidence.state)),
            toString(evidence.origin));
    }
    if (finding.fix)
        text += "\nfix: " + finding.fix->summary.english();
    return text;
}

/// What stands in the case: nothing where it passed.
std::string resultOf(Suite& suite, const RuleOutcome& outcome, const Finding* finding)
{
    if (outcome.outcome == Outcome::NotMeasured) {
        ++suite.skipped;
        return fmt::format("<skipped message=\"not measured: {}\"/>",
                           escapedMarkup(outcome.reason.english()));
    }
    if (outcome.outcome == Outcome::Waived) {
        ++suite.skipped;
        const std::string why = finding != nullptr && finding->waiver
                                    ? fmt::format("waived until {}: {}",
                                                  finding->waiver->expires,
                                                  finding->waiver->reason)
                                    : std::string("waived");
        return fmt::format("<skipped message=\"{}\"/>", escapedMarkup(why));
    }
    if (outcome.outcome == Outcome::Pass)
        return {};
    const std::string message = finding == nullptr ? outcome.subject : finding->message.english();
    const std::string detail = finding == nullptr ? outcome.subject : detailOf(*finding);
    if (outcome.severity == Severity::Info) // worth reading, no reason to go red
        return fmt::format("<system-out>{}</system-out>", escapedMarkup(detail));
    ++suite.failures;
    return fmt::format("<failure type=\"{}\" message=\"{}\">{}</failure>",
                       toString(outcome.severity),
                       escapedMarkup(message),
                       escapedMarkup(detail));
}

void addCase(Suite& suite,
             const RuleOutcome& outcome,
             const Finding* finding,
             const ReportContext& context)
{
    ++suite.tests;
    std::string place;
    if (finding != nullptr) {
        const Anchor anchor = anchorOf(*finding, context);
        place = fmt::format(" file=\"{}\" line=\"{}\"", escapedMarkup(anchor.path), anchor.line);
    }
    const std::string name = fmt::format("{}: {}{}{} ({})",
                                         outcome.rule,
                                         outcome.service,
                                         outcome.service.empty() ? "" : " ",
                                         outcome.subject,
                                         join(outcome.environments, ", "));
    const std::string result = resultOf(suite, outcome, finding);
    suite.cases += fmt::format("    <testcase classname=\"twelve-factor.{}\" name=\"{}\"{}{}",
                               numeral(outcome.factor),
                               escapedMarkup(name),
                               place,
                               result.empty() ? "/>\n" : ">" + result + "</testcase>\n");
}

Suite sourcesSuite(const ParityReport& report)
{
    Suite suite;
    for (const EnvironmentStatus& environment : report.environments) {
        for (const SourceStatus& source : environment.sources) {
            ++suite.tests;
            suite.errors += source.isReadable ? 0 : 1;
            suite.cases += fmt::format(
                "    <testcase classname=\"sources.{}\" name=\"{}\"{}",
                escapedMarkup(environment.name),
                escapedMarkup(fmt::format("{} {}", source.kind, source.what)),
                source.isReadable
                    ? "/>\n"
                    : fmt::format("><error type=\"unreadable\" message=\"{}\"/></testcase>\n",
                                  escapedMarkup(source.reason)));
        }
    }
    return suite;
}

void appendSuite(std::string& xml, const std::string& name, const Suite& suite)
{
    if (suite.tests == 0)
        return;
    xml += fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" "
                       "skipped=\"{}\">\n{}  </testsuite>\n",
                       name,
                       suite.tests,
                       suite.failures,
                       suite.errors,
                       suite.skipped,
                       suite.cases);
}

} // namespace

std::string renderJunit(const ParityReport& report, const ReportContext& context)
{
    const auto byKey = findingsByKey(report);
    const Suite sources = sourcesSuite(report);
    std::array<Suite, kFactorCount> suites;
    for (const RuleOutcome& outcome : report.outcomes)
        addCase(suites[static_cast<std::size_t>(outcome.factor)],
                outcome,
                findingOf(byKey, outcome),
                context);
    Suite total = sources;
    for (const Suite& suite : suites) {
        total.tests += suite.tests;
        total.failures += suite.failures;
        total.errors += suite.errors;
        total.skipped += suite.skipped;
    }
    std::string xml = fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                  "<testsuites name=\"{}\" tests=\"{}\" failures=\"{}\" "
                                  "errors=\"{}\" skipped=\"{}\">\n",
                                  escapedMarkup(report.workspace),
                                  total.tests,
                                  total.failures,
                                  total.errors,
                                  total.skipped);
    appendSuite(xml, "sources", sources);
    for (const Factor factor : kFactors) {
        const auto index = static_cast<std::size_t>(factor);
        appendSuite(xml, fmt::format("factor-{}", index + 1), suites[index]);
    }
    return xml + "</testsuites>\n";
}

} // namespace plumbline::report
