// SPDX-License-Identifier: Apache-2.0
#include "core/fixes/yaml_spans.h"

#include "core/fixes/yaml_scalars.h"

#include <algorithm>
#include <optional>

namespace plumbline::fixes {

namespace {

using Kind = YamlNode::Kind;
using Style = YamlNode::Style;

/// Walks a layout in the order of the text. Every function says false where it does not understand
/// what it stands before; `m_at` is then the place.
class SpanFinder
{
public:
    explicit SpanFinder(std::string_view text)
        : m_text(text)
    {}

    [[nodiscard]] std::size_t place() const { return m_at; }

    bool document(YamlNode& root)
    {
        if (root.isNull()) {
            root.span = {root.mark, root.mark};
            return true;
        }
        m_at = root.mark;
        return value(root, -1, false);
    }

private:
    [[nodiscard]] char at(std::size_t offset) const
    {
        return offset < m_text.size() ? m_text[offset] : '\n';
    }

    [[nodiscard]] char here() const { return at(m_at); }

    void skipBlanks()
    {
        while (m_at < m_text.size() && isBlank(here()))
            ++m_at;
    }

    /// Over blanks, line ends and comments.
    void skipToContent()
    {
        while (m_at < m_text.size()) {
            const bool mayComment = m_at == 0 || isBlank(at(m_at - 1)) || isBreak(at(m_at - 1)) ||
                                    at(m_at - 1) == ',' || at(m_at - 1) == '[' ||
                                    at(m_at - 1) == '{';
            if (here() == '#' && mayComment) {
                while (m_at < m_text.size() && here() != '\n')
                    ++m_at;
            } else if (isBlank(here()) || isBreak(here())) {
                ++m_at;
            } else {
                return;
            }
        }
    }

    /// Over an anchor and a tag.
    void skipProperties()
    {
        while (here() == '&' || here() == '!') {
            while (m_at < m_text.size() && !isBlank(here()) && !isBreak(here()))
                ++m_at;
            skipToContent();
        }
    }

    [[nodiscard]] int column() const
    {
        const std::size_t end = m_text.rfind('\n', m_at == 0 ? 0 : m_at - 1);
        const std::size_t begin =
            m_at == 0 || end == std::string_view::npos || end >= m_at ? 0 : end + 1;
        return static_cast<int>(m_at - begin);
    }

    /// `indent`: the column of the collection that the value is in.
    bool value(YamlNode& node, int indent, bool isInFlow)
    {
        m_at = node.mark;
        const std::size_t beforeProperties = m_at;
        skipProperties();
        node.span.begin = m_at;
        switch (node.kind) {
        case Kind::Null: // written: `~`, `null`
            if (!isNullWord())
                return false;
            break;
        case Kind::Alias:
            if (!alias(node, isInFlow))
                return false;
            break;
        case Kind::Scalar:
            if (node.text.empty() && m_at != beforeProperties && here() != '"' && here() != '\'')
                return false;
            if (!scalar(node, indent, isInFlow))
                return false;
            break;
        case Kind::Sequence:
            if (!(here() == '[' ? flowSequence(node) : !isInFlow && blockSequence(node)))
                return false;
            break;
        case Kind::Mapping:
            if (!(here() == '{' ? flowMapping(node) : !isInFlow && blockMapping(node)))
                return false;
            break;
        }
        node.span.end = m_at;
        return true;
    }

    bool alias(YamlNode& node, bool isInFlow)
    {
        if (here() != '*')
            return false;
        while (m_at < m_text.size() && !isBlank(here()) && !isBreak(here()) &&
               !(isInFlow && isFlowSign(here())))
            ++m_at;
        node.text = std::string(m_text.substr(node.span.begin + 1, m_at - node.span.begin - 1));
        return true;
    }

    bool isNullWord()
    {
        for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
            if (m_text.substr(m_at).starts_with(word)) {
                m_at += word.size();
                return true;
            }
        }
        return false;
    }

    bool moveTo(std::optional<std::size_t> place)
    {
        m_at = place.value_or(m_at);
        return place.has_value();
    }

    bool scalar(YamlNode& node, int indent, bool isInFlow)
    {
        switch (here()) {
        case '"':
            node.style = Style::Double;
            return moveTo(quotedEnd(m_text, m_at));
        case '\'':
            node.style = Style::Single;
            return moveTo(quotedEnd(m_text, m_at));
        case '|':
        case '>':
            if (isInFlow)
                return false;
            node.style = here() == '|' ? Style::Literal : Style::Folded;
            return moveTo(blockEnd(m_text, m_at, indent));
        default:
            node.style = Style::Plain;
            return moveTo(plainEnd(m_text, m_at, node.text, isInFlow));
        }
    }

    /// A key and its colon; stands behind the colon then.
    bool key(YamlMember& member, bool isInFlow)
    {
        if (!member.key.isScalar() && member.key.kind != Kind::Null)
            return false;
        if (member.key.isNull() || here() == '?')
            return false;
        if (!value(member.key, 0, isInFlow))
            return false;
        skipBlanks();
        if (here() != ':')
            return false;
        member.colon = m_at;
        ++m_at;
        return true;
    }

    /// A value behind a colon or a dash; one that is not written is empty there.
    bool valueBehind(YamlNode& node, int indent, bool isInFlow)
    {
        const std::size_t behind = m_at;
        if (!node.isNull())
            return value(node, indent, isInFlow);
        skipBlanks();
        if (here() == '&' || here() == '!')
            return false;
        if (isNullWord()) {
            node.span = {m_at, m_at};
            const std::size_t begin = m_text.find_first_not_of(" \t", behind);
            node.span.begin = begin;
            return true;
        }
        m_at = behind;
        node.span = {behind, behind};
        return true;
    }

    bool blockMapping(YamlNode& node)
    {
        node.style = Style::Block;
        const int indent = column();
        for (std::size_t i = 0; i < node.members.size(); ++i) {
            if (i > 0)
                skipToContent();
            if (!key(node.members[i], false))
                return false;
            if (!valueBehind(node.members[i].value, indent, false))
                return false;
        }
        return true;
    }

    bool blockSequence(YamlNode& node)
    {
        node.style = Style::Block;
        const int indent = column();
        for (YamlNode& item : node.items) {
            skipToContent();
            if (here() != '-')
                return false;
            node.dashes.push_back(m_at);
            ++m_at;
            if (!valueBehind(item, indent, false))
                return false;
        }
        return true;
    }

    bool flowEnd(char sign)
    {
        skipToContent();
        if (here() == ',') {
            ++m_at;
            skipToContent();
        }
        if (here() != sign)
            return false;
        ++m_at;
        return true;
    }

    bool flowSequence(YamlNode& node)
    {
        node.style = Style::Flow;
        ++m_at;
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            if (i > 0 && !toNext())
                return false;
            if (node.items[i].isNull())
                node.items[i].mark = contentFrom();
            if (!value(node.items[i], 0, true))
                return false;
        }
        return flowEnd(']');
    }

    std::size_t contentFrom()
    {
        skipToContent();
        return m_at;
    }

    bool toNext()
    {
        skipToContent();
        if (here() != ',')
            return false;
        ++m_at;
        return true;
    }

    bool flowMapping(YamlNode& node)
    {
        node.style = Style::Flow;
        ++m_at;
        for (std::size_t i = 0; i < node.members.size(); ++i) {
            if (i > 0 && !toNext())
                return false;
            skipToContent();
            if (!key(node.members[i], true) || !valueBehind(node.members[i].value, 0, true))
                return false;
        }
        return flowEnd('}');
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

Result<> measureSpans(YamlLayout& layout, std::string_view text, const std::string& file)
{
    SpanFinder finder(text);
    for (YamlNode& root : layout.documents) {
        if (finder.document(root))
            continue;
        const LineTable lines(text);
        const std::size_t place = std::min(finder.place(), text.size());
        return fail(ErrorCode::Unsupported,
                    phrase("{} is written in a way that is not edited here", file),
                    phrase("change it by hand"),
                    Origin{.file = file,
                           .line = lines.lineOf(place),
                           .column = static_cast<int>(lines.columnOf(place)) + 1,
                           .object = {},
                           .layer = {}});
    }
    return {};
}

} // namespace plumbline::fixes
