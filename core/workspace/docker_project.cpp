// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/docker_project.h"

#include "core/base/text.h"
#include "core/stack/labels.h"
#include "core/stack/loop.h"
#include "core/workspace/launch.h"

#include <fmt/format.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <set>
#include <thread>
#include <utility>

namespace plumbline::workspace {

namespace {

/// A stop that the person or the passing of time requests.
class Deadline
{
public:
    Deadline(const std::stop_token& stop, std::chrono::milliseconds limit)
        : m_onStop(stop, [this] { m_source.request_stop(); })
        , m_timer([this, limit](const std::stop_token& end) { wait(end, limit); })
    {}

    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

    [[nodiscard]] bool hasPassed() const { return m_hasPassed; }

private:
    void wait(const std::stop_token& end, std::chrono::milliseconds limit)
    {
        std::mutex mutex;
        std::condition_variable_any never;
        std::unique_lock lock(mutex);
        never.wait_for(lock, end, limit, [] { return false; });
        if (end.stop_requested())
            return;
        m_hasPassed = true;
        m_source.request_stop();
    }

    std::stop_source m_source;
    std::atomic<bool> m_hasPassed = false;
    std::stop_callback<std::function<void()>> m_onStop;
    std::jthread m_timer;
};

/// Sends all reads as soon as what they ask for is known, and waits for them.
class ProjectReader
{
public:
    ProjectReader(const engine::Client& client, const std::string& project, std::stop_token stop)
        : m_loop(client, std::move(stop))
    {
        m_objects.project = project;
    }

    Result<sources::docker::ProjectObjects> read()
    {
        const std::string label = fmt::format("{}={}", stack::kProjectLabel, m_objects.project);
        submit<std::vector<engine::ContainerSummary>>(
            engine::listContainers({.all = true, .labels = {label}}),
            [this](const std::vector<engine::ContainerSummary>& containers) {
                for (const engine::ContainerSummary& container : containers) {
                    inspect(container.id);
                    if (m_asked.insert(container.imageId).second)
                        inspectImage(container.imageId);
                }
            });
        submit<std::vector<engine::VolumeDetails>>(
            engine::listVolumes({label}), [this](std::vector<engine::VolumeDetails> volumes) {
                m_objects.volumes = std::move(volumes);
            });
        while (m_pending > 0 && !m_error) {
            if (!m_loop.turn())
                return fail(ErrorCode::Cancelled, "reading the engine was interrupted");
        }
        if (m_error)
            return tl::unexpected(*m_error);
        return std::move(m_objects);
    }

private:
    /// What is gone by the time it is asked for is not there: that is an answer, not an error.
    template <class T>
    void submit(const engine::Call<T>& call, std::function<void(T)> take)
    {
        ++m_pending;
        m_loop.submit<T>(call, [this, take = std::move(take)](Result<T> result) {
            --m_pending;
            if (result)
                take(std::move(*result));
            else if (result.error().code != ErrorCode::NotFound && !m_error)
                m_error = result.error();
        });
    }

    void inspect(const std::string& id)
    {
        submit<engine::ContainerDetails>(engine::inspectContainer(id),
                                         [this](engine::ContainerDetails container) {
                                             m_objects.containers.push_back(std::move(container));
                                         });
    }

    void inspectImage(const std::string& id)
    {
        submit<engine::ImageDetails>(engine::inspectImage(id),
                                     [this, id](engine::ImageDetails image) {
                                         m_objects.images.emplace(id, std::move(image));
                                     });
    }

    stack::Loop m_loop;
    sources::docker::ProjectObjects m_objects;
    std::set<std::string> m_asked;
    int m_pending = 0;
    std::optional<Error> m_error;
};

} // namespace

Result<sources::docker::ProjectObjects> readProject(const ProjectRequest& request,
                                                    const std::stop_token& stop)
{
    const Deadline deadline(stop, request.limit);
    std::string host;
    auto objects =
        connectEngine(request.engine, deadline.token()).and_then([&](const EngineContext& context) {
            host = context.client.endpoint().host;
            return ProjectReader(context.client, request.project, deadline.token()).read();
        });
    if (!objects && deadline.hasPassed())
        return fail(
            ErrorCode::TimedOut,
            fmt::format("the engine{}{} gave no answer within {} s",
                        host.empty() ? "" : " ",
                        host,
                        std::chrono::duration_cast<std::chrono::seconds>(request.limit).count()),
            "is it busy, or its machine? plumbline doctor looks closer");
    if (objects && objects->containers.empty())
        return fail(ErrorCode::NotFound,
                    fmt::format("nothing of the project {} is on the engine {}",
                                printable(request.project),
                                host),
                    "plumbline ls names the projects that are there");
    return objects;
}

} // namespace plumbline::workspace
