// SPDX-License-Identifier: Apache-2.0
#include "core/report/json_parts.h"
#include "core/report/report.h"

namespace plumbline::report {

namespace {

using Json = nlohmann::ordered_json;
using namespace parity;

Json countsJson(const FindingCounts& counts)
{
    return {{"error", counts.error},
            {"warning", counts.warning},
            {"info", counts.info},
            {"waived", counts.waived},
            {"notMeasured", counts.notMeasured}};
}

Json evidenceJson(const Evidence& evidence)
{
    Json json = {{"environment", evidence.environment}, {"state", toString(evidence.state)}};
    if (!evidence.group.empty())
        json["group"] = evidence.group;
    else if (evidence.state == model::State::Set || evidence.state == model::State::Empty)
        json["value"] = evidence.value.english();
    if (!evidence.reason.empty())
        json["reason"] = evidence.reason;
    json["origin"] = originOrNull(evidence.origin);
    return json;
}

Json fixOrNull(const Finding& finding, const ReportContext& context)
{
    if (!finding.fix)
        return nullptr;
    const auto diff = context.fixDiffs.find(finding.fingerprint);
    return {{"summary", finding.fix->summary},
            {"diff", diff == context.fixDiffs.end() ? std::string() : diff->second}};
}

Json waiverOrNull(const std::optional<AppliedWaiver>& waiver)
{
    if (!waiver)
        return nullptr;
    return {{"id", waiver->id},
            {"reason", waiver->reason},
            {"owner", waiver->owner},
            {"expires", waiver->expires},
            {"daysLeft", waiver->daysLeft}};
}

Json findingJson(const Finding& finding, const ReportContext& context)
{
    Json json = {{"rule", finding.rule},
                 {"factor", numeral(finding.factor)},
                 {"severity", toString(finding.severity)},
                 {"environments", finding.environments},
                 {"service", finding.service},
                 {"subject", finding.subject},
                 {"message", finding.message},
                 {"reason", finding.reason},
                 {"evidence", Json::array()}};
    for (const Evidence& evidence : finding.evidence)
        json["evidence"].push_back(evidenceJson(evidence));
    json["fix"] = fixOrNull(finding, context);
    json["waiver"] = waiverOrNull(finding.waiver);
    json["isNew"] = finding.isNew;
    json["fingerprint"] = finding.fingerprint;
    return json;
}

Json scoreOrNull(const std::optional<int>& score)
{
    return score ? Json(*score) : Json(nullptr);
}

Json factorJson(const FactorResult& result)
{
    return {{"factor", numeral(result.factor)},
            {"title", title(result.factor)},
            {"status", toString(result.status)},
            {"score", scoreOrNull(result.score)},
            {"coverage", result.coverage},
            {"counts", countsJson(result.counts)}};
}

Json gapJson(const std::vector<GapFigure>& figures)
{
    Json json = Json::array();
    for (const GapFigure& figure : figures)
        json.push_back({{"name", figure.name},
                        {"value", figure.value ? Json(*figure.value) : Json(nullptr)},
                        {"unit", figure.unit},
                        {"detail", figure.detail},
                        {"severity", toString(figure.severity)},
                        {"environments", figure.environments}});
    return json;
}

/// What was read, and whether it could be.
Json inputJson(const EnvironmentStatus& environment)
{
    Json json = {{"environment", environment.name},
                 {"role", environment.role},
                 {"revision", environment.revision},
                 {"deployedAt", environment.deployedAt},
                 {"capturedAt", environment.capturedAt},
                 {"services", environment.serviceCount},
                 {"backingServices", environment.backingServiceCount},
                 {"sources", Json::array()}};
    for (const SourceStatus& source : environment.sources)
        json["sources"].push_back({{"kind", source.kind},
                                   {"what", source.what},
                                   {"status", source.isReadable ? "ok" : "unreadable"},
                                   {"reason", source.reason}});
    return json;
}

Json baselineOrNull(const std::optional<BaselineStatus>& baseline)
{
    if (!baseline)
        return nullptr;
    return {{"file", baseline->file},
            {"total", baseline->total},
            {"left", baseline->left},
            {"added", baseline->added}};
}

void appendMember(std::string& text, std::string_view name, const Json& value)
{
    text += "  \"";
    text += name;
    text += "\": ";
    text += dumped(value);
    text += ",\n";
}

} // namespace

std::string renderCheckJson(const ParityReport& report, const ReportContext& context)
{
    std::vector<std::string> environments;
    for (const EnvironmentStatus& environment : report.environments)
        environments.push_back(environment.name);
    std::string text = "{\n";
    appendMember(text, "schemaVersion", 1);
    appendMember(text, "workspace", report.workspace);
    if (!context.generatedAt.empty())
        appendMember(text, "generatedAt", context.generatedAt);
    appendMember(text, "tool", {{"name", "plumbline"}, {"version", context.toolVersion}});
    appendMember(text, "environments", environments);
    appendMember(text, "verdict", verdictSentence(report).english());
    appendMember(text, "score", scoreOrNull(report.score));
    appendMember(text, "coverage", report.coverage);
    appendMember(text, "counts", countsJson(report.counts));
    appendList(text, "findings", report.findings, [&](const Finding& finding) {
        return findingJson(finding, context);
    });
    text += ",\n";
    appendList(text, "factors", report.factors, factorJson);
    text += ",\n";
    appendMember(text,
                 "gaps",
                 {{"time", gapJson(report.gaps.time)},
                  {"personnel", gapJson(report.gaps.personnel)},
                  {"tools", gapJson(report.gaps.tools)}});
    appendMember(text, "baseline", baselineOrNull(report.baseline));
    appendList(text, "inputs", report.environments, inputJson);
    text += ",\n";
    appendList(text, "diagnostics", report.diagnostics, diagnosticJson);
    text += "\n}\n";
    return text;
}

} // namespace plumbline::report
