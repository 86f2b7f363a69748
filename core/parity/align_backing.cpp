// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/parity/align_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace plumbline::parity {

namespace {

using model::BackingService;

struct Thing
{
    std::size_t environment = 0;
    const BackingService* backing = nullptr;
    std::string name;
    bool isNamed = false;
    std::string normal;
};

std::vector<Thing> makeThings(std::span<const model::Environment> environments,
                              const NameMap& names,
                              const std::vector<NameNormaliser>& normalisers)
{
    std::vector<Thing> things;
    for (const std::size_t environment : orderOf(environments)) {
        std::vector<const BackingService*> all;
        for (const BackingService& backing : environments[environment].backingServices)
            all.push_back(&backing);
        std::ranges::stable_sort(
            all, {}, [](const BackingService* one) -> const std::string& { return one->name; });
        for (const BackingService* backing : all) {
            const std::string* given =
                givenName(names, environments[environment].name, backing->name);
            const std::string name = given != nullptr ? *given : backing->name;
            // `aws_db_instance.main` is called by what its author called it.
            const std::string own = name.substr(name.rfind('.') + 1);
            things.push_back({.environment = environment,
                              .backing = backing,
                              .name = name,
                              .isNamed = given != nullptr,
                              .normal = normalisers[environment].normal(own, false)});
        }
    }
    return things;
}

std::string kindOf(const BackingService& backing)
{
    return fmt::format("{} {}", toString(backing.role), backing.engine);
}

template <class KeysOf>
void pass(const std::vector<Thing>& things, Groups& groups, const std::string& why, KeysOf keysOf)
{
    Groups::Buckets buckets;
    for (std::size_t i = 0; i < things.size(); ++i) {
        if (groups.isComplete(i))
            continue;
        for (std::string& key : keysOf(things[i])) {
            if (!key.empty())
                buckets[std::move(key)].push_back(i);
        }
    }
    groups.joinBuckets(buckets, why);
}

using Keys = std::vector<std::string>;

Keys addressKeys(const Thing& one)
{
    Keys keys;
    for (const std::string& address : one.backing->addresses)
        keys.push_back(fmt::format("{} {}", kindOf(*one.backing), toLower(address)));
    return keys;
}

Keys userKeys(const Thing& one)
{
    if (one.backing->usedBy.empty())
        return {};
    std::vector<std::string> users = one.backing->usedBy;
    std::ranges::sort(users);
    return {fmt::format("{} {}", kindOf(*one.backing), join(users, ","))};
}

void joinThings(const std::vector<Thing>& things, Groups& groups)
{
    const auto byKind = [](const Thing& one) {
        return one.isNamed ? Keys{} : Keys{kindOf(*one.backing)};
    };
    pass(things, groups, "named by the workspace", [](const Thing& one) {
        return Keys{one.isNamed ? one.name : one.backing->name};
    });
    pass(things, groups, "the only one of its engine", byKind);
    pass(things, groups, "same engine and name", [](const Thing& one) {
        return Keys{fmt::format("{} {}", kindOf(*one.backing), one.normal)};
    });
    pass(things, groups, "same engine and address", addressKeys);
    pass(things, groups, "same engine, used by the same services", userKeys);
    pass(things, groups, "the only one left of its engine", byKind);
    pass(things, groups, "same role and name", [](const Thing& one) {
        return Keys{fmt::format("{} {}", toString(one.backing->role), one.normal)};
    });
    pass(things, groups, "the only one of its role", [](const Thing& one) {
        return one.isNamed || one.backing->role == model::Role::Other
                   ? Keys{}
                   : Keys{std::string(toString(one.backing->role))};
    });
}

} // namespace

std::vector<AlignedBackingService>
alignBackingServices(std::span<const model::Environment> environments,
                     const NameMap& names,
                     const std::vector<NameNormaliser>& normalisers,
                     std::vector<Diagnostic>& diagnostics)
{
    const std::vector<Thing> things = makeThings(environments, names, normalisers);
    std::vector<std::size_t> owners;
    owners.reserve(things.size());
    for (const Thing& thing : things)
        owners.push_back(thing.environment);
    Groups groups(std::move(owners), environments.size());
    joinThings(things, groups);

    std::vector<AlignedBackingService> result;
    std::set<std::string> taken;
    for (const auto& [group, members] : groups.all()) {
        AlignedBackingService aligned{
            .name = {},
            .members = std::vector<const BackingService*>(environments.size(), nullptr),
            .found = groups.reasonsOf(group)};
        std::vector<std::string> candidates;
        for (const std::size_t member : members) {
            aligned.members[things[member].environment] = things[member].backing;
            candidates.push_back(things[member].name);
            if (things[member].isNamed)
                aligned.name = things[member].name;
        }
        if (aligned.name.empty())
            aligned.name = chooseName(std::move(candidates));
        const std::string base = aligned.name;
        for (int i = 2; !taken.insert(aligned.name).second; ++i)
            aligned.name = fmt::format("{} ({})", base, i);
        result.push_back(std::move(aligned));
    }
    std::set<std::size_t> told;
    for (const std::vector<std::size_t>& undecided : groups.undecided()) {
        for (const std::size_t one : undecided) {
            const auto couldBe = std::ranges::count_if(undecided, [&](std::size_t other) {
                return !groups.isInOneGroup(one, other) && groups.canJoin(one, other);
            });
            if (couldBe < 2 || !told.insert(groups.groupOf(one)).second)
                continue;
            diagnostics.push_back(
                {.severity = Severity::Warning,
                 .message = phrase("backing service {} of {} may be one of several of the same "
                                   "engine: it is compared with none",
                                   printable(things[one].backing->name),
                                   environments[things[one].environment].name),
                 .hint = phrase("say which in plumbline.yaml, under `services`"),
                 .where = things[one].backing->origin});
        }
    }
    std::ranges::sort(result, {}, &AlignedBackingService::name);
    return result;
}

} // namespace plumbline::parity
