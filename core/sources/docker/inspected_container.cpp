// SPDX-License-Identifier: Apache-2.0
#include "core/sources/docker/inspected_container.h"

#include "core/base/text.h"
#include "core/engine/shown_id.h"
#include "core/sources/docker/inspected_image.h"
#include "core/sources/platform_name.h"
#include "core/sources/router_labels.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace plumbline::sources::docker {

namespace {

using engine::ContainerDetails;
using engine::ImageDetails;
using model::State;

constexpr std::chrono::seconds kDockerGrace{10};
constexpr std::string_view kSecretFolder = "/run/secrets/";
constexpr std::string_view kVolumeLabel = "com.docker.compose.volume";

template <class T>
model::Fact<T> imagesOwn(const Origin& origin)
{
    return model::absent<T>(State::Unknown, phrase("the image's own"), origin);
}

/// Whether the list has that port of the container, wherever it is published.
bool holds(const std::vector<model::Port>& ports, const model::Port& port)
{
    return std::ranges::any_of(ports, [&](const model::Port& other) {
        return other.container == port.container && other.protocol == port.protocol;
    });
}

/// Describes one container, an aspect a function.
class ContainerDescriber
{
public:
    ContainerDescriber(const ContainerDetails& container,
                       const ImageDetails* image,
                       const std::vector<engine::VolumeDetails>& volumes,
                       Origin origin)
        : m_container(container)
        , m_image(image)
        , m_volumes(volumes)
        , m_origin(std::move(origin))
    {}

    model::Service describe()
    {
        m_result.origin = m_origin;
        describeReference();
        describeCommand();
        describeConfig();
        describePorts();
        describeCheck();
        describeMounts();
        describeResources();
        describeLifecycle();
        describeRuntime();
        for (const auto& [label, value] : m_container.labels) {
            const bool isOfImage = m_image != nullptr && m_image->labels.contains(label) &&
                                   m_image->labels.at(label) == value;
            if (!label.starts_with("com.docker.compose.") && !label.starts_with("dev.plumbline.") &&
                !isOfImage)
                m_result.labels.emplace(label, value);
        }
        return std::move(m_result);
    }

private:
    [[nodiscard]] bool isOfImage(const std::string& value, std::string ImageDetails::*member) const
    {
        return m_image != nullptr && value == m_image->*member;
    }

    void describeReference()
    {
        m_result.build = model::absent<std::string>(
            State::NotApplicable, phrase("an engine runs images"), m_origin);
        Result<model::ImageReference> reference = model::parseImageReference(m_container.image);
        if (!reference || m_container.image.starts_with("sha256:")) {
            m_result.image = model::absent<model::ImageReference>(
                State::Unknown, phrase("its image has no name any more"), m_origin);
            return;
        }
        // What a tag meant when the image was pulled.
        for (const std::string& text :
             m_image != nullptr ? m_image->repoDigests : std::vector<std::string>{}) {
            const auto pulled = model::parseImageReference(text);
            if (pulled && pulled->repository == reference->repository &&
                pulled->registry == reference->registry && reference->digest.empty())
                reference->digest = pulled->digest;
        }
        m_result.image = model::written(std::move(*reference), m_origin);
    }

    void describeCommand()
    {
        using Words = std::vector<std::string>;
        const bool isEntrypointOfImage =
            m_image != nullptr && m_container.entrypoint == m_image->entrypoint;
        const bool isCommandOfImage = isEntrypointOfImage && m_container.cmd == m_image->cmd;
        const auto fact = [&](const Words& words) {
            return words.empty() ? model::absent<Words>(
                                       State::Missing, phrase("the container has none"), m_origin)
                                 : model::written(words, m_origin);
        };
        m_result.entrypoint =
            isEntrypointOfImage ? imagesOwn<Words>(m_origin) : fact(m_container.entrypoint);
        m_result.command = isCommandOfImage ? imagesOwn<Words>(m_origin) : fact(m_container.cmd);
        m_result.workingDir =
            isOfImage(m_container.workingDir, &ImageDetails::workingDir)
                ? imagesOwn<std::string>(m_origin)
            : m_container.workingDir.empty()
                ? model::defaulted(std::string("/"), phrase("Docker's default"), m_origin)
                : model::written(m_container.workingDir, m_origin);
    }

    void describeConfig()
    {
        for (const std::string& text : m_container.env) {
            const bool isOfImage =
                m_image != nullptr && std::ranges::find(m_image->env, text) != m_image->env.end();
            if (!isOfImage)
                model::putConfigVar(m_result.config, readVariable(text, "environment", m_origin));
        }
    }

    void addPublished(model::Port port, const std::string& hostIp, std::string hostPort)
    {
        const bool isEverywhere = hostIp.empty() || hostIp == "0.0.0.0" || hostIp == "::";
        port.published =
            isEverywhere ? std::move(hostPort) : fmt::format("{}:{}", hostIp, hostPort);
        // An engine lists what is published on IPv4 and IPv6 twice.
        if (std::ranges::find(m_result.ports, port) == m_result.ports.end())
            m_result.ports.push_back(std::move(port));
    }

    /// Ports that the container was asked to publish: as they are now, or as asked while it is down.
    void describePorts()
    {
        for (const engine::PublishedPort& published : m_container.ports) {
            model::Port port;
            port.container = static_cast<std::uint16_t>(published.privatePort);
            port.protocol = published.protocol;
            port.origin = m_origin;
            if (published.publicPort != 0)
                addPublished(
                    std::move(port), published.hostIp, std::to_string(published.publicPort));
        }
        const std::vector<model::Port> live = m_result.ports;
        for (const engine::PortBinding& binding : m_container.portBindings) {
            model::Port port = readPort(binding.containerPort, m_origin);
            if (!holds(live, port)) // one port may be asked for at several of the host
                addPublished(std::move(port),
                             binding.hostIp,
                             binding.hostPort.empty() ? std::string("any") : binding.hostPort);
        }
        for (const std::string& exposed : m_container.exposedPorts) {
            model::Port port = readPort(exposed, m_origin);
            const bool isOfImage =
                m_image != nullptr &&
                std::ranges::find(m_image->exposedPorts, exposed) != m_image->exposedPorts.end();
            if (!isOfImage && !holds(m_result.ports, port))
                m_result.ports.push_back(std::move(port));
        }
    }

    void describeCheck()
    {
        if (m_image != nullptr &&
            m_container.healthcheck == m_image->healthcheck.value_or(engine::HealthcheckSpec{}))
            m_result.health = imagesOwn<std::string>(m_origin);
        else
            describeHealth(m_container.healthcheck, m_origin, m_result);
    }

    /// The name that the project's files have for a volume.
    [[nodiscard]] std::string volumeName(const std::string& name) const
    {
        const auto known = std::ranges::find(m_volumes, name, &engine::VolumeDetails::name);
        if (known == m_volumes.end())
            return name;
        const auto label = known->labels.find(std::string(kVolumeLabel));
        return label != known->labels.end() ? label->second : name;
    }

    void describeMounts()
    {
        for (const engine::ContainerMount& one : m_container.mounts) {
            model::Mount mount;
            mount.target = one.destination;
            mount.readOnly = !one.readWrite;
            mount.origin = m_origin;
            if (one.type == "volume") {
                const bool isAnonymous = engine::isMadeUp(one.name);
                const bool isOfImage =
                    m_image != nullptr &&
                    std::ranges::find(m_image->volumes, one.destination) != m_image->volumes.end();
                if (isAnonymous && isOfImage)
                    continue;
                mount.kind = model::MountKind::Volume;
                mount.source = isAnonymous ? std::string() : volumeName(one.name);
                mount.access = model::absent<model::VolumeAccess>(
                    State::NotApplicable, phrase("one engine holds it"), m_origin);
            } else if (one.type == "tmpfs") {
                mount.kind = model::MountKind::Ephemeral;
                mount.readOnly = false;
            } else if (one.destination.starts_with(kSecretFolder)) {
                mount.kind = model::MountKind::Secret;
                mount.source = one.destination.substr(kSecretFolder.size());
            } else {
                mount.kind = one.type == "image" ? model::MountKind::Image : model::MountKind::Bind;
                mount.source = one.source;
            }
            m_result.mounts.push_back(std::move(mount));
        }
        for (const auto& [target, options] : m_container.tmpfs) {
            model::Mount mount;
            mount.target = target;
            mount.kind = model::MountKind::Ephemeral;
            mount.origin = m_origin;
            m_result.mounts.push_back(std::move(mount));
        }
    }

    void describeResources()
    {
        constexpr std::int64_t kNanosOfMilli = 1'000'000;
        model::Resources& resources = m_result.resources;
        if (m_container.nanoCpus > 0)
            resources.cpuLimit =
                model::written(model::MilliCpu{m_container.nanoCpus / kNanosOfMilli}, m_origin);
        else if (m_container.cpuQuota > 0 && m_container.cpuPeriod > 0)
            resources.cpuLimit = model::written(
                model::MilliCpu{m_container.cpuQuota * 1000 / m_container.cpuPeriod}, m_origin);
        if (m_container.memory > 0)
            resources.memoryLimit = model::written(ByteCount{m_container.memory}, m_origin);
        if (m_container.memoryReservation > 0)
            resources.memoryRequest =
                model::written(ByteCount{m_container.memoryReservation}, m_origin);
    }

    void describeLifecycle()
    {
        const Phrase docker = phrase("Docker's default");
        const auto text = [&](const std::string& value,
                              std::string ImageDetails::*member,
                              std::string_view otherwise) {
            if (isOfImage(value, member))
                return imagesOwn<std::string>(m_origin);
            return value.empty() ? model::defaulted(std::string(otherwise), docker, m_origin)
                                 : model::written(value, m_origin);
        };
        m_result.user = text(m_container.user, &ImageDetails::user, "root");
        m_result.stopSignal = text(m_container.stopSignal, &ImageDetails::stopSignal, "SIGTERM");
        m_result.stopGracePeriod =
            m_container.stopTimeoutSeconds
                ? model::written(std::chrono::nanoseconds(
                                     std::chrono::seconds(*m_container.stopTimeoutSeconds)),
                                 m_origin)
                : model::defaulted(std::chrono::nanoseconds(kDockerGrace), docker, m_origin);
        const std::string& restart = m_container.restartPolicy;
        m_result.restart = restart.empty() || restart == "no"
                               ? model::defaulted(std::string("no"), docker, m_origin)
                               : model::written(restart, m_origin);
        m_result.readOnlyRoot = m_container.readonlyRootfs
                                    ? model::written(true, m_origin)
                                    : model::defaulted(false, docker, m_origin);
        if (!m_container.logDriver.empty())
            m_result.logging = model::written(
                model::Logging{m_container.logDriver, m_container.logOptions}, m_origin);
        m_result.affinity =
            stickyLabelOf(m_container.labels).empty()
                ? model::absent<std::string>(
                      State::NotApplicable, phrase("an engine has no load balancer"), m_origin)
                : model::written(std::string("cookie"), m_origin);
        m_result.schedule = model::absent<std::string>(
            State::NotApplicable, phrase("an engine has no schedules"), m_origin);
    }

    void describeRuntime()
    {
        const auto ifOn = [this](bool isOn) {
            return isOn ? model::written(true, m_origin) : model::Fact<bool>{};
        };
        m_result.tty = ifOn(m_container.tty);
        m_result.stdinOpen = ifOn(m_container.stdinOpen);
        m_result.hostNetwork = ifOn(m_container.networkMode == "host");
        m_result.pullPolicy = model::absent<std::string>(
            State::NotApplicable, phrase("an engine keeps no policy"), m_origin);
        std::string platform =
            m_image == nullptr ? std::string() : platformName(m_image->os, m_image->architecture);
        m_result.platform = platform.empty()
                                ? model::absent<std::string>(
                                      State::Unknown, phrase("its image is not known"), m_origin)
                                : model::written(std::move(platform), m_origin);
    }

    const ContainerDetails& m_container;
    const ImageDetails* m_image;
    const std::vector<engine::VolumeDetails>& m_volumes;
    Origin m_origin;
    model::Service m_result;
};

} // namespace

model::Service describeContainer(const ContainerDetails& container,
                                 const ImageDetails* image,
                                 const std::vector<engine::VolumeDetails>& volumes)
{
    return describeContainer(container, image, volumes, placeOf(container));
}

model::Service describeContainer(const ContainerDetails& container,
                                 const ImageDetails* image,
                                 const std::vector<engine::VolumeDetails>& volumes,
                                 const Origin& origin)
{
    return ContainerDescriber(container, image, volumes, origin).describe();
}

std::string labelOf(const ContainerDetails& container, std::string_view name)
{
    const auto found = container.labels.find(std::string(name));
    return found == container.labels.end() ? std::string() : found->second;
}

Origin placeOf(const ContainerDetails& container)
{
    return {.file = {},
            .line = 0,
            .column = 0,
            .object = fmt::format("container {}", container.name),
            .layer = {}};
}

} // namespace plumbline::sources::docker
