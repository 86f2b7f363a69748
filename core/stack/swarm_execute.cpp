// SPDX-License-Identifier: Apache-2.0
#include "core/stack/swarm_execute.h"

#include "core/base/pause.h"
#include "core/stack/labels.h"
#include "core/stack/swarm_failures.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace plumbline::stack {
namespace {

using Clock = std::chrono::steady_clock;

/// A Swarm tells nobody when a task moves on, so it is asked: this often, while somebody waits.
constexpr std::chrono::milliseconds kAskAgain{300};

Error cancelled()
{
    return {ErrorCode::Cancelled,
            phrase("the Swarm goes on with what it was told"),
            phrase("plumbline ps --swarm shows how far it is"),
            {}};
}

std::string stackFilter(const std::string& stack)
{
    return fmt::format("{}={}", kStackLabel, stack);
}

class StackRun
{
public:
    StackRun(const StackPlan& plan,
             const engine::Client& client,
             const StackExecuteOptions& options,
             const StackNewsSink& sink,
             std::stop_token stop)
        : m_plan(plan)
        , m_client(client)
        , m_options(options)
        , m_sink(sink)
        , m_stop(std::move(stop))
        , m_files(plan.files)
    {}

    /// The steps before or after the wait; the first that fails ends it.
    Result<bool> carryOut(bool areAfterwards)
    {
        for (const StackStep& step : m_plan.steps) {
            if (step.afterwards != areAfterwards)
                continue;
            const Result<> done =
                std::visit([&](const auto& action) { return carryOut(action); }, step.action);
            if (!done && done.error().code == ErrorCode::Cancelled)
                return tl::unexpected(cancelled());
            if (!done && done.error().code != ErrorCode::NotFound) {
                m_outcome.failures.push_back({.object = step.object, .error = done.error()});
                return false;
            }
            tell({.object = step.object,
                  .text = step.verb == "create"   ? phrase("created")
                          : step.verb == "update" ? phrase("updated")
                                                  : phrase("removed")});
        }
        return true;
    }

    Result<bool> awaitRunning(const StackDefinition& stack)
    {
        std::set<std::string> wanted;
        for (const StackService& service : stack.services)
            wanted.insert(service.spec.name);
        while (true) {
            const auto done = look(wanted);
            if (!done)
                return tl::unexpected(done.error());
            if (*done || !m_outcome.failures.empty())
                return m_outcome.failures.empty();
            if (Clock::now() - m_started > m_options.waitLimit) {
                failLate();
                return false;
            }
            if (!pauseFor(kAskAgain, m_stop))
                return tl::unexpected(cancelled());
        }
    }

    Result<bool> awaitGone()
    {
        while (true) {
            const auto tasks = m_client.run(engine::listTasks({stackFilter(m_plan.stack)}), m_stop);
            if (!tasks)
                return tl::unexpected(tasks.error());
            const bool isGone = std::ranges::none_of(*tasks, [](const engine::SwarmTask& task) {
                return task.state == "running" || task.state == "starting" ||
                       task.state == "preparing";
            });
            if (isGone)
                return true;
            if (Clock::now() - m_started > m_options.waitLimit)
                return true; // the networks will say what still uses them
            if (!pauseFor(kAskAgain, m_stop))
                return tl::unexpected(cancelled());
        }
    }

    StackOutcome finish(bool succeeded)
    {
        m_outcome.succeeded = succeeded && m_outcome.failures.empty();
        m_outcome.elapsed =
            std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - m_started);
        return std::move(m_outcome);
    }

private:
    void tell(const StackNews& news)
    {
        std::string& last = m_told[news.object];
        if (m_sink && last != news.text.english())
            m_sink(news);
        last = news.text;
    }

    static Phrase textOf(const StackServiceState& state)
    {
        const Phrase count = state.mode.ends_with("-job")
                                 ? phrase("{} of {} done", state.running, state.wanted)
                                 : phrase("{} of {} running", state.running, state.wanted);
        return state.trouble.empty() ? count : phrase("{}: {}", count, state.trouble);
    }

    Result<> carryOut(const MakeStackNetwork& action)
    {
        return ended(m_client.run(engine::createNetwork(action.spec), m_stop));
    }

    Result<> carryOut(const MakeStackFile& action)
    {
        auto id = m_client.run(
            engine::createSwarmObject(action.kind, action.name, action.content, action.labels),
            m_stop);
        if (!id)
            return tl::unexpected(id.error());
        m_files[{action.kind, action.key}] = {.id = std::move(*id), .name = action.name};
        return {};
    }

    Result<> carryOut(const PutStackService& action)
    {
        engine::SwarmServiceSpec spec = action.service.spec;
        for (const StackFileUse& use : action.service.files) {
            const engine::SwarmObject& object = m_files[{use.kind, use.key}];
            engine::SwarmFile file = use.file;
            file.id = object.id;
            file.name = object.name;
            (use.kind == engine::SwarmObjectKind::Secret ? spec.secrets : spec.configs)
                .push_back(std::move(file));
        }
        const auto auth = engine::findRegistryAuth(spec.container.image, m_options.credentials);
        if (!auth)
            return tl::unexpected(auth.error());
        if (!action.there)
            return ended(m_client.run(engine::createService(spec, *auth), m_stop));
        m_updated.insert(spec.name);
        return m_client.run(engine::updateService(*action.there, spec, *auth), m_stop);
    }

    Result<> carryOut(const RemoveStackService& action)
    {
        return m_client.run(engine::removeService(action.id), m_stop);
    }

    Result<> carryOut(const RemoveStackFile& action)
    {
        return patiently([&] {
            return m_client.run(engine::removeSwarmObject(action.kind, action.id), m_stop);
        });
    }

    Result<> carryOut(const RemoveStackNetwork& action)
    {
        return patiently([&] { return m_client.run(engine::removeNetwork(action.id), m_stop); });
    }

    /// A Swarm lets go of what tasks used a moment after they have ended.
    template <class Call>
    Result<> patiently(const Call& call)
    {
        constexpr std::chrono::seconds kMost{30};
        const Clock::time_point begun = Clock::now();
        while (true) {
            Result<> done = call();
            const bool isInUse = !done && (done.error().code == ErrorCode::Denied ||
                                           done.error().code == ErrorCode::Invalid ||
                                           done.error().code == ErrorCode::Conflict);
            if (!isInUse || Clock::now() - begun > kMost)
                return done;
            if (!pauseFor(kAskAgain, m_stop))
                return tl::unexpected(cancelled());
        }
    }

    static Result<> ended(const Result<std::string>& answer)
    {
        if (!answer)
            return tl::unexpected(answer.error());
        return {};
    }

    /// Whether every service runs as it should; failures are put down.
    Result<bool> look(const std::set<std::string>& wanted)
    {
        auto services = m_client.run(engine::listServices({stackFilter(m_plan.stack)}), m_stop);
        if (!services)
            return tl::unexpected(services.error());
        const auto tasks = m_client.run(engine::listTasks({stackFilter(m_plan.stack)}), m_stop);
        if (!tasks)
            return tl::unexpected(tasks.error());
        std::erase_if(*services,
                      [&](const engine::SwarmService& one) { return !wanted.contains(one.name); });
        m_outcome.services = statesOf(*services, *tasks);
        bool isDone = services->size() == wanted.size();
        for (std::size_t i = 0; i < services->size(); ++i) {
            const StackServiceState& state = m_outcome.services[i];
            const engine::SwarmService& service = (*services)[i];
            const bool isUpdating =
                m_updated.contains(service.name) &&
                (service.updateState == "updating" || service.updateState == "rollback_started");
            isDone = isDone && state.isWell() && state.leaving == 0 && !isUpdating;
            tell({.object = "service " + service.name, .text = textOf(state), .service = state});
            judge(service, *tasks);
        }
        return isDone;
    }

    void judge(const engine::SwarmService& service, const std::vector<engine::SwarmTask>& tasks)
    {
        auto judgement = judgeService(service,
                                      tasks,
                                      {.isUpdated = m_updated.contains(service.name),
                                       .begun = m_begun,
                                       .waited = Clock::now() - m_started});
        if (judgement)
            m_outcome.failures.push_back(
                failureOf(service, std::move(*judgement), m_client, m_stop));
    }

    void failLate()
    {
        for (const StackServiceState& state : m_outcome.services) {
            if (state.isWell())
                continue;
            m_outcome.failures.push_back(
                {.object = "service " + state.name,
                 .error = {ErrorCode::TimedOut,
                           state.trouble.empty()
                               ? phrase("{} of {} tasks run", state.running, state.wanted)
                               : phrase("{} of {} tasks run: {}",
                                        state.running,
                                        state.wanted,
                                        state.trouble),
                           phrase("the Swarm goes on trying; --timeout allows more time"),
                           {}}});
        }
    }

    const StackPlan& m_plan;
    const engine::Client& m_client;
    const StackExecuteOptions& m_options;
    const StackNewsSink& m_sink;
    std::stop_token m_stop;
    std::map<std::pair<engine::SwarmObjectKind, std::string>, engine::SwarmObject> m_files;
    std::set<std::string> m_updated;
    std::map<std::string, std::string> m_told;
    StackOutcome m_outcome;
    Clock::time_point m_started = Clock::now();
    /// By the clock of tasks, whose node may be some seconds behind.
    std::chrono::system_clock::time_point m_begun =
        std::chrono::system_clock::now() - std::chrono::seconds(2);
};

} // namespace

Result<StackOutcome> executeStackUp(const StackPlan& plan,
                                    const StackDefinition& stack,
                                    const engine::Client& client,
                                    const StackExecuteOptions& options,
                                    const StackNewsSink& sink,
                                    const std::stop_token& stop)
{
    StackRun run(plan, client, options, sink, stop);
    Result<bool> done = run.carryOut(false);
    if (done && *done && options.awaitRunning)
        done = run.awaitRunning(stack);
    if (done && *done && options.awaitRunning)
        done = run.carryOut(true);
    return done.transform([&](bool succeeded) { return run.finish(succeeded); });
}

Result<StackOutcome> executeStackDown(const StackPlan& plan,
                                      const engine::Client& client,
                                      const StackExecuteOptions& options,
                                      const StackNewsSink& sink,
                                      const std::stop_token& stop)
{
    StackRun run(plan, client, options, sink, stop);
    Result<bool> done = run.carryOut(false);
    if (done && *done)
        done = run.awaitGone();
    if (done && *done)
        done = run.carryOut(true);
    return done.transform([&](bool succeeded) { return run.finish(succeeded); });
}

} // namespace plumbline::stack
