// SPDX-License-Identifier: Apache-2.0
#include "core/stack/swarm_plan.h"

#include "core/base/digest.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/stack/labels.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace plumbline::stack {
namespace {

constexpr std::size_t kSaltLength = 32;
constexpr const char* kCreate = ours("create").data();
constexpr const char* kUpdate = ours("update").data();
constexpr const char* kRemove = ours("remove").data();

std::string_view wordOf(engine::SwarmObjectKind kind)
{
    return kind == engine::SwarmObjectKind::Secret ? "secret" : "config";
}

/// Fields that change how many tasks there are or how they are reached, but no task itself.
bool isOfService(const std::string& field)
{
    static constexpr std::array<std::string_view, 7> kBeginnings{"deploy.mode",
                                                                 "deploy.replicas",
                                                                 "deploy.labels.",
                                                                 "deploy.update_config",
                                                                 "deploy.rollback_config",
                                                                 "deploy.endpoint_mode",
                                                                 "ports."};
    return std::ranges::any_of(kBeginnings,
                               [&](std::string_view one) { return field.starts_with(one); });
}

std::string hashOfTask(const Settings& settings)
{
    std::string text;
    for (const auto& [field, setting] : settings) {
        if (!isOfService(field))
            text += fmt::format("{}\n{}\n{}\n", field, setting.shown, setting.fingerprint);
    }
    return sha256Hex(text);
}

class UpPlanner
{
public:
    UpPlanner(const StackDefinition& stack, const SwarmHoldings& held)
        : m_stack(stack)
        , m_held(held)
    {
        m_plan.stack = stack.name;
        m_plan.diagnostics = stack.diagnostics;
    }

    Result<StackPlan> run(bool removeOrphans)
    {
        for (const StackNetwork& network : m_stack.networks) {
            if (const auto done = planNetwork(network); !done)
                return tl::unexpected(done.error());
        }
        for (const StackFile& file : m_stack.files) {
            if (const auto done = planFile(file); !done)
                return tl::unexpected(done.error());
        }
        for (const StackService& service : m_stack.services) {
            if (const auto done = planService(service); !done)
                return tl::unexpected(done.error());
        }
        planOrphans(removeOrphans);
        planStaleFiles();
        return std::move(m_plan);
    }

private:
    [[nodiscard]] bool isOurs(const engine::Labels& labels) const
    {
        return labelOf(labels, kStackLabel) == m_stack.name;
    }

    Result<> planNetwork(const StackNetwork& network)
    {
        const std::string& name = network.spec.name;
        const auto there = std::ranges::find_if(
            m_held.networks, [&](const engine::NetworkDetails& one) { return one.name == name; });
        if (network.isExternal && there == m_held.networks.end())
            return fail(ErrorCode::NotFound,
                        phrase("the external network {} is not there", name),
                        phrase("docker network create --driver overlay {}", name));
        if (network.isExternal && there->scope != "swarm" && name != "host" && name != "none")
            return fail(ErrorCode::Invalid,
                        phrase("the external network {} is one of this machine only", name),
                        phrase("a Swarm's services join networks with the driver overlay"));
        if (network.isExternal)
            return {};
        if (there == m_held.networks.end()) {
            m_plan.steps.push_back({.action = MakeStackNetwork{network.spec},
                                    .verb = kCreate,
                                    .object = "network " + name,
                                    .why = phrase("not there yet")});
            return {};
        }
        if (!isOurs(there->labels))
            return fail(ErrorCode::Conflict,
                        phrase("a network {} is there and is not this stack's", name),
                        phrase("remove it, or launch under another name: -p NAME"));
        return {};
    }

    [[nodiscard]] const std::vector<engine::SwarmObject>&
    objectsOf(engine::SwarmObjectKind kind) const
    {
        return kind == engine::SwarmObjectKind::Secret ? m_held.secrets : m_held.configs;
    }

    /// Whether the object holds this content, as far as its label tells.
    static bool holds(const engine::SwarmObject& object, const Secret& content)
    {
        const std::string label = labelOf(object.labels, kStackContentLabel);
        const std::size_t colon = label.find(':');
        return colon != std::string::npos && colon >= 16 &&
               content.fingerprint(label.substr(0, colon)) == label.substr(colon + 1);
    }

    Result<> planFile(const StackFile& file)
    {
        const auto& objects = objectsOf(file.kind);
        const auto named = [&](const std::string& name) {
            return std::ranges::find_if(
                objects, [&](const engine::SwarmObject& one) { return one.name == name; });
        };
        if (file.isExternal) {
            const auto there = named(file.name);
            if (there == objects.end())
                return fail(ErrorCode::NotFound,
                            phrase("the external {} {} is not there", wordOf(file.kind), file.name),
                            phrase("docker {} create {} FILE", wordOf(file.kind), file.name),
                            file.origin);
            m_plan.files[{file.kind, file.key}] = *there;
            return {};
        }
        const auto same = std::ranges::find_if(objects, [&](const engine::SwarmObject& one) {
            return isOurs(one.labels) && labelOf(one.labels, kStackKeyLabel) == file.key &&
                   holds(one, file.content);
        });
        if (same != objects.end()) {
            m_plan.files[{file.kind, file.key}] = *same;
            return {};
        }
        // What a Swarm keeps cannot be changed: another content is another object.
        std::string name = file.name;
        const bool isFirst = named(name) == objects.end();
        for (int number = 2; named(name) != objects.end(); ++number)
            name = fmt::format("{}-{}", file.name, number);
        engine::Labels labels = file.labels;
        labels[std::string(kStackContentLabel)] =
            fmt::format("{}:{}", m_held.salt, file.content.fingerprint(m_held.salt));
        m_plan.steps.push_back(
            {.action = MakeStackFile{.kind = file.kind,
                                     .key = file.key,
                                     .name = name,
                                     .content = file.content,
                                     .labels = std::move(labels)},
             .verb = kCreate,
             .object = fmt::format("{} {}", wordOf(file.kind), name),
             .why = isFirst ? phrase("not there yet") : phrase("its content changed"),
             .origin = file.origin});
        return {};
    }

    Result<> planService(const StackService& service)
    {
        const auto there =
            std::ranges::find_if(m_held.services, [&](const engine::SwarmService& one) {
                return one.name == service.spec.name;
            });
        const bool isThere = there != m_held.services.end();
        if (isThere && !isOurs(there->labels))
            return fail(ErrorCode::Conflict,
                        phrase("a service {} is there and is not this stack's", there->name),
                        phrase("remove it, or launch under another name: -p NAME"),
                        service.origin);
        std::optional<StoredSettings> before =
            isThere ? parseSettings(labelOf(there->labels, kSettingsLabel)) : std::nullopt;
        const std::string salt = before ? before->salt : m_held.salt;
        const Settings settings = settingsOf(service, m_stack, salt);
        StackStep step{.verb = isThere ? kUpdate : kCreate,
                       .object = "service " + service.spec.name,
                       .service = service.key,
                       .why = isThere ? phrase("made by another tool: its definition is taken over")
                                      : phrase("not there yet"),
                       .origin = service.origin};
        if (before) {
            step.changes = differencesOf(before->fields, settings);
            if (step.changes.empty()) {
                m_plan.kept.push_back(service.spec.name);
                return {};
            }
            step.why = phrase("{} changed", step.changes.front().field);
        }
        PutStackService put{.service = service};
        put.service.spec.labels[std::string(kSettingsLabel)] =
            renderSettings({.salt = salt, .fields = settings});
        put.service.spec.container.labels[std::string(kSettingsHashLabel)] = hashOfTask(settings);
        if (isThere)
            put.there = *there;
        step.action = std::move(put);
        m_plan.steps.push_back(std::move(step));
        return {};
    }

    void planOrphans(bool areRemoved)
    {
        std::set<std::string> named;
        for (const StackService& service : m_stack.services)
            named.insert(service.spec.name);
        for (const engine::SwarmService& service : m_held.services) {
            if (!isOurs(service.labels) || named.contains(service.name))
                continue;
            if (areRemoved)
                m_plan.steps.push_back({.action = RemoveStackService{service.id},
                                        .verb = kRemove,
                                        .object = "service " + service.name,
                                        .service = serviceOfStack(service.name, m_stack.name),
                                        .why = phrase("the files no longer name it")});
            else
                m_plan.diagnostics.push_back(
                    {Severity::Info,
                     phrase("service {} is of this stack, and the files do not name it",
                            service.name),
                     phrase("--remove-orphans removes it"),
                     {}});
        }
    }

    /// Objects of ours that another content has replaced.
    void planStaleFiles()
    {
        for (const auto kind : {engine::SwarmObjectKind::Secret, engine::SwarmObjectKind::Config}) {
            for (const engine::SwarmObject& object : objectsOf(kind)) {
                const std::string key = labelOf(object.labels, kStackKeyLabel);
                if (!isOurs(object.labels) || key.empty())
                    continue;
                const auto used = m_plan.files.find({kind, key});
                if (used != m_plan.files.end() && used->second.id == object.id)
                    continue;
                m_plan.steps.push_back({.action = RemoveStackFile{.kind = kind, .id = object.id},
                                        .verb = kRemove,
                                        .object = fmt::format("{} {}", wordOf(kind), object.name),
                                        .why = phrase("nothing uses it any more"),
                                        .afterwards = true});
            }
        }
    }

    const StackDefinition& m_stack;
    const SwarmHoldings& m_held;
    StackPlan m_plan;
};

} // namespace

Result<engine::SwarmStatus> managedSwarm(const engine::Client& client, const std::stop_token& stop)
{
    auto status = client.run(engine::swarmStatus(), stop);
    if (!status)
        return status;
    if (status->state != "active")
        return fail(ErrorCode::Unsupported,
                    status->state == "inactive"
                        ? phrase("this engine is in no Swarm")
                        : phrase("the Swarm of this engine is {}", status->state),
                    status->state == "locked"
                        ? phrase("docker swarm unlock")
                        : phrase("docker swarm init makes one of this machine alone"));
    if (!status->isManager)
        return fail(ErrorCode::Unsupported,
                    phrase("this engine is a worker of its Swarm, and workers are told nothing"),
                    phrase("choose a manager's: plumbline --context NAME"));
    return status;
}

Result<SwarmHoldings> observeSwarm(const engine::Client& client, const std::stop_token& stop)
{
    SwarmHoldings held{.salt = randomText(kSaltLength, kHexDigits)};
    auto status = managedSwarm(client, stop);
    if (!status)
        return tl::unexpected(status.error());
    held.status = std::move(*status);
    const auto read = [&](auto call, auto& into) -> Result<> {
        auto answer = client.run(call, stop);
        if (!answer)
            return tl::unexpected(answer.error());
        into = std::move(*answer);
        return {};
    };
    return read(engine::listNetworks(), held.networks)
        .and_then([&] {
            return read(engine::listSwarmObjects(engine::SwarmObjectKind::Secret), held.secrets);
        })
        .and_then([&] {
            return read(engine::listSwarmObjects(engine::SwarmObjectKind::Config), held.configs);
        })
        .and_then([&] { return read(engine::listServices({}), held.services); })
        .transform([&] { return std::move(held); });
}

Phrase StackPlan::summary() const
{
    std::map<std::string, std::size_t> counts;
    for (const StackStep& step : steps) {
        if (std::holds_alternative<PutStackService>(step.action) ||
            std::holds_alternative<RemoveStackService>(step.action))
            ++counts[step.verb];
    }
    std::vector<Phrase> parts;
    if (const std::size_t count = counts[kCreate]; count > 0)
        parts.push_back(phrase("{} created", count));
    if (const std::size_t count = counts[kUpdate]; count > 0)
        parts.push_back(phrase("{} updated", count));
    if (const std::size_t count = counts[kRemove]; count > 0)
        parts.push_back(phrase("{} removed", count));
    if (!kept.empty())
        parts.push_back(phrase("{} kept", kept.size()));
    return parts.empty() ? phrase("nothing to do") : listed(std::move(parts));
}

Result<StackPlan>
planStackUp(const StackDefinition& stack, const SwarmHoldings& held, bool removeOrphans)
{
    return UpPlanner(stack, held).run(removeOrphans);
}

StackPlan planStackDown(const std::string& stack, const SwarmHoldings& held)
{
    StackPlan plan{.stack = stack};
    const auto isOurs = [&](const engine::Labels& labels) {
        return labelOf(labels, kStackLabel) == stack;
    };
    for (const engine::SwarmService& service : held.services) {
        if (isOurs(service.labels))
            plan.steps.push_back({.action = RemoveStackService{service.id},
                                  .verb = kRemove,
                                  .object = "service " + service.name,
                                  .service = serviceOfStack(service.name, stack)});
    }
    for (const auto kind : {engine::SwarmObjectKind::Secret, engine::SwarmObjectKind::Config}) {
        for (const engine::SwarmObject& object :
             kind == engine::SwarmObjectKind::Secret ? held.secrets : held.configs) {
            if (isOurs(object.labels))
                plan.steps.push_back({.action = RemoveStackFile{.kind = kind, .id = object.id},
                                      .verb = kRemove,
                                      .object = fmt::format("{} {}", wordOf(kind), object.name),
                                      .afterwards = true});
        }
    }
    for (const engine::NetworkDetails& network : held.networks) {
        if (isOurs(network.labels))
            plan.steps.push_back({.action = RemoveStackNetwork{network.id},
                                  .verb = kRemove,
                                  .object = "network " + network.name,
                                  .afterwards = true});
    }
    return plan;
}

} // namespace plumbline::stack
