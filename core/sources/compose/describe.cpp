// SPDX-License-Identifier: Apache-2.0
#include "core/compose/node.h"
#include "core/sources/compose/compose_source.h"
#include "core/sources/compose/place.h"
#include "core/sources/platform_name.h"
#include "core/sources/router_labels.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>
#include <utility>

namespace plumbline::sources::compose {

namespace {

namespace cmp = plumbline::compose;
using model::State;

constexpr std::chrono::seconds kDockerGrace{10};
constexpr std::chrono::seconds kDockerInterval{30};
constexpr std::chrono::seconds kDockerTimeout{30};
constexpr int kDockerRetries = 3;

/// Describes one service of a project, an aspect a function.
class Describer
{
public:
    Describer(const cmp::Service& service, Places places)
        : m_service(service)
        , m_places(std::move(places))
    {}

    model::Service describe(bool isAwaitedJob)
    {
        m_result.name = m_service.name;
        m_result.origin = m_places.of({});
        m_result.kind = isAwaitedJob ? model::ProcessKind::Job : model::ProcessKind::LongRunning;
        if (!m_service.containerName.empty())
            m_result.aliases.push_back(m_service.containerName);
        m_result.labels = labels();
        describeImage();
        describeBuildArguments();
        describeCommand();
        describeConfig();
        describePorts();
        describeHealth();
        describeMounts();
        describeFiles();
        describeResources();
        describeLifecycle();
        describeRuntime();
        for (const auto& [name, dependency] : m_service.dependsOn)
            m_result.dependsOn.push_back(name);
        return std::move(m_result);
    }

private:
    void describeImage()
    {
        if (m_service.build)
            m_result.build = model::written(m_service.build->context.empty()
                                                ? std::string("its Dockerfile")
                                                : m_places.hostPath(m_service.build->context),
                                            m_places.of("build"));
        if (m_service.image.empty()) {
            m_result.image = model::absent<model::ImageReference>(
                State::Unknown, phrase("built here, without a name"), m_places.of("build"));
            return;
        }
        Result<model::ImageReference> image = model::parseImageReference(m_service.image);
        m_result.image = image ? model::written(std::move(*image), m_places.of("image"))
                               : model::absent<model::ImageReference>(State::Unreadable,
                                                                      image.error().message,
                                                                      m_places.of("image"));
    }

    void describeBuildArguments()
    {
        if (!m_service.build)
            return;
        const cmp::Node* arguments = m_places.node("build.args");
        for (const auto& [name, value] : m_service.build->args) {
            const cmp::Node* node = arguments != nullptr ? arguments->find(name) : nullptr;
            Origin origin =
                node != nullptr ? m_places.relative(node->place) : m_places.of("build.args");
            const std::string layer = "build args";
            model::putConfigVar(
                m_result.buildArguments,
                value ? model::makeConfigVar(name, *value, layer, std::move(origin))
                      : model::makeUnreadConfigVar(name,
                                                   State::Unknown,
                                                   phrase("taken from the shell that builds"),
                                                   layer,
                                                   std::move(origin)));
        }
    }

    [[nodiscard]] model::Fact<std::vector<std::string>>
    words(const std::optional<std::vector<std::string>>& written, std::string_view path) const
    {
        if (written)
            return model::written(*written, m_places.of(path));
        return model::absent<std::vector<std::string>>(
            State::Unknown, phrase("the image's own"), m_places.of(path));
    }

    void describeCommand()
    {
        m_result.entrypoint = words(m_service.entrypoint, "entrypoint");
        m_result.command = words(m_service.command, "command");
        m_result.workingDir =
            m_service.workingDir.empty()
                ? model::absent<std::string>(
                      State::Unknown, phrase("the image's own"), m_places.of({}))
                : model::written(m_service.workingDir, m_places.of("working_dir"));
    }

    void describeConfig()
    {
        const cmp::Node* environment = m_places.node("environment");
        for (const auto& [name, value] : m_service.environment) {
            const cmp::Node* node = environment != nullptr ? environment->find(name) : nullptr;
            const Origin origin =
                node != nullptr ? m_places.relative(node->place) : m_places.of("environment");
            std::string layer = origin.layer.empty() ? "environment" : origin.layer;
            if (!value) {
                model::putConfigVar(
                    m_result.config,
                    model::makeUnreadConfigVar(name,
                                               State::Unknown,
                                               phrase("taken from the shell that starts the stack"),
                                               std::move(layer),
                                               origin,
                                               isSecretName(name) ? phrase("its name") : Phrase()));
                continue;
            }
            model::ConfigVar var = model::makeConfigVar(name, *value, std::move(layer), origin);
            if (node != nullptr)
                addLosers(var, node->losers);
            model::putConfigVar(m_result.config, std::move(var));
        }
    }

    void addLosers(model::ConfigVar& var, const std::vector<cmp::Loser>& losers) const
    {
        for (const cmp::Loser& loser : losers) {
            const Origin origin = m_places.relative(loser.place);
            model::ConfigValue value = loser.text;
            if (var.isSecret() || !model::secrecyOf(var.name, loser.text).empty())
                value = Secret(loser.text);
            var.replaced.push_back({.value = std::move(value),
                                    .layer = origin.layer.empty() ? "environment" : origin.layer,
                                    .origin = origin});
        }
    }

    void addPort(std::uint32_t target, std::string protocol, std::string published, Origin origin)
    {
        if (target == 0 || target > 65535)
            return;
        m_result.ports.push_back({.container = static_cast<std::uint16_t>(target),
                                  .protocol = std::move(protocol),
                                  .published = std::move(published),
                                  .ingress = {},
                                  .origin = std::move(origin)});
    }

    void describePorts()
    {
        for (std::size_t i = 0; i < m_service.ports.size(); ++i) {
            const cmp::Port& port = m_service.ports[i];
            std::string published = port.published.empty() ? "any" : port.published;
            if (!port.hostIp.empty() && port.hostIp != "0.0.0.0" && port.hostIp != "::")
                published = fmt::format("{}:{}", port.hostIp, published);
            addPort(port.target, port.protocol, published, m_places.ofItem("ports", i));
        }
        for (std::size_t i = 0; i < m_service.expose.size(); ++i) {
            const std::string& exposed = m_service.expose[i];
            std::uint32_t first = 0;
            const auto [end, error] =
                std::from_chars(exposed.data(), exposed.data() + exposed.size(), first);
            if (error != std::errc())
                continue;
            const std::size_t slash = exposed.find('/');
            std::string protocol = slash == std::string::npos ? "tcp" : exposed.substr(slash + 1);
            const bool isPublished =
                std::ranges::any_of(m_result.ports, [&](const model::Port& port) {
                    return port.container == first && port.protocol == protocol;
                });
            if (!isPublished)
                addPort(first, std::move(protocol), {}, m_places.ofItem("expose", i));
        }
    }

    void describeHealth()
    {
        const Origin origin = m_places.of("healthcheck");
        if (!m_service.healthcheck) {
            m_result.health = model::absent<std::string>(
                State::Unknown, phrase("the image's own, if it has one"), origin);
            return;
        }
        const cmp::Healthcheck& check = *m_service.healthcheck;
        const bool isNone = !check.test.empty() && check.test.front() == "NONE";
        if (check.disable || isNone) {
            m_result.health.origin = origin;
            m_result.health.reason = phrase("switched off");
            return;
        }
        model::HealthProbe probe;
        if (check.test.empty()) {
            m_result.health =
                model::absent<std::string>(State::Unknown, phrase("the image's own test"), origin);
            // Its times, without what it asks: they go over those of the image.
            probe.kind = model::ProbeKind::None;
            probe.target = "the image's own test";
            probe.interval = check.interval.value_or(std::chrono::nanoseconds{0});
            probe.timeout = check.timeout.value_or(std::chrono::nanoseconds{0});
            probe.startPeriod = check.startPeriod.value_or(std::chrono::nanoseconds{0});
            probe.retries = static_cast<int>(check.retries.value_or(0));
            probe.origin = origin;
            m_result.probes.push_back(std::move(probe));
            return;
        }
        probe.kind = model::ProbeKind::Exec;
        const bool hasForm = check.test.front() == "CMD" || check.test.front() == "CMD-SHELL";
        for (std::size_t i = hasForm ? 1 : 0; i < check.test.size(); ++i)
            probe.target += (probe.target.empty() ? "" : " ") + check.test[i];
        probe.interval = check.interval.value_or(kDockerInterval);
        probe.timeout = check.timeout.value_or(kDockerTimeout);
        probe.startPeriod = check.startPeriod.value_or(std::chrono::nanoseconds{0});
        probe.retries = static_cast<int>(check.retries.value_or(kDockerRetries));
        probe.origin = m_places.of("healthcheck.test");
        m_result.health = model::written(std::string("health"), origin);
        m_result.probes.push_back(std::move(probe));
    }

    void describeMounts()
    {
        for (std::size_t i = 0; i < m_service.volumes.size(); ++i) {
            const cmp::Mount& mount = m_service.volumes[i];
            m_result.mounts.push_back({.target = mount.target,
                                       .kind = kindOf(mount),
                                       .source = m_places.hostPath(mount.source),
                                       .readOnly = mount.readOnly,
                                       .origin = m_places.ofItem("volumes", i)});
            if (m_result.mounts.back().kind == model::MountKind::Volume)
                m_result.mounts.back().access =
                    model::absent<model::VolumeAccess>(State::NotApplicable,
                                                       phrase("one engine holds it"),
                                                       m_places.ofItem("volumes", i));
        }
        for (std::size_t i = 0; i < m_service.tmpfs.size(); ++i) {
            const std::string& tmpfs = m_service.tmpfs[i];
            m_result.mounts.push_back({.target = tmpfs.substr(0, tmpfs.find(':')),
                                       .kind = model::MountKind::Ephemeral,
                                       .source = {},
                                       .readOnly = false,
                                       .origin = m_places.ofItem("tmpfs", i)});
        }
    }

    static model::MountKind kindOf(const cmp::Mount& mount)
    {
        switch (mount.type) {
        case cmp::Mount::Type::Bind:
        case cmp::Mount::Type::NamedPipe:
            return model::MountKind::Bind;
        case cmp::Mount::Type::Tmpfs:
            return model::MountKind::Ephemeral;
        case cmp::Mount::Type::Image:
            return model::MountKind::Image;
        case cmp::Mount::Type::Volume:
        case cmp::Mount::Type::Cluster:
            return model::MountKind::Volume;
        }
        return model::MountKind::Volume;
    }

    /// Secrets and configs are files in the container.
    void describeFiles()
    {
        const auto add = [this](const std::vector<cmp::FileReference>& files,
                                std::string_view path,
                                std::string_view folder,
                                model::MountKind kind) {
            for (std::size_t i = 0; i < files.size(); ++i) {
                const cmp::FileReference& file = files[i];
                const std::string name = file.target.empty() ? file.source : file.target;
                m_result.mounts.push_back(
                    {.target = name.starts_with('/') ? name : fmt::format("{}{}", folder, name),
                     .kind = kind,
                     .source = file.source,
                     .readOnly = true,
                     .origin = m_places.ofItem(path, i)});
            }
        };
        add(m_service.secrets, "secrets", "/run/secrets/", model::MountKind::Secret);
        add(m_service.configs, "configs", "/", model::MountKind::Config);
    }

    template <class T>
    [[nodiscard]] model::Fact<T> limit(const std::optional<T>& value,
                                       std::initializer_list<std::string_view> paths) const
    {
        if (!value)
            return {};
        for (const std::string_view path : paths) {
            if (m_places.says(path))
                return model::written(*value, m_places.of(path));
        }
        return model::written(*value, m_places.of({}));
    }

    void describeResources()
    {
        const cmp::Resources& resources = m_service.resources;
        model::Resources& result = m_result.resources;
        std::optional<model::MilliCpu> cpus;
        if (resources.cpus)
            cpus = model::MilliCpu{std::llround(*resources.cpus * 1000)};
        result.cpuLimit = limit(cpus, {"deploy.resources.limits.cpus", "cpus"});
        result.memoryLimit =
            limit(resources.memory, {"deploy.resources.limits.memory", "mem_limit"});
        result.memoryRequest = limit(resources.memoryReservation,
                                     {"deploy.resources.reservations.memory", "mem_reservation"});
        if (const cmp::Node* reserved = m_places.node("deploy.resources.reservations.cpus")) {
            double value = 0;
            const std::string& text = reserved->text;
            if (std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc())
                result.cpuRequest = model::written(model::MilliCpu{std::llround(value * 1000)},
                                                   m_places.relative(reserved->place));
        }
    }

    void describeLifecycle()
    {
        const Origin here = m_places.of({});
        const Phrase docker = phrase("Docker's default");
        const std::string_view countPath =
            m_places.says("deploy.replicas") ? "deploy.replicas" : "scale";
        m_result.replicas =
            m_service.scale
                ? model::written(model::Replicas{*m_service.scale, *m_service.scale},
                                 m_places.of(countPath))
                : model::defaulted(model::Replicas{}, phrase("Compose's default"), here);
        m_result.stopGracePeriod =
            m_service.stopGracePeriod
                ? model::written(*m_service.stopGracePeriod, m_places.of("stop_grace_period"))
                : model::defaulted(std::chrono::nanoseconds(kDockerGrace), docker, here);
        m_result.stopSignal =
            m_service.stopSignal.empty()
                ? model::absent<std::string>(
                      State::Unknown, phrase("the image's own, else SIGTERM"), here)
                : model::written(m_service.stopSignal, m_places.of("stop_signal"));
        const std::string& restart = m_service.restart.condition;
        m_result.restart = restart.empty() ? model::defaulted(std::string("no"), docker, here)
                                           : model::written(restart, m_places.of("restart"));
        m_result.user =
            m_service.user.empty()
                ? model::absent<std::string>(State::Unknown, phrase("the image's own"), here)
                : model::written(m_service.user, m_places.of("user"));
        m_result.readOnlyRoot = m_places.says("read_only")
                                    ? model::written(m_service.readOnly, m_places.of("read_only"))
                                    : model::defaulted(false, docker, here);
        m_result.logging = m_service.logging && !m_service.logging->driver.empty()
                               ? model::written(model::Logging{m_service.logging->driver,
                                                               m_service.logging->options},
                                                m_places.of("logging"))
                               : model::absent<model::Logging>(
                                     State::Unknown, phrase("the engine's default"), here);
        describeAffinity();
        m_result.schedule = model::absent<std::string>(
            State::NotApplicable, phrase("Compose has no schedules"), here);
    }

    void describeAffinity()
    {
        const std::string label = stickyLabelOf(m_result.labels);
        const bool isOfContainer = m_service.labels.contains(label);
        m_result.affinity =
            label.empty() ? model::absent<std::string>(State::NotApplicable,
                                                       phrase("Compose has no load balancer"),
                                                       m_places.of({}))
                          : model::written(std::string("cookie"),
                                           m_places.of(isOfContainer ? "labels" : "deploy.labels"));
    }

    /// The labels of the containers, and those that a swarm gives the service itself.
    [[nodiscard]] std::map<std::string, std::string> labels() const
    {
        std::map<std::string, std::string> all(m_service.labels.begin(), m_service.labels.end());
        const plumbline::compose::Node* deployed = m_places.node("deploy.labels");
        if (deployed == nullptr)
            return all;
        for (const auto& [name, value] : deployed->members)
            all.emplace(name, value.text);
        return all;
    }

    [[nodiscard]] model::Fact<bool> askedFor(bool isAsked, std::string_view path) const
    {
        return isAsked || m_places.says(path) ? model::written(isAsked, m_places.of(path))
                                              : model::Fact<bool>{};
    }

    /// `if_not_present` is an older word for `missing`; `daily` and `every_6h` fetch anew, if seldom.
    static std::string pullWord(const std::string& policy)
    {
        if (policy == "if_not_present")
            return "missing";
        const bool isEvery =
            policy == "daily" || policy == "weekly" || policy.starts_with("every_");
        return isEvery ? "always" : policy;
    }

    void describeRuntime()
    {
        const Origin here = m_places.of({});
        m_result.tty = askedFor(m_service.tty, "tty");
        m_result.stdinOpen = askedFor(m_service.stdinOpen, "stdin_open");
        m_result.hostNetwork = askedFor(m_service.networkMode == "host", "network_mode");
        m_result.pullPolicy =
            m_service.pullPolicy.empty()
                ? model::absent<std::string>(State::Unknown, phrase("left to who starts it"), here)
                : model::written(pullWord(m_service.pullPolicy), m_places.of("pull_policy"));
        std::string platform = platformName(m_service.platform);
        m_result.platform =
            platform.empty()
                ? model::absent<std::string>(State::Unknown, phrase("that of who starts it"), here)
                : model::written(std::move(platform), m_places.of("platform"));
    }

    const cmp::Service& m_service;
    Places m_places;
    model::Service m_result;
};

/// Services that others wait for until they have ended well: migrations and the like.
std::set<std::string> awaitedJobs(const cmp::Project& project)
{
    std::set<std::string> jobs;
    for (const auto& [name, service] : project.services) {
        for (const auto& [dependency, how] : service.dependsOn) {
            if (how.condition == cmp::Condition::CompletedSuccessfully)
                jobs.insert(dependency);
        }
    }
    return jobs;
}

/// A migration that nobody waits for: it is never restarted and nothing asks for its health.
bool looksLikeJob(const cmp::Service& service)
{
    const std::string& name = service.name;
    const bool isNamedSo = name == "migrate" || name == "migrations" || name == "migration" ||
                           name.ends_with("-migrate") || name.ends_with("_migrate") ||
                           name.ends_with("-init") || name.ends_with("_init") ||
                           name.ends_with("-migrations") || name == "seed" || name == "setup";
    const std::string& restart = service.restart.condition;
    return isNamedSo && service.ports.empty() && !service.healthcheck &&
           (restart.empty() || restart == "no" || restart == "on-failure");
}

void describeRevision(model::Revision& revision, const model::Service& service)
{
    const auto take = [&](model::Fact<std::string>& fact, const char* label) {
        const auto found = service.labels.find(label);
        if (!fact.isSet() && found != service.labels.end() && !found->second.empty())
            fact = model::written(found->second, service.origin);
    };
    take(revision.commit, "org.opencontainers.image.revision");
    take(revision.version, "org.opencontainers.image.version");
}

} // namespace

model::Environment describe(const cmp::Project& project, const std::filesystem::path& workspace)
{
    model::Environment environment;
    const std::set<std::string> jobs = awaitedJobs(project);
    const cmp::Node* services = project.model.find("services");
    for (const auto& [name, service] : project.services) {
        if (service.isProvider)
            continue;
        const cmp::Node* node = services != nullptr ? services->find(name) : nullptr;
        Describer describer(service, Places(node, workspace));
        environment.services.push_back(
            describer.describe(jobs.contains(name) || looksLikeJob(service)));
        describeRevision(environment.revision, environment.services.back());
    }
    model::sortEnvironment(environment);
    return environment;
}

} // namespace plumbline::sources::compose
