// SPDX-License-Identifier: Apache-2.0
#include "core/compose/config.h"
#include "core/compose/schema.h"
#include "core/compose/tree.h"

#include <algorithm>
#include <array>

namespace plumbline::compose {

namespace {

enum class Rewrite {
    Drop,       ///< said by another attribute by now
    Hosts,      ///< a mapping of lists becomes `host=address` lines
    SshKeys,    ///< a mapping becomes `default` and `id=path` lines
    KeepsUnset, ///< members without a value mean something
    DropEmpty,  ///< an empty list says no more than none
    Limit,      ///< one number for both bounds; the peer prints a 0 as `{}`
    Device      ///< the peer prints this mapping's keys with a capital
};

using RewriteTable = PathTable<Rewrite>;

// One row is one attribute.
// clang-format off
constexpr auto kRewrites = std::to_array<RewriteTable::Row>({
    {"services.*.build.args", Rewrite::KeepsUnset},
    {"services.*.build.extra_hosts", Rewrite::Hosts},
    {"services.*.build.ssh", Rewrite::SshKeys},
    {"services.*.build.ulimits.*", Rewrite::Limit},
    {"services.*.blkio_config.device_read_bps.*", Rewrite::Device},
    {"services.*.blkio_config.device_read_iops.*", Rewrite::Device},
    {"services.*.blkio_config.device_write_bps.*", Rewrite::Device},
    {"services.*.blkio_config.device_write_iops.*", Rewrite::Device},
    {"services.*.blkio_config.weight_device.*", Rewrite::Device},
    {"services.*.env_file", Rewrite::Drop},
    {"services.*.environment", Rewrite::KeepsUnset},
    {"services.*.extra_hosts", Rewrite::Hosts},
    {"services.*.healthcheck.test", Rewrite::DropEmpty},
    {"services.*.ulimits.*", Rewrite::Limit},
    {"services.*.develop.watch.*.exec.environment", Rewrite::KeepsUnset},
    {"services.*.post_start.*.environment", Rewrite::KeepsUnset},
    {"services.*.pre_start.*.environment", Rewrite::KeepsUnset},
    {"services.*.pre_stop.*.environment", Rewrite::KeepsUnset},
});

/// Mappings that the peer's JSON has even where nothing is in them.
struct AlwaysThere
{
    std::string_view parent;
    std::string_view key;
};

constexpr auto kAlwaysThere = std::to_array<AlwaysThere>({
    {"services.*.deploy", "resources"},
    {"services.*.deploy", "placement"},
    {"services.*.develop.watch.*", "exec"},
    {"networks.*", "ipam"},
});

// clang-format on

struct Steps
{
    const Schema::Step* schema = nullptr;
    const RewriteTable::Step* rewrite = nullptr;

    [[nodiscard]] Steps next(std::string_view key) const
    {
        return {schema != nullptr ? schema->next(key) : nullptr,
                rewrite != nullptr ? rewrite->next(key) : nullptr};
    }

    [[nodiscard]] Kind kind() const
    {
        return schema != nullptr && schema->value != nullptr ? schema->value->kind : Kind::Any;
    }

    [[nodiscard]] bool has(Also flag) const
    {
        return schema != nullptr && schema->value != nullptr && (schema->value->also & flag) != 0;
    }

    [[nodiscard]] bool is(Rewrite wanted) const
    {
        return rewrite != nullptr && rewrite->value != nullptr && *rewrite->value == wanted;
    }
};

Node likeEmpty(const Node& node, Node::Kind kind)
{
    Node copy;
    copy.kind = kind;
    copy.place = node.place;
    copy.keyPlace = node.keyPlace;
    return copy;
}

void sortByKey(Node& mapping)
{
    std::ranges::sort(
        mapping.members, {}, [](const auto& member) -> const std::string& { return member.first; });
}

/// The tree itself, keys in order.
Node rawModel(Node node)
{
    node.tag.clear();
    for (Node& item : node.items)
        item = rawModel(std::move(item));
    for (auto& [key, value] : node.members)
        value = rawModel(std::move(value));
    sortByKey(node);
    return node;
}

class Printer
{
public:
    explicit Printer(OutputFormat format)
        : m_isJson(format == OutputFormat::Json)
    {
        for (const AlwaysThere& row : kAlwaysThere)
            m_alwaysThere.emplace_back(stepOf(row.parent), row.key);
    }

    Node print(const Node& node, const Steps& steps)
    {
        if (m_isJson && steps.is(Rewrite::Limit) && node.isScalar() && node.text == "0")
            return likeEmpty(node, Node::Kind::Mapping);
        if (node.isScalar())
            return printScalar(node);
        if (steps.is(Rewrite::Hosts))
            return hostLines(node);
        if (steps.is(Rewrite::SshKeys))
            return keyLines(node);
        if (node.isSequence()) {
            Node list = likeEmpty(node, Node::Kind::Sequence);
            list.items.reserve(node.items.size());
            for (const Node& item : node.items)
                list.items.push_back(print(item, steps.next("*")));
            return list;
        }
        return steps.kind() == Kind::Struct ? printStruct(node, steps)
                                            : printDictionary(node, steps);
    }

private:
    static const Schema::Step* stepOf(std::string_view path)
    {
        const Schema::Step* step = schema().root();
        while (!path.empty()) {
            const std::size_t dot = path.find('.');
            step = step->next(path.substr(0, dot));
            path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
        }
        return step;
    }

    /// Numbers as Compose prints them: `0x10` is 16 for every reader.
    static Node printScalar(const Node& node)
    {
        Node copy = node;
        copy.tag.clear();
        if (node.type == ScalarType::Text || node.isNull())
            return copy;
        copy.text = plainText(node);
        if (copy.text.ends_with("Inf") || copy.text == "NaN")
            copy.type = ScalarType::Text;
        return copy;
    }

    static Node hostLines(const Node& hosts)
    {
        Node list = likeEmpty(hosts, Node::Kind::Sequence);
        for (const auto& [host, addresses] : hosts.members) {
            for (const Node& address : addresses.items)
                list.items.push_back(makeText(host + "=" + address.text, address.place));
        }
        std::ranges::sort(list.items, {}, &Node::text);
        return list;
    }

    static Node keyLines(const Node& keys)
    {
        Node list = likeEmpty(keys, Node::Kind::Sequence);
        for (const auto& [id, path] : keys.members)
            list.items.push_back(
                makeText(path.text.empty() ? id : id + "=" + path.text, path.place));
        return list;
    }

    Node printDictionary(const Node& node, const Steps& steps)
    {
        const bool isPairs = steps.kind() == Kind::KeyValues;
        Node mapping = likeEmpty(node, Node::Kind::Mapping);
        mapping.members.reserve(node.members.size());
        for (const auto& [key, value] : node.members) {
            Node printed = print(value, steps.next(key));
            if (isPairs && value.isNull() && !steps.is(Rewrite::KeepsUnset))
                printed.type = ScalarType::Text;
            mapping.members.emplace_back(key, std::move(printed));
        }
        if (steps.kind() != Kind::Any)
            sortByKey(mapping);
        return mapping;
    }

    struct Entry
    {
        const Attribute* row;
        std::string key;
        Node value;
    };

    Node printStruct(const Node& node, const Steps& steps)
    {
        std::vector<Entry> entries;
        std::vector<Member> extensions;
        for (const auto& [key, value] : node.members) {
            const Steps below = steps.next(key);
            if (below.schema == nullptr) {
                if (!m_isJson || steps.schema == schema().root())
                    extensions.emplace_back(key, print(value, {}));
                continue;
            }
            const bool isServices = steps.schema == schema().root() && key == "services";
            if (below.is(Rewrite::Drop) || (saysNothing(value, below) && !isServices))
                continue;
            entries.push_back({below.schema->value, key, print(value, below)});
        }
        if (m_isJson)
            addMissing(node, steps, entries);
        // The rows of the schema stand in the order of the output.
        std::ranges::stable_sort(entries, std::less<>(), &Entry::row);
        Node mapping = likeEmpty(node, Node::Kind::Mapping);
        for (Entry& entry : entries) {
            if (m_isJson && steps.is(Rewrite::Device))
                entry.key[0] = static_cast<char>(entry.key[0] - 'a' + 'A');
            mapping.members.emplace_back(std::move(entry.key), std::move(entry.value));
        }
        std::ranges::move(extensions, std::back_inserter(mapping.members));
        return mapping;
    }

    /// What stands in JSON though nobody wrote it.
    void addMissing(const Node& node, const Steps& steps, std::vector<Entry>& entries) const
    {
        for (const std::string_view key : missingIn(node, steps)) {
            Node value = likeEmpty(node, Node::Kind::Mapping);
            if (key == "exec")
                value.members.emplace_back("command", makeNull(node.place));
            entries.push_back({steps.next(key).schema->value, std::string(key), value});
        }
        if (steps.schema != service())
            return;
        for (const std::string_view key : {"command", "entrypoint"}) {
            const Node* present = node.find(key);
            if (present == nullptr || present->isNull())
                entries.push_back(
                    {steps.next(key).schema->value, std::string(key), makeNull(node.place)});
        }
    }

    [[nodiscard]] std::vector<std::string_view> missingIn(const Node& node,
                                                          const Steps& steps) const
    {
        std::vector<std::string_view> missing;
        for (const auto& [parent, key] : m_alwaysThere) {
            if (parent == steps.schema && node.find(key) == nullptr)
                missing.push_back(key);
        }
        return missing;
    }

    static const Schema::Step* service()
    {
        static const Schema::Step* const kService = stepOf("services.*");
        return kService;
    }

    /// Whether leaving the attribute out means the same.
    [[nodiscard]] bool saysNothing(const Node& value, const Steps& steps) const
    {
        if (value.isNull())
            return true;
        if (steps.has(kKeepsZero) || (!m_isJson && steps.has(kRequired)))
            return false;
        if (steps.is(Rewrite::DropEmpty) && value.isSequence() && value.items.empty())
            return true;
        switch (steps.kind()) {
        case Kind::Command:
        case Kind::Any:
            return false;
        case Kind::Struct:
            return !m_isJson && value.members.empty() && value.isMapping() && isValueStruct(steps);
        case Kind::Boolean:
            return value.text == "false" && (m_isJson || !steps.has(kDefaultsTrue));
        case Kind::Integer:
        case Kind::Mode:
            return value.text == "0";
        case Kind::Number:
        case Kind::Bytes:
            return value.text == "0" || value.text.empty();
        case Kind::Duration:
            return value.text == "0s" || value.text.empty();
        default:
            break;
        }
        return value.isScalar() ? value.text.empty() : value.items.empty() && value.members.empty();
    }

    [[nodiscard]] bool isValueStruct(const Steps& steps) const
    {
        return std::ranges::any_of(m_alwaysThere, [&](const auto& row) {
            return row.first->next(row.second) == steps.schema;
        });
    }

    bool m_isJson;
    std::vector<std::pair<const Schema::Step*, std::string_view>> m_alwaysThere;
};

} // namespace

Node outputModel(const Project& project, OutputFormat format)
{
    if (format == OutputFormat::Raw)
        return rawModel(project.model);
    static const RewriteTable kTable(kRewrites);
    return Printer(format).print(project.model, Steps{schema().root(), kTable.root()});
}

} // namespace plumbline::compose
