// SPDX-License-Identifier: Apache-2.0
#include "core/base/quantity.h"
#include "core/base/text.h"
#include "core/compose/passes.h"
#include "core/compose/tree.h"

#include <fmt/format.h>

#include <unordered_map>

namespace plumbline::compose {

namespace {

bool hasFlag(const Attribute& attribute, Also flag)
{
    return (attribute.also & flag) != 0;
}

bool isNumber(const Node& node)
{
    return node.isScalar() && (node.type == ScalarType::Integer || node.type == ScalarType::Float);
}

/// What an attribute takes, for messages.
Phrase expectation(const Attribute& attribute)
{
    switch (attribute.kind) {
    case Kind::Text:
        return phrase("text");
    case Kind::Boolean:
        return phrase("true or false");
    case Kind::Integer:
        return phrase("a whole number");
    case Kind::Number:
        return phrase("a number");
    case Kind::Bytes:
        return phrase("an amount such as 512m");
    case Kind::Duration:
        return phrase("a duration such as 1m30s, as text");
    case Kind::Mode:
        return phrase("permission bits such as 0440");
    case Kind::TextList:
        return phrase("a list of texts");
    case Kind::LabelList:
        return phrase("a list of texts or numbers");
    case Kind::OneOrMore:
        return phrase("text or a list of texts");
    case Kind::KeyValues:
    case Kind::Hosts:
        return phrase("a mapping or a list of KEY=value");
    case Kind::Command:
        return phrase("text or a list of texts");
    case Kind::Dictionary:
        return hasFlag(attribute, kAlsoList) ? phrase("a list or a mapping") : phrase("a mapping");
    case Kind::List:
        return hasFlag(attribute, kAlsoText) ? phrase("text or a list") : phrase("a list");
    case Kind::Struct:
        return hasFlag(attribute, kAlsoText) ? phrase("text or a mapping") : phrase("a mapping");
    case Kind::Label:
    case Kind::Any:
        break;
    }
    return phrase("text or a number");
}

bool isName(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz"
                                                   "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                                   "0123456789._-") == std::string_view::npos;
}

class ShapeCheck
{
public:
    ShapeCheck(std::string_view path, Session& session)
        : m_path(path)
        , m_session(session)
    {}

    /// False where the node cannot stay.
    bool check(Node& node, const Schema::Step& step)
    {
        if (step.value == nullptr || step.value->kind == Kind::Any || node.tag == "!reset")
            return true;
        const Attribute& attribute = *step.value;
        if (node.isNull() && (hasFlag(attribute, kAlsoNull) || attribute.kind == Kind::Command))
            return true;
        if (isShortForm(node, attribute))
            return true;
        switch (attribute.kind) {
        case Kind::Struct:
            return node.isMapping() ? checkStruct(node, step) : refuse(node, attribute);
        case Kind::Dictionary:
            if (node.isSequence() && hasFlag(attribute, kAlsoList))
                return checkTexts(node, attribute);
            return node.isMapping() ? checkDictionary(node, step) : refuse(node, attribute);
        case Kind::List:
            return node.isSequence() ? checkItems(node, step) : refuse(node, attribute);
        default:
            return checkLeaf(node, attribute);
        }
    }

private:
    static bool isLabel(const Node& node, const Attribute& attribute)
    {
        return node.type != ScalarType::Boolean || hasFlag(attribute, kAlsoBoolean);
    }

    static bool isShortForm(const Node& node, const Attribute& attribute)
    {
        if (attribute.kind != Kind::Struct && attribute.kind != Kind::List &&
            attribute.kind != Kind::LabelList && attribute.kind != Kind::Text &&
            attribute.kind != Kind::Boolean)
            return false;
        if (node.isMapping())
            return attribute.kind == Kind::Boolean && hasFlag(attribute, kAlsoMapping);
        if (!node.isScalar())
            return false;
        return (isText(node) && hasFlag(attribute, kAlsoText)) ||
               (node.type == ScalarType::Integer && hasFlag(attribute, kAlsoNumber)) ||
               (node.type == ScalarType::Float && attribute.kind == Kind::Text &&
                hasFlag(attribute, kAlsoNumber)) ||
               (node.type == ScalarType::Boolean && hasFlag(attribute, kAlsoBoolean));
    }

    bool refuse(const Node& node, const Attribute& attribute)
    {
        m_session.error(
            node.place,
            phrase(
                "{} must be {}, not {}", printable(m_path), expectation(attribute), kindName(node)),
            hintFor(node, attribute));
        return false;
    }

    [[nodiscard]] Phrase hintFor(const Node& node, const Attribute& attribute) const
    {
        if (node.isNull())
            return phrase("remove the key, or write a value behind it");
        if (node.isScalar() && attribute.kind == Kind::Duration && isNumber(node))
            return phrase("say the unit: \"{}s\"", node.text);
        if (node.isScalar() && !isText(node) &&
            (attribute.kind == Kind::Text || attribute.kind == Kind::Duration))
            return phrase("write it in quotes: \"{}\"", printable(node.text));
        if (node.isScalar() && attribute.kind == Kind::TextList)
            return phrase("write it as a list: [\"{}\"]", printable(node.text));
        return {};
    }

    class Below
    {
    public:
        Below(std::string& path, std::string_view key)
            : m_path(path)
            , m_length(path.size())
        {
            if (!path.empty())
                path += '.';
            path += key;
        }

        Below(const Below&) = delete;
        Below(Below&&) = delete;
        Below& operator=(const Below&) = delete;
        Below& operator=(Below&&) = delete;

        ~Below() { m_path.resize(m_length); }

    private:
        std::string& m_path;
        std::size_t m_length;
    };

    bool checkStruct(Node& node, const Schema::Step& step)
    {
        std::erase_if(node.members, [&](auto& member) {
            auto& [key, value] = member;
            if (key.starts_with("x-") && !hasFlag(*step.value, kNoExtensions))
                return false;
            const Schema::Step* below = step.next(key);
            if (below == nullptr) {
                refuseUnknown(key, value, step);
                return true;
            }
            const Below guard(m_path, key);
            if (check(value, *below))
                return false;
            // A service whose image is written wrongly must not also be told that it has none.
            if (key != "image" && key != "build")
                return true;
            const Place keyPlace = value.keyPlace;
            value = makeNull(value.place);
            value.keyPlace = keyPlace;
            return false;
        });
        return true;
    }

    void refuseUnknown(const std::string& key, const Node& value, const Schema::Step& step)
    {
        std::vector<std::string> known;
        for (const auto& [name, child] : step.children)
            known.emplace_back(name);
        const std::string meant = closestMatch(key, known);
        Phrase hint = meant.empty()
                          ? phrase("own keys start with `x-`; others are not allowed here")
                          : phrase("did you mean `{}`?", meant);
        m_session.error(
            value.keyPlace,
            m_path.empty()
                ? phrase("`{}` is not a section of a Compose file", printable(key))
                : phrase("{}: `{}` is not an attribute of this", printable(m_path), printable(key)),
            std::move(hint));
    }

    bool checkDictionary(Node& node, const Schema::Step& step)
    {
        const bool hasNames =
            step.any && step.any->value != nullptr && step.any->value->kind == Kind::Struct;
        std::erase_if(node.members, [&](auto& member) {
            auto& [key, value] = member;
            if (hasNames && !isName(key)) {
                m_session.error(
                    value.keyPlace,
                    phrase("{}: the name \"{}\" is not allowed", printable(m_path), printable(key)),
                    phrase("use letters, digits, `.`, `_` and `-`"));
                return true;
            }
            if (!step.any)
                return false;
            const Below guard(m_path, key);
            return !check(value, *step.any);
        });
        return true;
    }

    bool checkItems(Node& node, const Schema::Step& step)
    {
        std::size_t position = 0;
        std::erase_if(node.items, [&](Node& item) {
            const Below guard(m_path, std::to_string(position++));
            return step.any && !check(item, *step.any);
        });
        return true;
    }

    bool checkTexts(Node& node, const Attribute& attribute)
    {
        const bool takesNumbers = attribute.kind == Kind::LabelList;
        std::size_t position = 0;
        std::erase_if(node.items, [&](const Node& item) {
            const Below guard(m_path, std::to_string(position++));
            if (isText(item) || item.tag == "!reset" || (takesNumbers && isNumber(item)))
                return false;
            m_session.error(item.place,
                            phrase("{} must be text, not {}", printable(m_path), kindName(item)),
                            item.isScalar() && !item.isNull()
                                ? phrase("write it in quotes: \"{}\"", printable(item.text))
                                : Phrase());
            return true;
        });
        return true;
    }

    bool checkPairs(Node& node, const Attribute& attribute)
    {
        if (node.isSequence())
            return checkTexts(node, attribute);
        if (!node.isMapping())
            return refuse(node, attribute);
        std::erase_if(node.members, [&](auto& member) {
            auto& [key, value] = member;
            const bool isFine =
                value.isScalar() || (attribute.kind == Kind::Hosts && value.isSequence());
            if (!isFine && value.tag != "!reset")
                m_session.error(value.place,
                                phrase("{}.{} must be text, a number or a boolean, not {}",
                                       printable(m_path),
                                       printable(key),
                                       kindName(value)));
            return !isFine && value.tag != "!reset";
        });
        return true;
    }

    bool checkLeaf(Node& node, const Attribute& attribute)
    {
        if (!isOfKind(node, attribute))
            return refuse(node, attribute);
        switch (attribute.kind) {
        case Kind::Text:
            return checkChoice(node, attribute);
        case Kind::Bytes:
            return checkBytes(node);
        case Kind::Duration:
            return checkDuration(node);
        case Kind::TextList:
        case Kind::LabelList:
        case Kind::OneOrMore:
        case Kind::Command:
            return !node.isSequence() || checkTexts(node, attribute);
        case Kind::KeyValues:
        case Kind::Hosts:
            return checkPairs(node, attribute);
        default:
            return true;
        }
    }

    /// Whether the node has the form that the attribute asks for; a boolean that is none in YAML 1.2 is told.
    bool isOfKind(const Node& node, const Attribute& attribute)
    {
        switch (attribute.kind) {
        case Kind::Text:
        case Kind::Duration:
            return isText(node);
        case Kind::Label:
            return node.isScalar() && !node.isNull() && isLabel(node, attribute);
        case Kind::Boolean:
            return isOpen(node) || (node.isScalar() && checkBoolean(node));
        case Kind::Integer:
            return isOpen(node) || toInteger(node);
        case Kind::Number:
            return isOpen(node) || toNumber(node);
        case Kind::Mode:
        case Kind::Bytes:
            return isText(node) || isNumber(node);
        case Kind::TextList:
        case Kind::LabelList:
            return node.isSequence();
        case Kind::OneOrMore:
        case Kind::Command:
            return node.isSequence() || isText(node);
        default:
            return true;
        }
    }

    /// A text whose variables stay unread, because interpolation is switched off.
    [[nodiscard]] bool isOpen(const Node& node) const
    {
        return !m_session.options().interpolate && isText(node) &&
               node.text.find('$') != std::string::npos;
    }

    bool checkBoolean(const Node& node)
    {
        const std::optional<bool> value = toBoolean(node);
        if (!value)
            return false;
        const std::string lower = toLower(node.text);
        if (lower != "true" && lower != "false")
            m_session.warning(node.place,
                              phrase("{}: \"{}\" is no boolean in YAML 1.2",
                                     printable(m_path),
                                     printable(node.text)),
                              *value ? phrase("write true") : phrase("write false"));
        return true;
    }

    bool checkChoice(const Node& node, const Attribute& attribute)
    {
        if (attribute.choices.empty() || isOpen(node))
            return true;
        const std::vector<std::string> choices = split(attribute.choices, '|');
        for (const std::string& choice : choices) {
            if (node.text == choice)
                return true;
        }
        const std::string meant = closestMatch(node.text, choices);
        m_session.error(node.place,
                        phrase("{} must be one of {}, not \"{}\"",
                               printable(m_path),
                               join(choices, ", "),
                               printable(node.text)),
                        meant.empty() ? Phrase() : phrase("did you mean `{}`?", meant));
        return false;
    }

    bool checkBytes(const Node& node)
    {
        if (isOpen(node))
            return true;
        if (const auto parsed = parseByteCount(plainText(node)); !parsed) {
            m_session.error(node.place,
                            phrase("{}: {}", printable(m_path), parsed.error().message),
                            parsed.error().hint);
            return false;
        }
        return true;
    }

    bool checkDuration(const Node& node)
    {
        if (isOpen(node))
            return true;
        if (const auto parsed = parseDuration(node.text); !parsed) {
            m_session.error(node.place,
                            phrase("{}: {}", printable(m_path), parsed.error().message),
                            parsed.error().hint);
            return false;
        }
        return true;
    }

    std::string m_path;
    Session& m_session;
};

void checkUnique(const Node& list, std::string_view path, Session& session)
{
    std::unordered_map<std::string_view, const Node*> seen;
    for (const Node& item : list.items) {
        const auto [known, isNew] = seen.emplace(item.text, &item);
        if (!isNew)
            session.error(
                item.place,
                phrase("{}: \"{}\" is there twice", path, printable(item.text)),
                phrase("the first is at {}", plumbline::toString(known->second->place.toOrigin())));
    }
}

void checkMergedBelow(const Node& node,
                      const Schema::Step& step,
                      const std::string& path,
                      Session& session)
{
    const auto pathOf = [&path](std::string_view key) {
        return path.empty() ? std::string(key) : fmt::format("{}.{}", path, key);
    };
    if (node.isMapping()) {
        for (const auto& [key, child] : step.children) {
            if (child->value != nullptr && hasFlag(*child->value, kRequired) &&
                node.find(key) == nullptr)
                session.error(node.place,
                              phrase("{} needs `{}`", printable(path), key),
                              phrase("add `{}:`", key));
        }
        for (const auto& [key, value] : node.members) {
            if (const Schema::Step* below = step.next(key); below != nullptr && !value.isScalar())
                checkMergedBelow(value, *below, pathOf(key), session);
        }
        return;
    }
    if (step.value != nullptr && hasFlag(*step.value, kUnique))
        checkUnique(node, path, session);
    if (step.any) {
        for (std::size_t i = 0; i < node.items.size(); ++i)
            checkMergedBelow(node.items[i], *step.any, pathOf(std::to_string(i)), session);
    }
}

} // namespace

void checkShapes(Node& tree, std::string_view path, Session& session)
{
    const Schema::Step* step = schema().root();
    for (std::string_view rest = path; !rest.empty() && step != nullptr;) {
        const std::size_t dot = rest.find('.');
        step = step->next(rest.substr(0, dot));
        rest = dot == std::string_view::npos ? std::string_view() : rest.substr(dot + 1);
    }
    if (step != nullptr && !ShapeCheck(path, session).check(tree, *step))
        tree = makeNull(tree.place);
}

void checkMerged(const Node& tree, Session& session)
{
    checkMergedBelow(tree, *schema().root(), {}, session);
}

} // namespace plumbline::compose
