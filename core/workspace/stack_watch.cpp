// SPDX-License-Identifier: Apache-2.0
#include "core/stack/labels.h"
#include "core/workspace/watch.h"

#include <fmt/format.h>

#include <mutex>
#include <utility>

namespace plumbline::workspace {

/// Lists anew after each event; events that come while a list is under way are answered by one
/// more list, however many they are.
class StackWatch::State : public std::enable_shared_from_this<State>
{
public:
    State(engine::Client client, std::string project, Handlers handlers)
        : m_client(std::move(client))
        , m_project(std::move(project))
        , m_handlers(std::move(handlers))
    {}

    void begin()
    {
        const std::weak_ptr<State> self = weak_from_this();
        const auto refresh = [self] {
            if (const auto state = self.lock())
                state->refresh();
        };
        auto events = std::make_unique<engine::EventWatch>(
            m_client,
            engine::WatchEventsOptions{
                .types = {"container"},
                .labels = {fmt::format("{}={}", stack::kProjectLabel, m_project)}},
            engine::EventHandlers{.onEvent =
                                      [refresh](const engine::EngineEvent& event) {
                                          // health probes and shells, twice a second at times
                                          if (!event.action.starts_with("exec_"))
                                              refresh();
                                      },
                                  .onLive = refresh,
                                  .onLost =
                                      [self](const Error& error) {
                                          if (const auto state = self.lock())
                                              state->tellLost(error);
                                      }});
        const std::lock_guard lock(m_mutex);
        m_events = std::move(events);
    }

    /// No handler runs after this.
    void end()
    {
        std::unique_ptr<engine::EventWatch> events;
        engine::StreamHandle list;
        const std::lock_guard lock(m_handlerMutex);
        {
            const std::lock_guard inner(m_mutex);
            m_ended = true;
            events = std::move(m_events);
            list = std::move(m_list);
        }
    }

private:
    void refresh()
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_ended)
                return;
            if (std::exchange(m_listing, true)) {
                m_again = true;
                return;
            }
        }
        const std::weak_ptr<State> self = weak_from_this();
        engine::StreamHandle list = m_client.submit<std::vector<engine::ContainerSummary>>(
            engine::listContainers(
                {.labels = {fmt::format("{}={}", stack::kProjectLabel, m_project)}}),
            [self](Result<std::vector<engine::ContainerSummary>> containers) {
                if (const auto state = self.lock())
                    state->takeList(std::move(containers));
            });
        const std::lock_guard lock(m_mutex);
        m_list = std::move(list);
    }

    void takeList(Result<std::vector<engine::ContainerSummary>> containers)
    {
        bool again = false;
        {
            const std::lock_guard lock(m_mutex);
            m_listing = false;
            again = std::exchange(m_again, false);
        }
        if (again)
            refresh(); // what was read is stale already
        else if (containers)
            tell([&] { m_handlers.onState(stack::stateOf(m_project, *containers)); });
        else if (containers.error().code != ErrorCode::Cancelled)
            tellLost(containers.error());
    }

    void tellLost(const Error& error)
    {
        tell([&] {
            if (m_handlers.onLost)
                m_handlers.onLost(error);
        });
    }

    template <class Function>
    void tell(const Function& function)
    {
        const std::lock_guard lock(m_handlerMutex);
        {
            const std::lock_guard inner(m_mutex);
            if (m_ended)
                return;
        }
        function();
    }

    engine::Client m_client;
    std::string m_project;
    Handlers m_handlers;
    std::mutex m_handlerMutex; // held while a handler runs, so that end() can wait for it
    std::mutex m_mutex;        // guards what follows
    bool m_ended = false;
    bool m_listing = false;
    bool m_again = false;
    std::unique_ptr<engine::EventWatch> m_events;
    engine::StreamHandle m_list;
};

StackWatch::StackWatch(engine::Client client, std::string project, Handlers handlers)
    : m_state(std::make_shared<State>(std::move(client), std::move(project), std::move(handlers)))
{
    m_state->begin();
}

StackWatch::~StackWatch()
{
    m_state->end();
}

} // namespace plumbline::workspace
