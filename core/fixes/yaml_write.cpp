// SPDX-License-Identifier: Apache-2.0
#include "core/fixes/yaml_write.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace plumbline::fixes {

namespace {

using Style = YamlNode::Style;

constexpr std::string_view kMergeKey = "<<";

/// Whether the text can stand without quotes and mean itself.
bool isPlainSafe(std::string_view text, bool isInFlow)
{
    constexpr std::string_view kIndicators = "-?:,[]{}#&*!|>'\"%@`=<";
    if (text.empty() || kIndicators.find(text.front()) != std::string_view::npos)
        return false;
    if (text.front() == ' ' || text.back() == ' ' || text.back() == ':')
        return false;
    if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos)
        return false;
    if (text.starts_with("---") || text.starts_with("..."))
        return false;
    return std::ranges::all_of(text, [isInFlow](char c) {
        const bool isFlowSign =
            c == ',' || c == '[' || c == ']' || c == '{' || c == '}' || c == ':';
        return static_cast<unsigned char>(c) >= 0x20 && c != 0x7f && !(isInFlow && isFlowSign);
    });
}

std::string doubleQuoted(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            result += std::string("\\") + c;
        else if (c == '\n')
            result += "\\n";
        else if (c == '\t')
            result += "\\t";
        else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            result += fmt::format("\\u{:04x}", static_cast<unsigned char>(c));
        else
            result += c;
    }
    return result + "\"";
}

std::string singleQuoted(std::string_view text)
{
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? std::string("''") : std::string(1, c);
    return result + "'";
}

bool hasControlCharacters(std::string_view text)
{
    return std::ranges::any_of(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

std::string spaces(std::size_t count)
{
    std::string result;
    result.append(count, ' ');
    return result;
}

bool isOnOneLine(const YamlNode& node)
{
    const bool isCollection = node.isMapping() || node.isSequence();
    return !isCollection || node.isFlow() || (node.members.empty() && node.items.empty());
}

std::string renderOnOneLine(const YamlNode& node, const YamlHabits& habits)
{
    return node.isMapping() || node.isSequence() ? renderFlow(node, habits)
                                                 : renderScalar(node, false, habits.isJson);
}

std::string renderMember(const YamlMember& member, std::size_t indent, const YamlHabits& habits)
{
    return renderScalar(member.key, false, false) + ":" +
           renderBehindKey(member.value, indent, habits);
}

/// Columns that collections of the text stand apart, as far as it has any.
struct Seen
{
    std::optional<std::size_t> step;
    std::optional<std::size_t> dashIndent;
};

void look(const YamlNode& node, const LineTable& lines, Seen& seen)
{
    if (node.isFlow())
        return;
    for (const YamlMember& member : node.members) {
        const std::size_t indent = lines.columnOf(node.members.front().key.span.begin);
        const YamlNode& value = member.value;
        const bool isBlock = value.style == Style::Block;
        const std::size_t column = isBlock ? lines.columnOf(value.span.begin) : 0;
        if (value.isMapping() && isBlock && column > indent && !seen.step)
            seen.step = column - indent;
        if (value.isSequence() && isBlock && column >= indent && !seen.dashIndent)
            seen.dashIndent = column - indent;
        look(value, lines, seen);
    }
    for (const YamlNode& item : node.items)
        look(item, lines, seen);
}

} // namespace

YamlHabits habitsOf(const YamlLayout& layout, std::string_view text)
{
    const LineTable lines(text);
    Seen seen;
    for (const YamlNode& root : layout.documents)
        look(root, lines, seen);
    YamlHabits habits;
    habits.lineBreak = lineBreakOf(text);
    habits.step = seen.step.value_or(2);
    habits.dashIndent = seen.dashIndent.value_or(habits.step);
    habits.isJson = !layout.documents.empty() && layout.documents.front().isFlow();
    return habits;
}

YamlNode makeScalar(std::string text, Style style)
{
    YamlNode node;
    node.kind = YamlNode::Kind::Scalar;
    node.style = text.empty() && style == Style::Plain ? Style::Double : style;
    node.text = std::move(text);
    return node;
}

YamlNode makeMapping(std::vector<YamlMember> members)
{
    YamlNode node;
    node.kind = YamlNode::Kind::Mapping;
    node.style = Style::Block;
    node.members = std::move(members);
    return node;
}

YamlNode makeSequence(std::vector<YamlNode> items)
{
    YamlNode node;
    node.kind = YamlNode::Kind::Sequence;
    node.style = Style::Block;
    node.items = std::move(items);
    return node;
}

YamlMember makeMember(std::string key, YamlNode value)
{
    YamlMember member;
    member.key = makeScalar(std::move(key));
    member.value = std::move(value);
    return member;
}

Result<YamlNode> parseYaml(std::string_view yaml)
{
    Result<YamlLayout> layout = readYamlLayout(yaml, "the proposed change");
    if (!layout)
        return tl::unexpected(layout.error());
    if (layout->documents.size() != 1)
        return fail(ErrorCode::Invalid, phrase("the proposed change is not one piece of YAML"));
    return std::move(layout->documents.front());
}

std::string renderScalar(const YamlNode& scalar, bool isInFlow, bool isJson)
{
    if (scalar.isNull())
        return "null";
    if (scalar.kind == YamlNode::Kind::Alias)
        return "*" + scalar.text;
    const std::string& text = scalar.text;
    const bool isPlain = scalar.style == Style::Plain;
    if (isPlain && text == kMergeKey)
        return text;
    if (isJson)
        return isPlain && !readsAsText(text) && !text.empty() ? text : doubleQuoted(text);
    if (isPlain && isPlainSafe(text, isInFlow))
        return text;
    if (isPlain && !text.empty() && !readsAsText(text) &&
        text.find_first_of(",[]{}:") == std::string::npos)
        return text; // a negative number and the like
    if (scalar.style == Style::Single && !hasControlCharacters(text))
        return singleQuoted(text);
    return doubleQuoted(text);
}

std::string renderFlow(const YamlNode& node, const YamlHabits& habits)
{
    std::vector<std::string> parts;
    if (node.isMapping()) {
        for (const YamlMember& member : node.members)
            parts.push_back(renderScalar(member.key, true, habits.isJson) + ": " +
                            renderFlow(member.value, habits));
        return "{" + join(parts, ", ") + "}";
    }
    if (node.isSequence()) {
        for (const YamlNode& item : node.items)
            parts.push_back(renderFlow(item, habits));
        return "[" + join(parts, ", ") + "]";
    }
    return renderScalar(node, true, habits.isJson);
}

std::string renderBehindKey(const YamlNode& node, std::size_t indent, const YamlHabits& habits)
{
    if (isOnOneLine(node))
        return " " + renderOnOneLine(node, habits);
    const std::size_t inner = indent + (node.isMapping() ? habits.step : habits.dashIndent);
    return habits.lineBreak + spaces(inner) + renderBlock(node, inner, habits);
}

std::string renderBlock(const YamlNode& node, std::size_t indent, const YamlHabits& habits)
{
    std::vector<std::string> parts;
    for (const YamlMember& member : node.members)
        parts.push_back(renderMember(member, indent, habits));
    for (const YamlNode& item : node.items)
        parts.push_back("- " + (isOnOneLine(item) ? renderOnOneLine(item, habits)
                                                  : renderBlock(item, indent + 2, habits)));
    return join(parts, habits.lineBreak + spaces(indent));
}

} // namespace plumbline::fixes
