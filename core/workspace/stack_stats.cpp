// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/stack_stats.h"

#include "core/workspace/json_parts.h"
#include "core/workspace/render.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace plumbline::workspace {

/// What the transport's thread writes and everybody else reads.
class StackStats::State
{
public:
    explicit State(std::vector<ContainerUse> use)
        : m_use(std::move(use))
    {}

    void take(std::size_t at, const engine::StatsSample& sample)
    {
        const std::lock_guard lock(m_mutex);
        m_use[at].sample = sample;
        m_use[at].hasSample = true;
        ++m_news;
        m_changed.notify_all();
    }

    void end(std::size_t at)
    {
        const std::lock_guard lock(m_mutex);
        m_use[at].hasEnded = true;
        ++m_news;
        m_changed.notify_all();
    }

    std::vector<ContainerUse> use()
    {
        const std::lock_guard lock(m_mutex);
        m_seen = m_news;
        return m_use;
    }

    bool awaitAll(const std::stop_token& stop)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait(lock, stop, [this] {
            return std::ranges::all_of(m_use, [](const ContainerUse& one) {
                return one.hasEnded || (one.hasSample && one.sample.hasCpu);
            });
        });
    }

    bool awaitNext(const std::stop_token& stop)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait(lock, stop, [this] { return m_news != m_seen; }) &&
               !std::ranges::all_of(m_use, &ContainerUse::hasEnded);
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::vector<ContainerUse> m_use;
    std::size_t m_news = 0;
    std::size_t m_seen = 0; ///< as many as the last use() knew of
};

StackStats::StackStats(const engine::Client& client,
                       const std::vector<stack::ContainerState>& containers)
{
    std::vector<ContainerUse> use;
    use.reserve(containers.size());
    for (const stack::ContainerState& container : containers)
        use.push_back(
            {.service = container.service, .container = container.name, .id = container.id});
    m_state = std::make_shared<State>(std::move(use));
    for (std::size_t at = 0; at < containers.size(); ++at)
        m_streams.push_back(engine::streamStats(
            client,
            containers[at].id,
            [state = m_state, at](const engine::StatsSample& sample) { state->take(at, sample); },
            [state = m_state, at](const Result<void>& /*end*/) { state->end(at); }));
}

StackStats::~StackStats() = default;

std::vector<ContainerUse> StackStats::take() const
{
    return m_state->use();
}

bool StackStats::awaitAll(const std::stop_token& stop)
{
    return m_state->awaitAll(stop);
}

bool StackStats::awaitNext(const std::stop_token& stop)
{
    return m_state->awaitNext(stop);
}

std::string renderUseJson(const std::string& project, const std::vector<ContainerUse>& use)
{
    nlohmann::ordered_json containers = nlohmann::ordered_json::array();
    for (const ContainerUse& one : use) {
        nlohmann::ordered_json entry{{"service", one.service},
                                     {"container", one.container},
                                     {"id", one.id},
                                     {"cpuPercent", nullptr},
                                     {"memoryBytes", one.sample.memoryBytes},
                                     {"memoryLimitBytes", one.sample.memoryLimitBytes},
                                     {"networkReceivedBytes", one.sample.networkReceivedBytes},
                                     {"networkSentBytes", one.sample.networkSentBytes},
                                     {"blockReadBytes", one.sample.blockReadBytes},
                                     {"blockWrittenBytes", one.sample.blockWrittenBytes},
                                     {"pids", one.sample.pids}};
        if (one.hasSample && one.sample.hasCpu)
            entry["cpuPercent"] = one.sample.cpuPercent;
        containers.push_back(std::move(entry));
    }
    return dumped({{"schemaVersion", kSchemaVersion},
                   {"project", project},
                   {"containers", std::move(containers)}});
}

} // namespace plumbline::workspace
