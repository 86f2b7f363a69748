// SPDX-License-Identifier: Apache-2.0
#include "core/base/secret.h"
#include "core/workspace/json_parts.h"
#include "core/workspace/render.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <ctime>

namespace plumbline::workspace {
namespace {

using Json = nlohmann::ordered_json;

Json timeOrNull(std::chrono::system_clock::time_point time)
{
    if (time.time_since_epoch().count() <= 0)
        return nullptr;
    const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
    const auto part = std::chrono::duration_cast<std::chrono::milliseconds>(
                          time - std::chrono::system_clock::from_time_t(seconds))
                          .count();
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z", utc, part);
}

/// How it will be told that what is waited for is ready; null where its healthcheck tells, or that it
/// runs.
Json readinessOf(const stack::Step& step)
{
    const auto* wait = std::get_if<stack::AwaitService>(&step.action);
    if (wait == nullptr || !wait->ready)
        return nullptr;
    return {{"by", stack::kindName(*wait->ready)},
            {"text", stack::describe(*wait->ready)},
            {"seconds", secondsOf(wait->ready->within)},
            {"declared", wait->ready->isDeclared},
            {"origin", originOrNull(wait->ready->origin)}};
}

Json stepOf(const stack::Step& step)
{
    return {{"id", step.id},
            {"action", stack::actionName(step)},
            {"service", step.service},
            {"object", step.object},
            {"cause",
             {{"text", step.cause.text.english()},
              {"field", step.cause.field},
              {"from", step.cause.from},
              {"to", step.cause.to},
              {"origin", originOrNull(step.cause.origin)}}},
            {"dependsOn", step.dependsOn},
            {"losesData", step.losesData},
            {"bestEffort", step.bestEffort},
            {"readiness", readinessOf(step)}};
}

Json errorOf(const Error& error)
{
    return {{"code", toString(error.code)},
            {"message", error.message},
            {"hint", error.hint},
            {"origin", error.where ? originOrNull(*error.where) : Json(nullptr)}};
}

Json failureOf(const stack::Failure& failure)
{
    Json probes = Json::array();
    for (const engine::HealthProbe& probe : failure.probes)
        probes.push_back({{"exitCode", probe.exitCode},
                          {"output", probe.output},
                          {"startedAt", timeOrNull(probe.start)},
                          {"endedAt", timeOrNull(probe.end)}});
    return {{"step", failure.step},
            {"service", failure.service},
            {"container", failure.container},
            {"error", errorOf(failure.error)},
            {"probeCommand", failure.probeCommand},
            {"probes", std::move(probes)},
            {"logTail", failure.logTail},
            {"exitCode", failure.exitCode ? Json(*failure.exitCode) : Json(nullptr)},
            {"oomKilled", failure.oomKilled},
            {"likelyCause", failure.likelyCause}};
}

/// Steps of a second plan go on counting where the first one's ended.
Json runStepsOf(const std::vector<RunRecord>& runs)
{
    Json list = Json::array();
    for (const RunRecord& run : runs) {
        for (const stack::Step& step : run.plan.steps) {
            const auto found = run.steps.find(step.id);
            const StepRecord record =
                found == run.steps.end() ? StepRecord{.status = "not-run"} : found->second;
            list.push_back({{"id", step.id},
                            {"action", stack::actionName(step)},
                            {"service", step.service},
                            {"object", step.object},
                            {"status", record.status},
                            {"seconds", secondsOf(record.elapsed)},
                            {"note", record.note}});
        }
    }
    return list;
}

Json outcomeHead(const std::vector<RunRecord>& runs, bool succeeded)
{
    Json kept = Json::array();
    Json diagnostics = Json::array();
    for (const RunRecord& run : runs) {
        for (const Json& diagnostic : diagnosticsOf(run.plan.diagnostics))
            diagnostics.push_back(diagnostic);
    }
    if (!runs.empty())
        kept = runs.back().plan.kept;
    return {{"schemaVersion", kSchemaVersion},
            {"project", runs.empty() ? "" : runs.front().plan.project},
            {"succeeded", succeeded},
            {"summary", runs.empty() ? std::string() : runs.front().plan.summary().english()},
            {"kept", std::move(kept)},
            {"steps", runStepsOf(runs)},
            {"diagnostics", std::move(diagnostics)}};
}

} // namespace

std::string dumped(const Json& document)
{
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json originOrNull(const Origin& origin)
{
    if (!origin.file.empty())
        return {{"file", origin.file}, {"line", origin.line}, {"column", origin.column}};
    if (!origin.object.empty())
        return {{"object", origin.object}};
    return nullptr;
}

Json diagnosticsOf(const std::vector<Diagnostic>& diagnostics)
{
    Json list = Json::array();
    for (const Diagnostic& diagnostic : diagnostics)
        list.push_back({{"severity", toString(diagnostic.severity)},
                        {"message", diagnostic.message},
                        {"hint", diagnostic.hint},
                        {"origin", originOrNull(diagnostic.where)}});
    return list;
}

std::string renderPlanJson(const stack::Plan& plan)
{
    Json steps = Json::array();
    for (const stack::Step& step : plan.steps)
        steps.push_back(stepOf(step));
    return dumped({{"schemaVersion", kSchemaVersion},
                   {"project", plan.project},
                   {"summary", plan.summary().english()},
                   {"kept", plan.kept},
                   {"steps", std::move(steps)},
                   {"diagnostics", diagnosticsOf(plan.diagnostics)}});
}

std::string renderStateJson(const StackReport& report)
{
    Json services = Json::array();
    for (const stack::ServiceState& service : report.state.services) {
        Json containers = Json::array();
        for (const stack::ContainerState& container : service.containers) {
            Json ports = Json::array();
            for (const engine::PublishedPort& port : container.ports)
                ports.push_back({{"hostIp", port.hostIp},
                                 {"published", port.publicPort},
                                 {"target", port.privatePort},
                                 {"protocol", port.protocol}});
            const bool hasEnded = container.state == "exited" || container.state == "dead";
            const auto started = report.startedAt.find(container.id);
            containers.push_back(
                {{"id", container.id},
                 {"name", container.name},
                 {"image", container.image},
                 {"state", container.state},
                 {"status", container.status},
                 {"health", container.health.empty() ? Json(nullptr) : Json(container.health)},
                 {"exitCode", hasEnded ? Json(container.exitCode) : Json(nullptr)},
                 {"oneOff", container.isOneOff},
                 {"ports", std::move(ports)},
                 {"startedAt",
                  started == report.startedAt.end() ? Json(nullptr) : timeOrNull(started->second)},
                 {"createdAt", timeOrNull(container.created)}});
        }
        services.push_back({{"service", service.name},
                            {"dependsOn", service.dependsOn},
                            {"containers", std::move(containers)}});
    }
    return dumped({{"schemaVersion", kSchemaVersion},
                   {"project", report.state.project},
                   {"workingDir", report.state.workingDir},
                   {"configFiles", report.state.configFiles},
                   {"services", std::move(services)}});
}

std::string renderStacksJson(const std::vector<stack::StackSummary>& stacks)
{
    Json list = Json::array();
    for (const stack::StackSummary& stack : stacks)
        list.push_back({{"project", stack.project},
                        {"status", stack.status},
                        {"workingDir", stack.workingDir},
                        {"configFiles", stack.configFiles}});
    return dumped({{"schemaVersion", kSchemaVersion}, {"stacks", std::move(list)}});
}

std::string renderEnginesJson(const std::vector<engine::Endpoint>& engines,
                              const engine::Endpoint* used)
{
    Json list = Json::array();
    for (const engine::Endpoint& engine : engines)
        list.push_back(
            {{"host", engine.host},
             {"context", engine.context},
             {"reason", engine.reason},
             {"isEncrypted", engine.tls || engine.host.starts_with("ssh://")},
             {"isUsed",
              used != nullptr && engine.host == used->host && engine.context == used->context}});
    return dumped({{"schemaVersion", kSchemaVersion}, {"engines", std::move(list)}});
}

std::string renderChecksJson(const std::vector<Check>& checks)
{
    Json steps = Json::array();
    for (const Check& check : checks)
        steps.push_back({{"id", check.id},
                         {"title", check.title},
                         {"status", toString(check.status)},
                         {"seconds", secondsOf(check.elapsed)},
                         {"detail", check.detail},
                         {"fix", check.fix}});
    return dumped({{"schemaVersion", kSchemaVersion}, {"steps", std::move(steps)}});
}

std::string renderOutcomeJson(const std::vector<RunRecord>& runs, const stack::Outcome& outcome)
{
    Json document = outcomeHead(runs, outcome.succeeded);
    document["seconds"] = secondsOf(outcome.elapsed);
    document["failures"] = Json::array();
    for (const stack::Failure& failure : outcome.failures)
        document["failures"].push_back(failureOf(failure));
    document["error"] = nullptr;
    return dumped(document);
}

std::string renderOutcomeJson(const std::vector<RunRecord>& runs, const Error& error)
{
    Json document = outcomeHead(runs, false);
    document["seconds"] = nullptr;
    document["failures"] = Json::array();
    document["error"] = errorOf(error);
    return dumped(document);
}

} // namespace plumbline::workspace
