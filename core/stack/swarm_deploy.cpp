// SPDX-License-Identifier: Apache-2.0
#include "core/stack/swarm_deploy.h"

#include "core/base/text.h"
#include "core/stack/service_spec.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>

namespace plumbline::stack {
namespace {

using compose::Node;

/// Reads `deploy` of one service; the first value that cannot be read is its error.
class DeployReader
{
public:
    DeployReader(const compose::Project& project, const compose::Service& service)
        : m_service(service.name)
        , m_deploy(attributeOf(project, service.name, "deploy"))
    {}

    [[nodiscard]] const Node* at(std::string_view path) const
    {
        return m_deploy == nullptr ? nullptr : m_deploy->at(path);
    }

    [[nodiscard]] std::string text(std::string_view path) const
    {
        const Node* node = at(path);
        return node == nullptr || !node->isScalar() || node->isNull() ? std::string() : node->text;
    }

    std::optional<std::chrono::nanoseconds> duration(const std::string& path)
    {
        const std::string written = text(path);
        if (written.empty())
            return {};
        const auto value = parseDuration(written);
        if (!value)
            complain(path, phrase("is no duration"));
        return value ? std::optional(*value) : std::nullopt;
    }

    std::optional<std::uint64_t> count(const std::string& path)
    {
        return number<std::uint64_t>(path, phrase("is no whole number of 0 or more"));
    }

    std::optional<double> fraction(const std::string& path)
    {
        return number<double>(path, phrase("is no number"));
    }

    std::int64_t bytes(const std::string& path)
    {
        const std::string written = text(path);
        if (written.empty())
            return 0;
        const auto value = parseByteCount(written);
        if (!value)
            complain(path, phrase("is no amount of bytes"));
        return value ? value->bytes : 0;
    }

    [[nodiscard]] std::vector<std::string> texts(std::string_view path) const
    {
        std::vector<std::string> list;
        const Node* node = at(path);
        for (const Node& item : node != nullptr ? node->items : std::vector<Node>{})
            list.push_back(item.text);
        return list;
    }

    [[nodiscard]] Result<> outcome() const
    {
        if (m_error)
            return tl::unexpected(*m_error);
        return {};
    }

private:
    template <class T>
    std::optional<T> number(const std::string& path, const Phrase& what)
    {
        const std::string written = text(path);
        if (written.empty())
            return {};
        T value{};
        const char* end = written.data() + written.size();
        if (std::from_chars(written.data(), end, value).ptr == end)
            return value;
        complain(path, what);
        return {};
    }

    void complain(const std::string& path, const Phrase& what)
    {
        if (!m_error)
            m_error =
                Error{ErrorCode::Invalid,
                      phrase("service {}: deploy.{} {}: {}", m_service, path, what, text(path)),
                      {},
                      at(path)->place.toOrigin()};
    }

    std::string m_service;
    const Node* m_deploy; // borrowed from the project
    std::optional<Error> m_error;
};

std::optional<engine::SwarmUpdate> updateOf(DeployReader& deploy, const std::string& section)
{
    if (deploy.at(section) == nullptr)
        return {};
    engine::SwarmUpdate update;
    update.parallelism = deploy.count(section + ".parallelism");
    update.delay = deploy.duration(section + ".delay").value_or(std::chrono::nanoseconds{0});
    update.failureAction = deploy.text(section + ".failure_action");
    update.monitor = deploy.duration(section + ".monitor").value_or(std::chrono::nanoseconds{0});
    update.maxFailureRatio = deploy.fraction(section + ".max_failure_ratio").value_or(0);
    update.order = deploy.text(section + ".order");
    return update;
}

/// `restart_policy`, or else what the service's own `restart` comes to in a Swarm.
std::optional<engine::SwarmRestart> restartOf(DeployReader& deploy, const compose::Service& service)
{
    engine::SwarmRestart restart;
    const std::string& condition = service.restart.condition;
    if (condition == "always" || condition == "unless-stopped" || condition == "any")
        restart.condition = "any";
    else if (condition == "on-failure" || condition == "none")
        restart.condition = condition;
    if (condition == "on-failure" && service.restart.maxAttempts > 0)
        restart.maxAttempts = service.restart.maxAttempts;
    if (deploy.at("restart_policy") != nullptr) {
        restart.delay = deploy.duration("restart_policy.delay");
        restart.window = deploy.duration("restart_policy.window");
        if (const auto attempts = deploy.count("restart_policy.max_attempts"))
            restart.maxAttempts = attempts;
    }
    if (restart == engine::SwarmRestart{})
        return {};
    return restart;
}

void readPlacement(DeployReader& deploy, engine::SwarmServiceSpec& spec)
{
    spec.constraints = deploy.texts("placement.constraints");
    const Node* preferences = deploy.at("placement.preferences");
    for (const Node& one : preferences != nullptr ? preferences->items : std::vector<Node>{}) {
        if (const Node* spread = one.find("spread"))
            spec.spread.push_back(spread->text);
    }
    spec.maxReplicasPerNode = deploy.count("placement.max_replicas_per_node").value_or(0);
}

void readReservation(DeployReader& deploy, engine::SwarmServiceSpec& spec)
{
    constexpr double kNano = 1e9;
    const std::string section = "resources.reservations";
    spec.reservation.nanoCpus = static_cast<std::int64_t>(
        std::llround(deploy.fraction(section + ".cpus").value_or(0) * kNano));
    if (const std::int64_t memory = deploy.bytes(section + ".memory"); memory > 0)
        spec.reservation.memory = memory;
    const Node* generic = deploy.at(section + ".generic_resources");
    for (const Node& one : generic != nullptr ? generic->items : std::vector<Node>{}) {
        const Node* kind = one.at("discrete_resource_spec.kind");
        const Node* value = one.at("discrete_resource_spec.value");
        std::int64_t count = 0;
        if (kind != nullptr && value != nullptr)
            std::from_chars(value->text.data(), value->text.data() + value->text.size(), count);
        if (count > 0)
            spec.reservation.generic[kind->text] = count;
    }
}

std::string updateText(const engine::SwarmUpdate& update)
{
    std::vector<std::string> parts;
    const auto add = [&](std::string_view name, const std::string& value) {
        if (!value.empty())
            parts.push_back(fmt::format("{}={}", name, value));
    };
    add("parallelism", update.parallelism ? std::to_string(*update.parallelism) : std::string());
    add("delay", update.delay.count() == 0 ? std::string() : plumbline::toString(update.delay));
    add("failure_action", update.failureAction);
    add("monitor",
        update.monitor.count() == 0 ? std::string() : plumbline::toString(update.monitor));
    add("max_failure_ratio",
        update.maxFailureRatio == 0 ? std::string() : fmt::format("{}", update.maxFailureRatio));
    add("order", update.order);
    return join(parts, " ");
}

std::string restartText(const engine::SwarmRestart& restart)
{
    std::string text = restart.condition.empty() ? "any" : restart.condition;
    if (restart.delay)
        text += " delay=" + plumbline::toString(*restart.delay);
    if (restart.maxAttempts)
        text += fmt::format(" max_attempts={}", *restart.maxAttempts);
    if (restart.window)
        text += " window=" + plumbline::toString(*restart.window);
    return text;
}

void addPlacementSettings(const engine::SwarmServiceSpec& spec, Settings& settings)
{
    const auto set = [&](const std::string& field, const std::string& value) {
        if (!value.empty())
            settings[field] = {.shown = value};
    };
    set("deploy.placement.constraints", join(spec.constraints, ", "));
    set("deploy.placement.preferences", join(spec.spread, ", "));
    set("deploy.placement.max_replicas_per_node",
        spec.maxReplicasPerNode == 0 ? std::string() : std::to_string(spec.maxReplicasPerNode));
    constexpr double kNano = 1e9;
    if (spec.reservation.nanoCpus != 0)
        set("deploy.resources.reservations.cpus",
            fmt::format("{}", static_cast<double>(spec.reservation.nanoCpus) / kNano));
    if (spec.reservation.memory != 0)
        set("deploy.resources.reservations.memory",
            plumbline::toString(ByteCount{spec.reservation.memory}));
    for (const auto& [kind, count] : spec.reservation.generic)
        set("deploy.resources.reservations.generic_resources." + kind, std::to_string(count));
}

} // namespace

Result<> applyDeploy(const compose::Project& project,
                     const compose::Service& service,
                     engine::SwarmServiceSpec& spec)
{
    DeployReader deploy(project, service);
    if (const std::string mode = deploy.text("mode"); !mode.empty())
        spec.mode = mode;
    if (spec.mode.starts_with("global"))
        spec.replicas = 0;
    spec.endpointMode = deploy.text("endpoint_mode");
    const Node* labels = deploy.at("labels");
    for (const auto& [name, value] :
         labels != nullptr ? labels->members : std::vector<compose::Member>{})
        spec.labels[name] = value.text;
    spec.update = updateOf(deploy, "update_config");
    spec.rollback = updateOf(deploy, "rollback_config");
    spec.restart = restartOf(deploy, service);
    readPlacement(deploy, spec);
    readReservation(deploy, spec);
    return deploy.outcome();
}

void addDeploySettings(const engine::SwarmServiceSpec& spec, Settings& settings)
{
    settings["deploy.mode"] = {.shown = spec.mode};
    if (!spec.mode.starts_with("global"))
        settings["deploy.replicas"] = {.shown = std::to_string(spec.replicas)};
    if (!spec.endpointMode.empty())
        settings["deploy.endpoint_mode"] = {.shown = spec.endpointMode};
    if (spec.update)
        settings["deploy.update_config"] = {.shown = updateText(*spec.update)};
    if (spec.rollback)
        settings["deploy.rollback_config"] = {.shown = updateText(*spec.rollback)};
    if (spec.restart)
        settings["deploy.restart_policy"] = {.shown = restartText(*spec.restart)};
    for (const auto& [name, value] : spec.labels) {
        if (!name.starts_with("com.docker.stack."))
            settings["deploy.labels." + name] = {.shown = shownValue(name, value)};
    }
    addPlacementSettings(spec, settings);
    for (const engine::SwarmNetwork& network : spec.networks)
        settings["networks." + network.target] = {.shown = join(network.aliases, ", ")};
    for (const engine::SwarmPort& port : spec.ports)
        settings[fmt::format("ports.{}/{}", port.target, port.protocol)] = {
            .shown = fmt::format("{} {}",
                                 port.published == 0 ? "(any)" : std::to_string(port.published),
                                 port.mode)};
}

void addUnheeded(const compose::Project& project,
                 const compose::Service& service,
                 std::vector<Diagnostic>& diagnostics)
{
    struct Unheeded
    {
        std::string_view field;
        std::string_view words;
        std::string_view hint;
    };

    static constexpr std::array kFields{
        Unheeded{"build",
                 ours("a Swarm builds nothing: every node pulls the image"),
                 ours("push it to a registry that they all reach")},
        Unheeded{"blkio_config", ours("tasks have no weight of I/O"), ""},
        Unheeded{"cgroup", ours("tasks have the engine's own"), ""},
        Unheeded{"cgroup_parent", ours("tasks have the engine's own"), ""},
        Unheeded{"container_name", ours("tasks are named by the Swarm"), ""},
        Unheeded{"cpu_count", ours("tasks have deploy.resources alone"), ""},
        Unheeded{"cpu_percent", ours("tasks have deploy.resources alone"), ""},
        Unheeded{"cpu_period", ours("tasks have deploy.resources alone"), ""},
        Unheeded{"cpu_quota", ours("tasks have deploy.resources alone"), ""},
        Unheeded{"cpu_rt_period", ours("tasks have deploy.resources alone"), ""},
        Unheeded{"cpu_rt_runtime", ours("tasks have deploy.resources alone"), ""},
        Unheeded{"cpu_shares", ours("tasks have deploy.resources alone"), ""},
        Unheeded{"cpuset", ours("tasks have deploy.resources alone"), ""},
        Unheeded{"depends_on",
                 ours("a Swarm starts everything at once"),
                 ours("let the app try again until what it needs answers")},
        Unheeded{"device_cgroup_rules", ours("tasks are given no devices"), ""},
        Unheeded{"devices", ours("tasks are given no devices"), ""},
        Unheeded{"domainname", ours("tasks have no domain"), ""},
        Unheeded{"external_links", ours("tasks find each other by their networks"), ""},
        Unheeded{
            "gpus", ours("tasks are given no devices"), ours("reserve them as generic_resources")},
        Unheeded{"ipc", ours("tasks have a namespace of their own"), ""},
        Unheeded{"links", ours("tasks find each other by their networks"), ""},
        Unheeded{"mac_address", ours("tasks come and go"), ""},
        Unheeded{"mem_swappiness", ours("tasks have deploy.resources alone"), ""},
        Unheeded{"memswap_limit", ours("tasks have deploy.resources alone"), ""},
        Unheeded{"oom_kill_disable", ours("tasks have the engine's own"), ""},
        Unheeded{"oom_score_adj", ours("tasks have the engine's own"), ""},
        Unheeded{"pid", ours("tasks have a namespace of their own"), ""},
        Unheeded{"post_start", ours("a Swarm runs no hooks"), ""},
        Unheeded{"pre_stop", ours("a Swarm runs no hooks"), ""},
        Unheeded{
            "privileged", ours("tasks have no privileges"), ours("name what it needs in cap_add")},
        Unheeded{"runtime", ours("tasks have the engine's own"), ""},
        Unheeded{"shm_size", ours("tasks have 64 MiB"), ours("mount a tmpfs at /dev/shm")},
        Unheeded{"storage_opt", ours("tasks have the engine's own"), ""},
        Unheeded{"userns_mode", ours("tasks have the engine's own"), ""},
        Unheeded{"uts", ours("tasks have a namespace of their own"), ""},
        Unheeded{"volumes_from",
                 ours("tasks share volumes by name"),
                 ours("mount the same named volume")},
    };
    const auto warn = [&](std::string_view field, Phrase message, Phrase hint) {
        diagnostics.push_back(
            {Severity::Warning,
             std::move(message),
             std::move(hint),
             project.originOf(fmt::format("services.{}.{}", service.name, field))});
    };
    for (const Unheeded& one : kFields) {
        const Node* written = attributeOf(project, service.name, one.field);
        const bool isSaid = written != nullptr &&
                            !(written->isScalar() && written->text == "false") &&
                            !written->isNull();
        if (isSaid)
            warn(one.field,
                 phrase("service {}: {} is not heeded; {}",
                        service.name,
                        one.field,
                        Phrase::ofWords(one.words)),
                 one.hint.empty() ? Phrase() : Phrase::ofWords(one.hint));
    }
    for (const compose::Port& port : service.ports) {
        if (!port.hostIp.empty() && port.hostIp != "0.0.0.0" && port.hostIp != "::")
            warn("ports",
                 phrase(
                     "service {}: port {} is meant for {} alone, and a Swarm publishes it on every "
                     "address of its nodes",
                     service.name,
                     port.target,
                     port.hostIp),
                 phrase("leave it out, or let a firewall of the nodes close it"));
    }
    for (const auto& [key, network] : service.networks) {
        if (!network.ipv4Address.empty() || !network.ipv6Address.empty())
            warn("networks",
                 phrase("service {}: its address in {} is not heeded; the Swarm gives addresses",
                        service.name,
                        key),
                 Phrase());
    }
}

} // namespace plumbline::stack
