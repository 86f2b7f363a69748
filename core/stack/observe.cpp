// SPDX-License-Identifier: Apache-2.0
#include "core/base/digest.h"
#include "core/base/file.h"
#include "core/stack/labels.h"
#include "core/stack/loop.h"
#include "core/stack/plan_builder.h"
#include "core/stack/service_spec.h"

#include <algorithm>

namespace plumbline::stack {
namespace {

/// Sends all reads at once and waits for them: two rounds, as containers are inspected by the ids
/// that the list gives.
class Observer
{
public:
    Observer(const engine::Client& client, std::string project, std::stop_token stop)
        : m_client(client)
        , m_project(std::move(project))
        , m_loop(client, std::move(stop))
    {
        constexpr std::size_t kSaltBytes = 16;
        m_state.version = client.version();
        m_state.salt = randomHex(kSaltBytes);
        m_state.takenAt = std::chrono::system_clock::now();
    }

    void readLists()
    {
        submit<std::vector<engine::ContainerSummary>>(
            engine::listContainers({}), [this](std::vector<engine::ContainerSummary> containers) {
                for (engine::ContainerSummary& container : containers) {
                    if (labelOr(container.labels, kProjectLabel) == m_project)
                        inspect(container.id);
                    else
                        m_state.others.push_back(std::move(container));
                }
            });
        submit<std::vector<engine::NetworkDetails>>(
            engine::listNetworks(), [this](std::vector<engine::NetworkDetails> networks) {
                m_state.networks = std::move(networks);
            });
        submit<std::vector<engine::VolumeDetails>>(
            engine::listVolumes(), [this](std::vector<engine::VolumeDetails> volumes) {
                m_state.volumes = std::move(volumes);
            });
    }

    void readImages(const compose::Project& project)
    {
        std::set<std::string> references;
        for (const auto& [name, service] : project.services) {
            if (!service.isProvider)
                references.insert(imageReference(project, service));
        }
        for (const std::string& reference : references) {
            submit<engine::ImageDetails>(engine::inspectImage(reference),
                                         [this, reference](engine::ImageDetails image) {
                                             m_state.images.emplace(reference, std::move(image));
                                         });
        }
    }

    Result<ObservedState> finish()
    {
        while (m_pending > 0 && !m_error) {
            if (!m_loop.turn())
                return fail(ErrorCode::Cancelled, phrase("reading the engine was interrupted"));
        }
        if (m_error)
            return tl::unexpected(*m_error);
        std::sort(m_state.containers.begin(),
                  m_state.containers.end(),
                  [](const auto& left, const auto& right) { return left.name < right.name; });
        return std::move(m_state);
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
                                             m_state.containers.push_back(std::move(container));
                                         });
    }

    const engine::Client& m_client;
    std::string m_project;
    Loop m_loop;
    ObservedState m_state;
    int m_pending = 0;
    std::optional<Error> m_error;
};

std::filesystem::path resolved(const compose::Project& project, const std::string& path)
{
    const std::filesystem::path given(path);
    return given.is_absolute() ? given : project.workingDir / given;
}

void readSeccompProfiles(const compose::Project& project,
                         const compose::Service& service,
                         LocalFiles& files)
{
    for (const std::string& option : service.securityOpt) {
        if (!option.starts_with("seccomp=") && !option.starts_with("seccomp:"))
            continue;
        const std::string path = option.substr(std::string_view("seccomp=").size());
        if (const auto profile = readFile(resolved(project, path)))
            files.seccompProfiles[path] = *profile;
    }
}

LocalFiles readLocalFiles(const compose::Project& project, bool isLocal)
{
    LocalFiles files;
    for (const auto& [name, service] : project.services)
        readSeccompProfiles(project, service, files);
    // The paths of a remote engine are those of its own machine.
    if (!isLocal)
        return files;
    const auto look = [&](const std::string& path) {
        std::error_code unknown;
        if (!path.empty() && !std::filesystem::exists(resolved(project, path), unknown) && !unknown)
            files.missing.insert(path);
    };
    for (const auto& [name, service] : project.services) {
        for (const compose::Mount& mount : service.volumes) {
            if (mount.type == compose::Mount::Type::Bind)
                look(mount.source);
        }
    }
    for (const auto* objects : {&project.secrets, &project.configs}) {
        for (const auto& [name, object] : *objects)
            look(object.file);
    }
    return files;
}

} // namespace

Result<ObservedState>
observe(const engine::Client& client, const compose::Project& project, std::stop_token stop)
{
    Observer observer(client, project.name, std::move(stop));
    observer.readLists();
    observer.readImages(project);
    auto state = observer.finish();
    if (state)
        state->files = readLocalFiles(project, engine::isUnixSocket(client.endpoint()));
    return state;
}

} // namespace plumbline::stack
