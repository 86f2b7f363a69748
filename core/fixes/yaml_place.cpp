// SPDX-License-Identifier: Apache-2.0
#include "core/fixes/yaml_place.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <utility>
#include <vector>

namespace plumbline::fixes {

namespace {

/// Calls `visit` with every value of a document, containers first.
void walk(const YamlNode& node,
          YamlPath& path,
          const std::function<void(const YamlNode&, const YamlPath&)>& visit)
{
    visit(node, path);
    for (std::size_t i = 0; i < node.members.size() + node.items.size(); ++i) {
        path.push_back(i);
        walk(node.isMapping() ? node.members[i].value : node.items[i], path, visit);
        path.pop_back();
    }
}

void walkAll(const YamlLayout& layout,
             const std::function<void(const YamlNode&, const YamlPath&)>& visit)
{
    YamlPath path;
    for (std::size_t i = 0; i < layout.documents.size(); ++i) {
        path.assign(1, i);
        walk(layout.documents[i], path, visit);
    }
}

bool beginsAt(const YamlNode& node, std::size_t offset)
{
    return node.mark == offset || (node.span.begin == offset && !node.isNull());
}

/// The document that a path leads into, with the nodes on the way.
std::vector<const YamlNode*> wayTo(const YamlLayout& layout, const YamlPath& path)
{
    std::vector<const YamlNode*> way;
    for (std::size_t i = 1; i <= path.size(); ++i)
        way.push_back(
            &layout.at(YamlPath(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(i))));
    return way;
}

/// Finds which services a change reaches.
class Reach
{
public:
    Reach(const YamlLayout& layout, std::size_t document)
        : m_layout(layout)
        , m_root(layout.documents[document])
    {
        YamlPath path{document};
        walk(m_root, path, [this](const YamlNode& node, const YamlPath& at) {
            if (node.kind == YamlNode::Kind::Alias)
                m_aliases.emplace_back(node.aliasOf, at);
        });
    }

    void add(const YamlPath& path)
    {
        for (const YamlNode* node : wayTo(m_layout, path)) {
            if (node->anchor == 0 || !m_seen.insert(node->anchor).second)
                continue;
            for (const auto& [anchor, at] : m_aliases) {
                if (anchor != node->anchor)
                    continue;
                if (const YamlNode* alias = &m_layout.at(at); m_through.empty())
                    m_through = alias->text;
                add(at);
            }
        }
        if (const std::string owner = ownerOf(path); !owner.empty())
            m_owners.insert(owner);
    }

    [[nodiscard]] const std::set<std::string>& owners() const { return m_owners; }

    [[nodiscard]] const std::string& through() const { return m_through; }

private:
    /// The service that a place belongs to; of a Compose file's `x-...` nobody.
    [[nodiscard]] std::string ownerOf(const YamlPath& path) const
    {
        std::string name = m_layout.name(path);
        if (dialectOf(m_root) != YamlDialect::Compose)
            return name;
        if (name.starts_with("x-") || path.size() < 2)
            return {};
        if (path.size() > 2 && m_root.members[path[1]].key.text == "services")
            return m_root.members[path[1]].value.members.at(path[2]).key.text;
        return name;
    }

    const YamlLayout& m_layout;
    const YamlNode& m_root;
    std::vector<std::pair<std::size_t, YamlPath>> m_aliases;
    std::set<std::size_t> m_seen;
    std::set<std::string> m_owners;
    std::string m_through;
};

/// Services of the file that extend one of `owners`.
std::vector<std::string> extending(const YamlNode& root, const std::set<std::string>& owners)
{
    std::vector<std::string> names;
    const YamlNode* services = root.find("services");
    if (services == nullptr)
        return names;
    for (const YamlMember& member : services->members) {
        const YamlNode* extended = member.value.find("extends");
        if (extended == nullptr)
            continue;
        const std::string name(extended->isScalar() ? std::string_view(extended->text)
                                                    : extended->textOf("service"));
        if (owners.contains(name) && extended->find("file") == nullptr)
            names.push_back(member.key.text);
    }
    return names;
}

} // namespace

YamlDialect dialectOf(const YamlNode& document)
{
    if (!document.isMapping())
        return YamlDialect::Other;
    if (document.find("terraform_version") != nullptr || document.find("planned_values") != nullptr)
        return YamlDialect::Generated;
    if (document.find("apiVersion") != nullptr && document.find("kind") != nullptr)
        return YamlDialect::Kubernetes;
    const YamlNode* taskDefinition = document.find("taskDefinition");
    if (document.find("containerDefinitions") != nullptr ||
        (taskDefinition != nullptr && taskDefinition->isMapping()))
        return YamlDialect::Ecs;
    const YamlNode* services = document.find("services");
    if (services != nullptr && services->isMapping() && !document.isFlow())
        return YamlDialect::Compose;
    const YamlNode* env = document.find("env");
    if (document.isFlow() && env != nullptr && env->isMapping())
        return YamlDialect::AppJson;
    const bool isFlat = std::ranges::all_of(
        document.members, [](const YamlMember& member) { return member.value.isScalar(); });
    return document.isFlow() && isFlat ? YamlDialect::Generated : YamlDialect::Other;
}

std::optional<YamlPath> findValue(const YamlLayout& layout, std::size_t offset)
{
    std::optional<YamlPath> scalar;
    std::optional<YamlPath> other;
    walkAll(layout, [&](const YamlNode& node, const YamlPath& path) {
        if (node.isScalar() && beginsAt(node, offset))
            scalar = path;
        if (node.isSequence() && !node.dashes.empty()) {
            const auto dash = std::ranges::find(node.dashes, offset);
            if (dash != node.dashes.end()) {
                other = path;
                other->push_back(static_cast<std::size_t>(dash - node.dashes.begin()));
            }
        }
        for (std::size_t i = 0; i < node.members.size(); ++i) {
            if (beginsAt(node.members[i].key, offset)) {
                other = path;
                other->push_back(i);
            }
        }
    });
    return scalar ? scalar : other;
}

std::optional<YamlPath> findMapping(const YamlLayout& layout, std::size_t offset)
{
    std::optional<YamlPath> mapping;
    std::optional<YamlPath> behindKey;
    walkAll(layout, [&](const YamlNode& node, const YamlPath& path) {
        if (!node.isMapping())
            return;
        if (beginsAt(node, offset))
            mapping = path;
        for (std::size_t i = 0; i < node.members.size(); ++i) {
            if (beginsAt(node.members[i].key, offset) && node.members[i].value.isMapping()) {
                behindKey = path;
                behindKey->push_back(i);
            }
        }
    });
    return mapping ? mapping : behindKey;
}

std::optional<YamlPath>
memberAt(const YamlLayout& layout, const YamlPath& path, std::string_view key)
{
    const YamlNode& mapping = layout.at(path);
    const std::size_t index = mapping.indexOf(key);
    if (!mapping.isMapping() || index >= mapping.members.size())
        return std::nullopt;
    YamlPath member = path;
    member.push_back(index);
    return member;
}

std::optional<YamlPath>
containerAt(const YamlLayout& layout, std::size_t document, const std::optional<YamlPath>& mapping)
{
    if (mapping && mapping->size() > 1)
        return mapping;
    static constexpr std::array<std::string_view, 3> kWays{
        "spec.template.spec.containers",
        "spec.jobTemplate.spec.template.spec.containers",
        "spec.containers",
    };
    const YamlNode* metadata = layout.documents[document].find("metadata");
    const std::string_view name =
        metadata != nullptr ? metadata->textOf("name") : std::string_view();
    for (const std::string_view way : kWays) {
        std::optional<YamlPath> at = YamlPath{document};
        for (const std::string& step : split(way, '.'))
            at = at ? memberAt(layout, *at, step) : std::nullopt;
        if (!at || layout.at(*at).items.empty())
            continue;
        const std::vector<YamlNode>& containers = layout.at(*at).items;
        const auto own = std::ranges::find_if(
            containers, [name](const YamlNode& item) { return item.textOf("name") == name; });
        at->push_back(own == containers.end() ? 0
                                              : static_cast<std::size_t>(own - containers.begin()));
        return at;
    }
    return std::nullopt;
}

Result<> changesOneOnly(const YamlText& yaml, const YamlPath& path)
{
    Reach reach(yaml.layout, path.front());
    reach.add(path);
    const LineTable lines(yaml.text);
    const std::size_t place = yaml.layout.at(path).mark;
    const Origin where{.file = yaml.file,
                       .line = lines.lineOf(place),
                       .column = static_cast<int>(lines.columnOf(place)) + 1,
                       .object = {},
                       .layer = {}};
    if (reach.owners().size() > 1) {
        const std::vector<std::string> names(reach.owners().begin(), reach.owners().end());
        return fail(ErrorCode::Conflict,
                    phrase("the anchor &{} shares this with {}: they would change, too",
                           printable(reach.through()),
                           printable(join(names, ", "))),
                    phrase("write the value into the one service, or change the anchor by hand"),
                    where);
    }
    const std::vector<std::string> others =
        extending(yaml.layout.documents[path.front()], reach.owners());
    if (!others.empty())
        return fail(
            ErrorCode::Conflict,
            phrase("{} extends this service and would change, too", printable(join(others, ", "))),
            phrase("write the value into the one service, or change both by hand"),
            where);
    return {};
}

const YamlNode* anchoredAs(const YamlNode& document, std::size_t anchor)
{
    const YamlNode* found = nullptr;
    YamlPath path{0};
    walk(document, path, [&](const YamlNode& node, const YamlPath&) {
        if (node.anchor == anchor && node.kind != YamlNode::Kind::Alias)
            found = &node;
    });
    return found;
}

} // namespace plumbline::fixes
