// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/list.h"
#include "core/report/anchor.h"
#include "core/report/json_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace plumbline::report {

namespace {

using Json = nlohmann::ordered_json;
using namespace parity;

/// GitHub keeps so many results of a run and drops the others as it likes.
constexpr std::size_t kMaxResults = 5000;
/// GitHub shows so many places of a result.
constexpr std::size_t kMaxRelated = 100;

std::string_view levelOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return "error";
    case Severity::Warning:
        return "warning";
    case Severity::Info:
        break;
    }
    return "note";
}

std::string_view problemSeverityOf(Severity severity)
{
    return severity == Severity::Info ? std::string_view("recommendation") : toString(severity);
}

/// `backing-service-major-drift` -> `BackingServiceMajorDrift`.
std::string pascalCase(std::string_view id)
{
    std::string name;
    bool isStart = true;
    for (const char c : id) {
        if (c == '-')
            isStart = true;
        else
            name += std::exchange(isStart, false) && c >= 'a' && c <= 'z'
                        ? static_cast<char>(c - 'a' + 'A')
                        : c;
    }
    return name;
}

/// Whether a rule is about what somebody could break in with: only such get a security severity.
bool isAboutSecrets(std::string_view id)
{
    return id.find("secret") != std::string_view::npos ||
           id.find("credential") != std::string_view::npos;
}

/// The method's page on a factor.
std::string pageOf(Factor factor)
{
    static constexpr std::array<std::string_view, kFactorCount> kPages{"codebase",
                                                                       "dependencies",
                                                                       "config",
                                                                       "backing-services",
                                                                       "build-release-run",
                                                                       "processes",
                                                                       "port-binding",
                                                                       "concurrency",
                                                                       "disposability",
                                                                       "dev-prod-parity",
                                                                       "logs",
                                                                       "admin-processes"};
    return fmt::format("https://12factor.net/{}", kPages[static_cast<std::size_t>(factor)]);
}

/// What is said of a rule that the catalogue does not hold, or no longer.
std::string wordsOf(std::string_view id)
{
    std::string words(id);
    std::ranges::replace(words, '-', ' ');
    return words;
}

Json ruleJson(const Finding& finding)
{
    const Rule* const rule = findRule(finding.rule);
    const std::string title = rule != nullptr ? std::string(rule->title) : wordsOf(finding.rule);
    const std::string_view why = rule != nullptr ? rule->rationale : explanation(finding.factor);
    const std::string_view remedy = rule != nullptr ? rule->remedy : std::string_view();
    const Severity severity = rule != nullptr ? rule->severity : finding.severity;
    const std::string heading =
        fmt::format("{} {}", numeral(finding.factor), parity::title(finding.factor));
    const std::string command = "plumbline check --explain " + finding.rule;
    Json properties = {
        {"tags", {"twelve-factor", "factor-" + std::string(numeral(finding.factor))}},
        {"precision", "high"},
        {"problem.severity", problemSeverityOf(severity)}};
    if (isAboutSecrets(finding.rule))
        properties["security-severity"] = severity == Severity::Error ? "7.5" : "5.0";
    return {{"id", finding.rule},
            {"name", pascalCase(finding.rule)},
            {"shortDescription", {{"text", title}}},
            {"fullDescription", {{"text", why}}},
            {"help",
             {{"text", fmt::format("{} {} Run: {}", why, remedy, command)},
              {"markdown",
               fmt::format("**{}**\n\n{}\n\n{}\n\nRun `{}`.", heading, why, remedy, command)}}},
            {"helpUri", pageOf(finding.factor)},
            {"defaultConfiguration", {{"level", levelOf(severity)}}},
            {"properties", std::move(properties)}};
}

Json physicalLocation(const Anchor& anchor)
{
    return {{"artifactLocation", {{"uri", anchor.path}}},
            {"region", {{"startLine", anchor.line}, {"startColumn", anchor.column}}}};
}

Json messageOf(const Finding& finding)
{
    std::string text = finding.message;
    if (!finding.reason.empty())
        text += fmt::format(" ({})", finding.reason);
    if (finding.fix)
        text += " " + finding.fix->summary.english();
    return {{"text", std::move(text)}};
}

Json resultJson(const Finding& finding, std::size_t ruleIndex, const ReportContext& context)
{
    const std::string logicalName = finding.service.empty()
                                        ? finding.subject
                                        : fmt::format("{}/{}", finding.service, finding.subject);
    Json result = {
        {"ruleId", finding.rule},
        {"ruleIndex", ruleIndex},
        {"level", levelOf(finding.severity)},
        {"message", messageOf(finding)},
        {"locations",
         {{{"physicalLocation", physicalLocation(anchorOf(finding, context))},
           {"logicalLocations", {{{"fullyQualifiedName", logicalName}, {"kind", "member"}}}}}}},
        {"partialFingerprints",
         {{"primaryLocationLineHash", finding.fingerprint + ":1"},
          {"parityFingerprint/v1", finding.fingerprint}}},
        {"baselineState", finding.isNew ? "new" : "unchanged"}};
    const std::vector<Anchor> related = relatedAnchorsOf(finding, context);
    if (!related.empty()) {
        Json& places = result["relatedLocations"] = Json::array();
        for (std::size_t i = 0; i < std::min(related.size(), kMaxRelated); ++i)
            places.push_back({{"id", i + 1}, {"physicalLocation", physicalLocation(related[i])}});
    }
    if (finding.waiver)
        result["suppressions"] = {{{"kind", "external"},
                                   {"status", "accepted"},
                                   {"justification",
                                    fmt::format("{} ({}, until {})",
                                                finding.waiver->reason,
                                                finding.waiver->owner,
                                                finding.waiver->expires)}}};
    return result;
}

Json notification(std::string_view level, std::string text)
{
    return {{"level", level}, {"message", {{"text", std::move(text)}}}};
}

/// What was not looked at, and what is not in here.
Json invocationJson(const ParityReport& report, std::size_t omitted)
{
    Json notes = Json::array();
    for (const EnvironmentStatus& environment : report.environments) {
        for (const SourceStatus& source : environment.sources) {
            if (!source.isReadable)
                notes.push_back(notification("error",
                                             fmt::format("{}: {} {} could not be read: {}",
                                                         environment.name,
                                                         source.kind,
                                                         source.what,
                                                         source.reason)));
        }
    }
    if (omitted > 0)
        notes.push_back(notification(
            "warning", fmt::format("{} further findings are not in this file", omitted)));
    return {{"executionSuccessful", isComplete(report)},
            {"toolExecutionNotifications", std::move(notes)}};
}

} // namespace

std::string renderSarif(const ParityReport& report, const ReportContext& context)
{
    const std::size_t count = std::min(report.findings.size(), kMaxResults);
    Json rules = Json::array();
    Json results = Json::array();
    std::map<std::string, std::size_t> ruleIndex;
    for (std::size_t i = 0; i < count; ++i) { // the worst are first
        const Finding& finding = report.findings[i];
        const auto [at, isFirst] = ruleIndex.try_emplace(finding.rule, rules.size());
        if (isFirst)
            rules.push_back(ruleJson(finding));
        results.push_back(resultJson(finding, at->second, context));
    }
    Json driver = {{"name", "Plumbline"},
                   {"informationUri", "https://plumbline.dev/"},
                   {"rules", std::move(rules)}};
    if (!context.toolVersion.empty())
        driver["semanticVersion"] = context.toolVersion;
    Json run = {{"tool", {{"driver", std::move(driver)}}},
                {"automationDetails",
                 {{"id", fmt::format("plumbline/{}{}/", context.pathPrefix, report.workspace)}}},
                {"invocations", {invocationJson(report, report.findings.size() - count)}},
                {"columnKind", "utf16CodeUnits"},
                {"results", std::move(results)}};
    const Json document = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                           {"version", "2.1.0"},
                           {"runs", {std::move(run)}}};
    return document.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string renderCodeQuality(const ParityReport& report, const ReportContext& context)
{
    std::string text = "[";
    bool isFirst = true;
    for (const Finding& finding : report.findings) {
        if (finding.waiver)
            continue;
        const Anchor anchor = anchorOf(finding, context);
        const std::string_view severity = finding.severity == Severity::Error     ? "critical"
                                          : finding.severity == Severity::Warning ? "minor"
                                                                                  : "info";
        text += isFirst ? "\n" : ",\n";
        isFirst = false;
        text +=
            dumped({{"description", finding.message},
                    {"check_name", finding.rule},
                    {"fingerprint", finding.fingerprint},
                    {"severity", severity},
                    {"location", {{"path", anchor.path}, {"lines", {{"begin", anchor.line}}}}}});
    }
    text += "\n]\n";
    return text;
}

} // namespace plumbline::report
