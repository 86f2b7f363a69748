// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/render_swarm.h"

#include "core/base/text.h"
#include "core/workspace/json_parts.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

namespace plumbline::workspace {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kSwarmSchemaVersion = 1;

Json swarmStepJson(const stack::StackStep& step)
{
    Json changes = Json::array();
    for (const stack::Difference& change : step.changes)
        changes.push_back({{"field", change.field}, {"from", change.from}, {"to", change.to}});
    return {{"action", step.verb},
            {"object", step.object},
            {"service", step.service},
            {"why", step.why.english()},
            {"changes", std::move(changes)},
            {"origin", originOrNull(step.origin)}};
}

Json swarmServiceJson(const stack::StackServiceState& state)
{
    return {{"name", state.name},
            {"mode", state.mode},
            {"running", state.running},
            {"wanted", state.wanted},
            {"isWell", state.isWell()},
            {"trouble", state.trouble}};
}

Json swarmPlanJson(const stack::StackPlan& plan)
{
    Json steps = Json::array();
    for (const stack::StackStep& step : plan.steps)
        steps.push_back(swarmStepJson(step));
    return {{"schemaVersion", kSwarmSchemaVersion},
            {"stack", plan.stack},
            {"summary", plan.summary().english()},
            {"kept", plan.kept},
            {"steps", std::move(steps)},
            {"diagnostics", diagnosticsOf(plan.diagnostics)}};
}

Json swarmTaskJson(const SwarmTaskRow& task)
{
    Json json{
        {"name", task.name},
        {"node", task.node},
        {"state", task.state},
        {"desiredState", task.desiredState},
        {"image", task.image},
        {"error", task.error},
        {"exitCode", nullptr},
        {"since",
         fmt::format("{:%FT%TZ}", fmt::gmtime(std::chrono::system_clock::to_time_t(task.since)))}};
    if (task.exitCode)
        json["exitCode"] = *task.exitCode;
    return json;
}

} // namespace

std::string renderSwarmPlanText(const stack::StackPlan& plan)
{
    std::string text;
    for (const stack::StackStep& step : plan.steps) {
        text += fmt::format("{:<7} {}{}{}\n",
                            step.verb,
                            printable(step.object),
                            step.why.empty() ? "" : ", ",
                            printable(step.why.english()));
        for (const stack::Difference& change : step.changes)
            text += fmt::format("          {}: {}  ->  {}\n",
                                printable(change.field),
                                change.from.empty() ? "(not set)" : printable(change.from),
                                change.to.empty() ? "(not set)" : printable(change.to));
    }
    for (const std::string& name : plan.kept)
        text += fmt::format("{:<7} service {}\n", "keep", printable(name));
    return text;
}

std::string renderSwarmPlanJson(const stack::StackPlan& plan)
{
    return dumped(swarmPlanJson(plan));
}

std::string renderSwarmOutcomeJson(const stack::StackPlan& plan, const stack::StackOutcome& outcome)
{
    Json document = swarmPlanJson(plan);
    document["succeeded"] = outcome.succeeded;
    document["elapsedSeconds"] = secondsOf(outcome.elapsed);
    document["services"] = Json::array();
    for (const stack::StackServiceState& state : outcome.services)
        document["services"].push_back(swarmServiceJson(state));
    document["failures"] = Json::array();
    for (const stack::StackFailure& failure : outcome.failures)
        document["failures"].push_back({{"object", failure.object},
                                        {"message", failure.error.message},
                                        {"hint", failure.error.hint},
                                        {"logTail", failure.logTail},
                                        {"likelyCause", failure.likelyCause}});
    return dumped(document);
}

std::string renderSwarmReportJson(const SwarmReport& report)
{
    Json services = Json::array();
    for (const SwarmServiceRow& row : report.services) {
        Json ports = Json::array();
        for (const engine::SwarmPort& port : row.ports)
            ports.push_back({{"published", port.published},
                             {"target", port.target},
                             {"protocol", port.protocol},
                             {"mode", port.mode}});
        Json tasks = Json::array();
        for (const SwarmTaskRow& task : row.tasks)
            tasks.push_back(swarmTaskJson(task));
        Json service = swarmServiceJson(row.state);
        service["service"] = row.service;
        service["image"] = row.image;
        service["updateState"] = row.updateState;
        service["ports"] = std::move(ports);
        service["tasks"] = std::move(tasks);
        services.push_back(std::move(service));
    }
    return dumped({{"schemaVersion", kSwarmSchemaVersion},
                   {"stack", report.stack},
                   {"nodes", report.nodes},
                   {"services", std::move(services)}});
}

} // namespace plumbline::workspace
