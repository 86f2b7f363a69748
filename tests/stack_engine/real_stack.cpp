// SPDX-License-Identifier: Apache-2.0
#include "tests/stack_engine/real_stack.h"

#include "core/base/digest.h"
#include "core/base/file.h"
#include "core/compose/load.h"
#include "core/engine/logs.h"
#include "core/stack/labels.h"

#include <algorithm>

namespace plumbline::stack::test {
namespace {

template <class Objects>
int countOf(const Objects& objects, const std::string& project)
{
    return static_cast<int>(std::count_if(objects.begin(), objects.end(), [&](const auto& object) {
        const auto label = object.labels.find(std::string(kProjectLabel));
        return label != object.labels.end() && label->second == project;
    }));
}

} // namespace

RealStack::RealStack(engine::Client client)
    : m_client(std::move(client))
    , m_name("stk" + randomHex(4))
{}

RealStack::~RealStack()
{
    static_cast<void>(down({.removeVolumes = true, .stopTimeoutSeconds = 0}));
}

void RealStack::write(const std::string& file, const std::string& text) const
{
    const std::filesystem::path path = std::filesystem::path(folder().toStdString()) / file;
    std::filesystem::create_directories(path.parent_path());
    static_cast<void>(writeFileAtomically(path, text));
}

Result<compose::Project> RealStack::load(const std::string& yaml, const Variables& variables) const
{
    write("compose.yaml", yaml);
    compose::LoadOptions options;
    options.directory = folder().toStdString();
    options.projectName = m_name;
    options.variables = variables;
    const auto loaded = compose::load(options);
    if (!loaded)
        return tl::unexpected(loaded.error());
    for (const Diagnostic& diagnostic : loaded->diagnostics) {
        if (diagnostic.severity == Severity::Error)
            return fail(ErrorCode::Invalid, toString(diagnostic));
    }
    return loaded->project;
}

Result<Plan> RealStack::plan(const compose::Project& project, const PlanOptions& options) const
{
    return observe(m_client, project, {}).and_then([&](const ObservedState& observed) {
        return planUp(project, observed, options);
    });
}

Result<Outcome> RealStack::run(const Plan& plan, std::stop_token stop)
{
    events.clear();
    return execute(
        plan,
        m_client,
        {},
        [this](const Event& event) {
            events.push_back(event);
            if (onEvent)
                onEvent(event);
        },
        std::move(stop));
}

Result<Outcome> RealStack::up(const compose::Project& project, const PlanOptions& options)
{
    return plan(project, options).and_then([&](const Plan& each) { return run(each); });
}

Result<Outcome> RealStack::down(const DownOptions& options)
{
    compose::Project project;
    project.name = m_name;
    return observe(m_client, project, {}).and_then([&](const ObservedState& observed) {
        return run(planDown(m_name, nullptr, observed, options));
    });
}

StackState RealStack::state() const
{
    return readState(m_client, m_name, {}).value_or(StackState{});
}

std::string RealStack::logOf(const std::string& service) const
{
    std::string text;
    for (const ServiceState& each : state().services) {
        if (each.name != service)
            continue;
        for (const ContainerState& container : each.containers) {
            const auto lines = engine::readLogs(m_client, container.id, false, {}, {});
            for (const engine::LogLine& line : lines.value_or(std::vector<engine::LogLine>{}))
                text += line.text + "\n";
        }
    }
    return text;
}

int RealStack::volumeCount() const
{
    return countOf(m_client.run(engine::listVolumes()).value(), m_name);
}

int RealStack::networkCount() const
{
    return countOf(m_client.run(engine::listNetworks()).value(), m_name);
}

} // namespace plumbline::stack::test
