// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/docker_project.h"

#include "core/base/pause.h"
#include "core/base/text.h"
#include "core/stack/labels.h"
#include "core/stack/loop.h"
#include "core/stack/swarm_plan.h"
#include "core/workspace/launch.h"

#include <fmt/format.h>

#include <atomic>
#include <functional>
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
        if (!pauseFor(limit, end))
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
                return fail(ErrorCode::Cancelled, phrase("reading the engine was interrupted"));
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

/// Connects and reads, both within the request's limit.
template <class T>
Result<T>
readWithin(const ProjectRequest& request,
           const std::stop_token& stop,
           const std::function<Result<T>(const engine::Client&, const std::stop_token&)>& read)
{
    const Deadline deadline(stop, request.limit);
    std::string host;
    auto objects =
        connectEngine(request.engine, deadline.token()).and_then([&](const EngineContext& context) {
            host = context.client.endpoint().host;
            return read(context.client, deadline.token());
        });
    if (!objects && deadline.hasPassed())
        return fail(ErrorCode::TimedOut,
                    phrase("the engine{}{} gave no answer within {} s",
                           host.empty() ? "" : " ",
                           host,
                           std::chrono::duration_cast<std::chrono::seconds>(request.limit).count()),
                    phrase("is it busy, or its machine? plumbline doctor looks closer"));
    return objects;
}

/// What a stack's services say, and the images of theirs that this engine has.
Result<sources::docker::StackObjects>
readStackOf(const std::string& stack, const engine::Client& client, const std::stop_token& stop)
{
    auto held = stack::observeSwarm(client, stop);
    if (!held)
        return tl::unexpected(held.error());
    sources::docker::StackObjects objects{.stack = stack};
    for (engine::SwarmService& service : held->services) {
        const auto label = service.labels.find(std::string(stack::kStackLabel));
        if (label != service.labels.end() && label->second == stack)
            objects.services.push_back(std::move(service));
    }
    if (objects.services.empty())
        return fail(
            ErrorCode::NotFound,
            phrase("no stack {} is on the Swarm of {}", printable(stack), client.endpoint().host),
            phrase("docker stack ls names those that are there"));
    for (const engine::SwarmService& service : objects.services) {
        if (objects.images.contains(service.image))
            continue;
        auto image = client.run(engine::inspectImage(service.image), stop);
        if (image)
            objects.images.emplace(service.image, std::move(*image));
        else if (image.error().code != ErrorCode::NotFound)
            return tl::unexpected(image.error());
    }
    return objects;
}

} // namespace

Result<sources::docker::ProjectObjects> readProject(const ProjectRequest& request,
                                                    const std::stop_token& stop)
{
    return readWithin<sources::docker::ProjectObjects>(
        request,
        stop,
        [&](const engine::Client& client,
            const std::stop_token& end) -> Result<sources::docker::ProjectObjects> {
            auto objects = ProjectReader(client, request.project, end).read();
            if (objects && objects->containers.empty())
                return fail(ErrorCode::NotFound,
                            phrase("nothing of the project {} is on the engine {}",
                                   printable(request.project),
                                   client.endpoint().host),
                            phrase("plumbline ls names the projects that are there"));
            return objects;
        });
}

Result<sources::docker::StackObjects> readStack(const ProjectRequest& request,
                                                const std::stop_token& stop)
{
    return readWithin<sources::docker::StackObjects>(
        request, stop, [&](const engine::Client& client, const std::stop_token& end) {
            return readStackOf(request.project, client, end);
        });
}

} // namespace plumbline::workspace
