// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/compose/passes.h"
#include "core/compose/tree.h"

#include <fmt/format.h>

#include <array>
#include <unordered_map>

namespace plumbline::compose {

namespace {

enum class MergeRule {
    Replace,     ///< the later value alone counts
    LastWins,    ///< members of a mapping replace each other, also by nothing
    Logging,     ///< as a mapping while both name one driver, else the later alone
    AddressPools ///< entries with one subnet are laid on each other
};

using MergeTable = PathTable<MergeRule>;

// One row is one attribute.
// clang-format off
constexpr auto kMergeRules = std::to_array<MergeTable::Row>({
    {"networks.*.ipam.config", MergeRule::AddressPools},
    {"networks.*.labels", MergeRule::LastWins},
    {"volumes.*.labels", MergeRule::LastWins},
    {"services.*.annotations", MergeRule::LastWins},
    {"services.*.build.args", MergeRule::LastWins},
    {"services.*.build.additional_contexts", MergeRule::LastWins},
    {"services.*.build.labels", MergeRule::LastWins},
    {"services.*.command", MergeRule::Replace},
    {"services.*.deploy.labels", MergeRule::LastWins},
    {"services.*.entrypoint", MergeRule::Replace},
    {"services.*.environment", MergeRule::LastWins},
    {"services.*.healthcheck.test", MergeRule::Replace},
    {"services.*.labels", MergeRule::LastWins},
    {"services.*.logging", MergeRule::Logging},
    {"services.*.sysctls", MergeRule::LastWins},
    {"services.*.ulimits.*", MergeRule::Replace},
});

// clang-format on

const MergeTable& mergeTable()
{
    static const MergeTable kTable(kMergeRules);
    return kTable;
}

class Merge
{
public:
    Merge(std::string_view path, Session& session)
        : m_path(path)
        , m_session(session)
    {}

    void lay(Node& base, Node over, const MergeTable::Step* step)
    {
        if (over.tag == "!override") {
            over.tag.clear();
            base = std::move(over);
            return;
        }
        if (step != nullptr && step->value != nullptr) {
            layByRule(*step->value, base, std::move(over), step);
            return;
        }
        if (over.isNull())
            return;
        if (base.isMapping() && over.isMapping())
            layMembers(base, std::move(over), step);
        else if (base.isSequence() && over.isSequence())
            append(base, std::move(over));
        else if (base.isScalar())
            replace(base, std::move(over));
        else
            m_session.error(
                over.place,
                phrase("{}: {} cannot be laid over {}",
                       printable(m_path),
                       kindName(over),
                       kindName(base)),
                phrase("the value below is at {}", plumbline::toString(base.place.toOrigin())));
    }

private:
    void layByRule(MergeRule rule, Node& base, Node over, const MergeTable::Step* step)
    {
        switch (rule) {
        case MergeRule::Replace:
            replace(base, std::move(over));
            return;
        case MergeRule::LastWins:
            if (over.isMapping() && base.isMapping())
                layMembers(base, std::move(over), step, true);
            else if (!over.isNull())
                replace(base, std::move(over));
            return;
        case MergeRule::Logging:
            layLogging(base, std::move(over), step);
            return;
        case MergeRule::AddressPools:
            layPools(base, std::move(over));
            return;
        }
    }

    static void replace(Node& base, Node over)
    {
        addLoser(over, base);
        if (!over.keyPlace.file)
            over.keyPlace = base.keyPlace;
        base = std::move(over);
    }

    static void append(Node& base, Node&& over)
    {
        base.items.insert(base.items.end(),
                          std::make_move_iterator(over.items.begin()),
                          std::make_move_iterator(over.items.end()));
    }

    void
    layMembers(Node& base, Node&& over, const MergeTable::Step* step, bool nothingReplaces = false)
    {
        MemberIndex members(base);
        const std::size_t length = m_path.size();
        for (auto& [key, value] : over.members) {
            Node* present = members.find(key);
            if (value.tag == "!reset") {
                if (present != nullptr)
                    *present = std::move(value);
                continue;
            }
            if (present == nullptr) {
                value.tag.clear();
                members.add(std::move(key), std::move(value));
                continue;
            }
            if (nothingReplaces) {
                replace(*present, std::move(value));
                continue;
            }
            if (length > 0)
                m_path += '.';
            m_path += key;
            lay(*present, std::move(value), step != nullptr ? step->next(key) : nullptr);
            m_path.resize(length);
        }
    }

    void layLogging(Node& base, Node over, const MergeTable::Step* step)
    {
        if (over.isNull())
            return;
        const std::string_view below = textOf(base, "driver");
        const std::string_view above = textOf(over, "driver");
        if (base.isMapping() && (below.empty() || above.empty() || below == above))
            layMembers(base, std::move(over), step);
        else
            replace(base, std::move(over));
    }

    void layPools(Node& base, Node over)
    {
        if (!over.isSequence() || !base.isSequence()) {
            if (!over.isNull())
                replace(base, std::move(over));
            return;
        }
        for (Node& pool : over.items) {
            const std::string subnet(textOf(pool, "subnet"));
            const auto same = std::ranges::find_if(
                base.items, [&](const Node& item) { return textOf(item, "subnet") == subnet; });
            if (same == base.items.end())
                base.items.push_back(std::move(pool));
            else
                layMembers(*same, std::move(pool), nullptr);
        }
    }

    std::string m_path;
    Session& m_session;
};

using KeyOf = std::string (*)(const Node& item);
using UnicityTable = PathTable<KeyOf>;

std::string keyOfPair(const Node& item)
{
    return item.text.substr(0, item.text.find('='));
}

std::string keyOfTarget(const Node& item)
{
    return item.isMapping() ? std::string(textOf(item, "target")) : item.text;
}

std::string keyOfEnvFile(const Node& item)
{
    return item.isMapping() ? std::string(textOf(item, "path")) : item.text;
}

std::string keyOfPort(const Node& item)
{
    if (!item.isMapping())
        return item.text;
    const auto orElse = [&item](std::string_view key, std::string_view otherwise) {
        const std::string_view text = textOf(item, key);
        return std::string(text.empty() ? otherwise : text);
    };
    return fmt::format("{}:{}:{}/{}",
                       orElse("host_ip", "0.0.0.0"),
                       textOf(item, "published"),
                       textOf(item, "target"),
                       orElse("protocol", "tcp"));
}

std::string keyOfMountedFile(const Node& item, std::string_view folder)
{
    if (!item.isMapping())
        return fmt::format("{}/{}", folder, item.text);
    const std::string_view target = textOf(item, "target");
    return target.empty() ? fmt::format("{}/{}", folder, textOf(item, "source"))
                          : std::string(target);
}

std::string keyOfSecret(const Node& item)
{
    return keyOfMountedFile(item, "/run/secrets");
}

std::string keyOfConfig(const Node& item)
{
    return keyOfMountedFile(item, {});
}

// One row is one attribute.
// clang-format off
constexpr auto kUniqueLists = std::to_array<UnicityTable::Row>({
    {"services.*.build.tags", keyOfPair},
    {"services.*.cap_add", keyOfPair},
    {"services.*.cap_drop", keyOfPair},
    {"services.*.configs", keyOfConfig},
    {"services.*.devices", keyOfTarget},
    {"services.*.dns", keyOfPair},
    {"services.*.dns_opt", keyOfPair},
    {"services.*.dns_search", keyOfPair},
    {"services.*.env_file", keyOfEnvFile},
    {"services.*.expose", keyOfPair},
    {"services.*.extra_hosts.*", keyOfPair},
    {"services.*.links", keyOfPair},
    {"services.*.networks.*.aliases", keyOfPair},
    {"services.*.networks.*.link_local_ips", keyOfPair},
    {"services.*.ports", keyOfPort},
    {"services.*.profiles", keyOfPair},
    {"services.*.secrets", keyOfSecret},
    {"services.*.tmpfs", keyOfPair},
    {"services.*.volumes", keyOfTarget},
});

// clang-format on

const UnicityTable& unicityTable()
{
    static const UnicityTable kTable(kUniqueLists);
    return kTable;
}

void keepLastOfEach(Node& list, KeyOf keyOf)
{
    if (list.items.size() < 2)
        return;
    std::unordered_map<std::string, std::size_t> positions;
    std::vector<Node> kept;
    kept.reserve(list.items.size());
    for (Node& item : list.items) {
        const auto [known, isNew] = positions.emplace(keyOf(item), kept.size());
        if (isNew) {
            kept.push_back(std::move(item));
        } else {
            addLoser(item, kept[known->second]);
            kept[known->second] = std::move(item);
        }
    }
    list.items = std::move(kept);
}

void enforceBelow(Node& node, const UnicityTable::Step* step)
{
    if (step == nullptr || node.isScalar())
        return;
    if (step->value != nullptr && node.isSequence())
        keepLastOfEach(node, *step->value);
    for (auto& [key, value] : node.members)
        enforceBelow(value, step->next(key));
}

/// Whether something below is marked. Most documents have no mark, and are left alone at once.
bool hasTags(const Node& node)
{
    const auto isMarked = [](const Node& child) { return !child.tag.empty() || hasTags(child); };
    return std::ranges::any_of(node.items, isMarked) ||
           std::ranges::any_of(node.members,
                               [&](const auto& member) { return isMarked(member.second); });
}

template <class Table>
const typename Table::Step* stepAt(const Table& table, std::string_view path)
{
    const typename Table::Step* step = table.root();
    while (!path.empty() && step != nullptr) {
        const std::size_t dot = path.find('.');
        step = step->next(path.substr(0, dot));
        path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
    }
    return step;
}

} // namespace

void applyResets(Node& target, const Node& document)
{
    if (!target.isMapping() || !document.isMapping() || !hasTags(document))
        return;
    MemberIndex members(target);
    for (const auto& [key, value] : document.members) {
        Node* below = members.find(key);
        if (below == nullptr)
            continue;
        if (!value.tag.empty())
            below->tag = "!reset";
        else if (!value.isScalar())
            applyResets(*below, value);
    }
    std::erase_if(target.members, [](auto& member) { return member.second.tag == "!reset"; });
}

void dropResets(Node& document)
{
    std::erase_if(document.members, [](auto& member) { return member.second.tag == "!reset"; });
    std::erase_if(document.items, [](const Node& item) { return item.tag == "!reset"; });
    document.tag.clear();
    for (auto& [key, value] : document.members)
        dropResets(value);
    for (Node& item : document.items)
        dropResets(item);
}

void merge(Node& base, Node over, std::string_view path, Session& session)
{
    Merge(path, session).lay(base, std::move(over), stepAt(mergeTable(), path));
}

void enforceUnicity(Node& tree, std::string_view path)
{
    enforceBelow(tree, stepAt(unicityTable(), path));
}

} // namespace plumbline::compose
