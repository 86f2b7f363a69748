// SPDX-License-Identifier: Apache-2.0
#include "core/base/quantity.h"
#include "core/base/text.h"
#include "core/fixes/plan_yaml.h"
#include "core/fixes/yaml_write.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace plumbline::fixes {

namespace {

using parity::AddMember;

/// A Compose setting in the words of another dialect, where it has a simple equivalent.
struct Translated
{
    YamlNode members;
    bool isOfPod = false; ///< of Kubernetes: belongs to the pod, not to the container
};

std::optional<Translated> translated(YamlDialect dialect, const YamlNode& members)
{
    static constexpr std::string_view kGrace = "stop_grace_period";
    if (dialect == YamlDialect::Compose || dialect == YamlDialect::Other)
        return Translated{.members = members, .isOfPod = false};
    const bool isCompose = std::ranges::any_of(members.members, [](const YamlMember& member) {
        static constexpr std::array<std::string_view, 8> kWords{"stop_grace_period",
                                                                "healthcheck",
                                                                "deploy",
                                                                "mem_limit",
                                                                "logging",
                                                                "restart",
                                                                "init",
                                                                "read_only"};
        return std::ranges::find(kWords, member.key.text) != kWords.end();
    });
    if (!isCompose)
        return Translated{.members = members, .isOfPod = false};
    const auto grace = parseDuration(members.textOf(kGrace));
    if (members.members.size() != 1 || !grace)
        return std::nullopt;
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(*grace).count();
    const bool isKubernetes = dialect == YamlDialect::Kubernetes;
    return Translated{
        .members =
            makeMapping({makeMember(isKubernetes ? "terminationGracePeriodSeconds" : "stopTimeout",
                                    makeScalar(std::to_string(seconds)))}),
        .isOfPod = isKubernetes};
}

/// Adds what `members` holds to the mapping at `path`, going down where both have one.
PlannedEdit addInto(const YamlText& yaml,
                    const Origin& where,
                    YamlPath path,
                    const std::vector<std::string>& steps,
                    YamlNode members)
{
    std::size_t taken = 0;
    while (taken < steps.size()) {
        const auto next = memberAt(yaml.layout, path, steps[taken]);
        if (!next)
            break;
        path = *next;
        ++taken;
    }
    for (std::size_t i = steps.size(); i > taken; --i)
        members = makeMapping({makeMember(steps[i - 1], std::move(members))});
    if (members.members.size() != 1)
        return cannotPlace(where, "the change", phrase("it is not one setting"));
    while (true) {
        const YamlMember& member = members.members.front();
        const auto known = memberAt(yaml.layout, path, member.key.text);
        if (!known)
            break;
        const YamlNode& there = yaml.layout.at(*known);
        if (saysTheSame(there, member.value))
            return std::optional<TextEdit>();
        if (!there.isMapping() || !member.value.isMapping() || member.value.members.size() != 1)
            return cannotPlace(where, member.key.text, phrase("it is there with another value"));
        path = *known;
        YamlNode inner = member.value;
        members = std::move(inner);
    }
    if (const Result<> alone = changesOneOnly(yaml, path); !alone)
        return tl::unexpected(alone.error());
    return insertMember(yaml, path, kLast, members.members.front());
}

} // namespace

PlannedEdit planInYaml(const YamlText& yaml, const AddMember& change, std::size_t offset)
{
    std::optional<YamlPath> path = findMapping(yaml.layout, offset);
    if (!path) { // the name of a container
        const std::optional<YamlPath> value = findValue(yaml.layout, offset);
        if (!value || value->size() < 2 || !yaml.layout.at(parentOf(*value)).isMapping())
            return cannotPlace(change.service, "the change", phrase("no service begins there"));
        path = parentOf(*value);
    }
    if (const Result<> editable = canBeEdited(yaml, path->front()); !editable)
        return tl::unexpected(editable.error());
    Result<YamlNode> members = parseYaml(change.yaml);
    if (!members)
        return tl::unexpected(members.error());
    if (!members->isMapping())
        return cannotPlace(change.service, "the change", phrase("it is not a setting"));
    const YamlDialect dialect = dialectOf(yaml.layout.documents[path->front()]);
    const std::optional<Translated> added = translated(dialect, *members);
    if (!added)
        return cannotPlace(change.service,
                           members->members.front().key.text,
                           phrase("it has no simple equivalent in this kind of file"));
    std::vector<std::string> steps;
    if (!change.path.empty())
        steps = split(change.path, '.');
    const bool isRooted = !steps.empty() && steps.front() == "spec";
    if (dialect == YamlDialect::Kubernetes && !isRooted) {
        path = containerAt(yaml.layout, path->front(), path);
        if (!path)
            return cannotPlace(
                change.service, "the change", phrase("no container is written there"));
        if (added->isOfPod)
            path = parentOf(parentOf(*path));
    }
    return addInto(yaml, change.service, std::move(*path), steps, added->members);
}

} // namespace plumbline::fixes
