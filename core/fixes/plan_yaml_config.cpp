// SPDX-License-Identifier: Apache-2.0
#include "core/base/secret.h"
#include "core/base/text.h"
#include "core/fixes/dotenv_edit.h"
#include "core/fixes/plan_yaml.h"
#include "core/fixes/yaml_write.h"

#include <algorithm>
#include <array>
#include <utility>

namespace plumbline::fixes {

namespace {

using parity::AddConfigVar;
using Style = YamlNode::Style;

/// The quotes that most of several values are in; plain only where the text stays one.
Style styleLike(const std::vector<const YamlNode*>& values, const std::string& text)
{
    std::array<int, 3> counts{};
    for (const YamlNode* value : values) {
        if (value->isScalar() && value->style <= Style::Double)
            ++counts[static_cast<std::size_t>(value->style)];
    }
    const auto most = static_cast<Style>(std::ranges::max_element(counts) - counts.begin());
    return most == Style::Plain && !readsAsText(text) ? Style::Double : most;
}

std::string composeText(std::string_view text)
{
    std::string result;
    for (const char c : text)
        result += c == '$' ? std::string("$$") : std::string(1, c);
    return result;
}

/// Names in a mapping or a list of config vars, in the order written.
std::vector<std::string> namesIn(const YamlNode& vars)
{
    std::vector<std::string> names;
    for (const YamlMember& member : vars.members)
        names.push_back(member.key.text);
    for (const YamlNode& item : vars.items)
        names.emplace_back(item.isMapping() ? std::string(item.textOf("name"))
                                            : item.text.substr(0, item.text.find('=')));
    return names;
}

std::vector<const YamlNode*> valuesIn(const YamlNode& vars)
{
    std::vector<const YamlNode*> values;
    for (const YamlMember& member : vars.members)
        values.push_back(&member.value);
    for (const YamlNode& item : vars.items)
        values.push_back(item.isMapping() ? item.find("value") : &item);
    std::erase(values, nullptr);
    return values;
}

bool isWithin(const YamlPath& outer, const YamlPath& path)
{
    return path.size() > outer.size() && std::equal(outer.begin(), outer.end(), path.begin());
}

class ConfigVarAdder
{
public:
    ConfigVarAdder(const YamlText& yaml, const AddConfigVar& change)
        : m_yaml(yaml)
        , m_change(change)
    {}

    PlannedEdit run(std::size_t offset)
    {
        const std::optional<YamlPath> value = findValue(m_yaml.layout, offset);
        const std::optional<YamlPath> mapping = findMapping(m_yaml.layout, offset);
        if (!value && !mapping)
            return cannotPlace(
                m_change.beside, m_change.key, phrase("nothing begins there any more"));
        const std::size_t document = value ? value->front() : mapping->front();
        if (const Result<> editable = canBeEdited(m_yaml, document); !editable)
            return tl::unexpected(editable.error());
        m_dialect = dialectOf(m_yaml.layout.documents[document]);
        if (m_dialect == YamlDialect::Compose)
            return toCompose(document, value);
        if (m_dialect == YamlDialect::AppJson)
            return toVars(*memberAt(m_yaml.layout, {document}, "env"));
        return beside(document, value, mapping);
    }

private:
    /// To the service's own `environment`, in the form that it has.
    PlannedEdit toCompose(std::size_t document, const std::optional<YamlPath>& beside)
    {
        std::optional<YamlPath> service = memberAt(m_yaml.layout, {document}, "services");
        if (service && !m_change.service.empty())
            service = memberAt(m_yaml.layout, *service, m_change.service);
        else
            service.reset();
        if (!service && beside) // it is written elsewhere: in the service that this one extends
            return toVarsAround(*beside);
        if (!service)
            return cannotPlace(
                m_change.beside, m_change.key, phrase("the service is not in this file"));
        const std::optional<YamlPath> vars = memberAt(m_yaml.layout, *service, "environment");
        if (vars)
            return toVars(*vars);
        // An `environment` of its own would replace the one that `<<` takes in.
        if (memberAt(m_yaml.layout, *service, "<<") && beside && !isWithin(*service, *beside))
            return toVarsAround(*beside);
        return addMember(*service, "environment", makeMapping({varMember(nullptr)}));
    }

    PlannedEdit toVarsAround(YamlPath path)
    {
        while (path.size() > 1) {
            path.pop_back();
            const YamlNode& node = m_yaml.layout.at(path);
            const std::string name = m_yaml.layout.name(path);
            const bool isVars = name.ends_with("environment") || name.ends_with("env") ||
                                name.ends_with("ata") || name.starts_with("x-");
            if (isVars && (node.isMapping() || node.isSequence()))
                return toVars(path);
        }
        return cannotPlace(m_change.beside, m_change.key, phrase("no config stands there"));
    }

    /// Kubernetes and ECS: to the list or store that the place is in, or to the container's own.
    PlannedEdit beside(std::size_t document,
                       const std::optional<YamlPath>& value,
                       const std::optional<YamlPath>& mapping)
    {
        const std::string_view key = m_dialect == YamlDialect::Ecs ? "environment" : "env";
        for (YamlPath path = value ? *value : *mapping; path.size() > 2;) {
            path.pop_back();
            const std::string name = m_yaml.layout.name(path);
            if (name == "data" || name == "stringData" || name.ends_with("." + std::string(key)))
                return toVars(path);
        }
        const std::optional<YamlPath> container = containerAt(m_yaml.layout, document, mapping);
        if (!container)
            return cannotPlace(
                m_change.beside, m_change.key, phrase("no container is written there"));
        if (const auto vars = memberAt(m_yaml.layout, *container, key))
            return toVars(*vars);
        return addMember(*container, key, makeSequence({varItem(nullptr)}));
    }

    PlannedEdit toVars(const YamlPath& path)
    {
        const YamlNode& vars = m_yaml.layout.at(path);
        if (vars.kind == YamlNode::Kind::Alias)
            return besideAlias(path, vars);
        const std::vector<std::string> names = namesIn(vars);
        const auto known = std::ranges::find(names, m_change.key);
        if (known != names.end())
            return std::optional<TextEdit>();
        if (const Result<> fits = canHold(path); !fits)
            return tl::unexpected(fits.error());
        if (const Result<> alone = changesOneOnly(m_yaml, path); !alone)
            return tl::unexpected(alone.error());
        const std::size_t position = positionAmong(names, m_change.key);
        if (vars.isSequence())
            return insertItem(m_yaml, path, position, varItem(&vars));
        return insertMember(m_yaml, path, position, varMember(&vars));
    }

    /// `environment: *common` becomes a mapping of its own that takes the common one in.
    PlannedEdit besideAlias(const YamlPath& path, const YamlNode& alias)
    {
        const YamlNode* common = anchoredAs(m_yaml.layout.documents[path.front()], alias.aliasOf);
        if (m_dialect != YamlDialect::Compose || common == nullptr || !common->isMapping())
            return cannotPlace(
                m_change.beside, m_change.key, phrase("an alias stands for the config"));
        if (common->find(m_change.key) != nullptr)
            return std::optional<TextEdit>();
        YamlMember merge = makeMember("<<", alias);
        return replaceValue(m_yaml, path, makeMapping({merge, varMember(common)}));
    }

    /// Where secrets must not be, and where a plain text must not.
    [[nodiscard]] Result<> canHold(const YamlPath& path) const
    {
        const YamlNode& root = m_yaml.layout.documents[path.front()];
        const std::string name = m_yaml.layout.name(path);
        const bool isStore = name == "data" || name == "stringData";
        const bool isSecretStore = isStore && root.textOf("kind").ends_with("Secret");
        if (isSecretStore && name == "data")
            return cannotPlace(
                m_change.beside, m_change.key, phrase("the Secret's values are encoded"));
        const bool isKeptApart =
            m_dialect == YamlDialect::Kubernetes || m_dialect == YamlDialect::Ecs;
        if (isKeptApart && !isSecretStore && isSecretName(m_change.key))
            return fail(ErrorCode::Denied,
                        phrase("{} is a secret by its name and does not belong into {}",
                               printable(m_change.key),
                               m_yaml.file),
                        m_dialect == YamlDialect::Ecs
                            ? phrase("put it into the secrets of the container, with valueFrom")
                            : phrase("put it into a Secret, and refer to it with secretKeyRef"),
                        originOf(m_yaml, path));
        return {};
    }

    /// `KEY: value`; `vars`: those it comes among.
    [[nodiscard]] YamlMember varMember(const YamlNode* vars) const
    {
        const std::string text = textFor();
        const Style style =
            styleLike(vars != nullptr ? valuesIn(*vars) : std::vector<const YamlNode*>(), text);
        YamlMember member = makeMember(m_change.key, makeScalar(text, style));
        const bool areObjects =
            m_dialect == YamlDialect::AppJson && vars != nullptr && !vars->members.empty() &&
            std::ranges::all_of(vars->members,
                                [](const YamlMember& one) { return one.value.isMapping(); });
        if (areObjects)
            member.value = makeMapping({makeMember("value", makeScalar(text, Style::Double))});
        return member;
    }

    /// `KEY=value` or `{name: KEY, value: value}`.
    [[nodiscard]] YamlNode varItem(const YamlNode* vars) const
    {
        const std::string text = textFor();
        const std::vector<const YamlNode*> values =
            vars != nullptr ? valuesIn(*vars) : std::vector<const YamlNode*>();
        if (m_dialect == YamlDialect::Compose) {
            const std::string pair = m_change.key + "=" + text;
            return makeScalar(pair, styleLike(values, pair));
        }
        const Style style = values.empty() ? Style::Double : styleLike(values, text);
        return makeMapping({makeMember("name", makeScalar(m_change.key)),
                            makeMember("value", makeScalar(text, style))});
    }

    [[nodiscard]] std::string textFor() const
    {
        return m_dialect == YamlDialect::Compose ? composeText(m_change.value) : m_change.value;
    }

    PlannedEdit addMember(const YamlPath& path, std::string_view key, YamlNode value)
    {
        if (const Result<> alone = changesOneOnly(m_yaml, path); !alone)
            return tl::unexpected(alone.error());
        const bool isKeptApart =
            m_dialect == YamlDialect::Kubernetes || m_dialect == YamlDialect::Ecs;
        if (isKeptApart && isSecretName(m_change.key))
            return canHold(path).transform([] { return std::optional<TextEdit>(); });
        return insertMember(m_yaml, path, kLast, makeMember(std::string(key), std::move(value)));
    }

    const YamlText& m_yaml;
    const AddConfigVar& m_change;
    YamlDialect m_dialect = YamlDialect::Other;
};

} // namespace

PlannedEdit planInYaml(const YamlText& yaml, const AddConfigVar& change, std::size_t offset)
{
    return ConfigVarAdder(yaml, change).run(offset);
}

} // namespace plumbline::fixes
