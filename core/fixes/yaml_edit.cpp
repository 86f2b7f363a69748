// SPDX-License-Identifier: Apache-2.0
#include "core/fixes/yaml_edit.h"

#include "core/base/text.h"
#include "core/fixes/yaml_write.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace plumbline::fixes {

namespace {

using Style = YamlNode::Style;

tl::unexpected<Error> refuse(const YamlText& yaml, const YamlPath& path, std::string_view why)
{
    const LineTable lines(yaml.text);
    const std::size_t place = yaml.layout.at(path).mark;
    return fail(ErrorCode::Unsupported,
                phrase("{}: {}", printable(yaml.layout.name(path)), why),
                phrase("change it by hand"),
                Origin{.file = yaml.file,
                       .line = lines.lineOf(place),
                       .column = static_cast<int>(lines.columnOf(place)) + 1,
                       .object = {},
                       .layer = {}});
}

/// The edit, if the text says afterwards what `expected` says.
Result<TextEdit>
checked(const YamlText& yaml, TextEdit edit, const YamlLayout& expected, const YamlPath& path)
{
    const Result<YamlLayout> after = readYamlLayout(edited(yaml.text, edit), yaml.file);
    if (!after)
        return refuse(yaml, path, "the change could not be read again");
    if (!saysTheSame(*after, expected))
        return refuse(yaml, path, "the change would say something else than was meant");
    return edit;
}

/// Where one of several things in a row begins and ends.
std::vector<Span> partsOf(const YamlNode& collection)
{
    std::vector<Span> parts;
    for (const YamlMember& member : collection.members)
        parts.push_back({member.key.mark, std::max(member.value.span.end, member.colon + 1)});
    for (std::size_t i = 0; i < collection.items.size(); ++i) {
        const YamlNode& item = collection.items[i];
        if (collection.dashes.empty())
            parts.push_back({item.mark, item.span.end});
        else
            parts.push_back({collection.dashes[i], item.span.end});
    }
    return parts;
}

/// Before lines of comments that stand directly above, as far left as the thing itself.
std::size_t aboveComments(std::string_view text, const LineTable& lines, std::size_t begin)
{
    const std::size_t column = lines.columnOf(begin);
    std::size_t line = lines.lineBegin(begin);
    while (line > 0) {
        const std::size_t above = lines.lineBegin(line - 1);
        const std::size_t content = text.find_first_not_of(' ', above);
        if (content != above + column || text[content] != '#')
            break;
        line = above;
    }
    return line;
}

/// Inserts a line among those of a block.
TextEdit intoBlock(const YamlText& yaml,
                   const YamlNode& collection,
                   std::size_t position,
                   const std::string& rendered,
                   const YamlHabits& habits)
{
    const LineTable lines(yaml.text);
    const std::vector<Span> parts = partsOf(collection);
    const std::size_t column = lines.columnOf(parts.front().begin);
    const std::size_t firstLine = lines.lineBegin(parts.front().begin);
    const bool isAlone = yaml.text.find_first_not_of(' ', firstLine) == parts.front().begin;
    const std::string indent(column, ' ');
    if (position == 0 && isAlone)
        return {.offset = aboveComments(yaml.text, lines, parts.front().begin),
                .length = 0,
                .text = indent + rendered + habits.lineBreak};
    const std::size_t before = std::clamp<std::size_t>(position, 1, parts.size()) - 1;
    return {.offset = lines.lineEnd(parts[before].end),
            .length = 0,
            .text = habits.lineBreak + indent + rendered};
}

/// Inserts among what stands in brackets or braces.
TextEdit intoFlow(const YamlText& yaml,
                  const YamlNode& collection,
                  std::size_t position,
                  const std::string& rendered,
                  const YamlHabits& habits)
{
    const LineTable lines(yaml.text);
    const std::vector<Span> parts = partsOf(collection);
    if (parts.empty())
        return {.offset = collection.span.begin + 1,
                .length = collection.span.size() - 2,
                .text = rendered};
    const Span& last = parts.back();
    const bool isSpread =
        lines.lineOf(parts.front().begin) != lines.lineOf(collection.span.begin) &&
        (parts.size() == 1 || lines.lineOf(parts.front().begin) != lines.lineOf(last.begin));
    const std::string separator =
        isSpread ? habits.lineBreak + std::string(lines.columnOf(parts.front().begin), ' ') : " ";
    if (position == 0)
        return {.offset = parts.front().begin, .length = 0, .text = rendered + "," + separator};
    const std::size_t before = std::min(position, parts.size()) - 1;
    return {.offset = parts[before].end, .length = 0, .text = "," + separator + rendered};
}

/// Puts `value` behind the key of a member; keeps a comment on the key's line.
TextEdit behindKey(const YamlText& yaml,
                   const YamlNode& mapping,
                   const YamlMember& member,
                   const YamlNode& value,
                   const YamlHabits& habits)
{
    const LineTable lines(yaml.text);
    const std::size_t behind = member.colon + 1;
    if (mapping.isFlow())
        return {.offset = behind,
                .length = std::max(member.value.span.end, behind) - behind,
                .text = " " + renderFlow(value, habits)};
    const std::string rendered =
        renderBehindKey(value, lines.columnOf(mapping.members.front().key.span.begin), habits);
    const bool isBelow = rendered.find('\n') != std::string::npos;
    if (member.value.span.size() == 0 && isBelow)
        return {.offset = lines.lineEnd(behind), .length = 0, .text = rendered};
    return {.offset = behind,
            .length = std::max(member.value.span.end, behind) - behind,
            .text = rendered};
}

YamlLayout withValue(const YamlText& yaml, const YamlPath& path, YamlNode value)
{
    YamlLayout expected = yaml.layout;
    expected.at(path) = std::move(value);
    return expected;
}

std::size_t clampedTo(std::size_t position, std::size_t size)
{
    return std::min(position, size);
}

/// A position at which a line can be inserted: the first may share its line with a dash.
std::size_t possible(const YamlText& yaml, const YamlNode& collection, std::size_t position)
{
    const std::vector<Span> parts = partsOf(collection);
    position = clampedTo(position, parts.size());
    if (position > 0 || collection.isFlow() || parts.empty())
        return position;
    const std::size_t begin = parts.front().begin;
    const std::size_t line = LineTable(yaml.text).lineBegin(begin);
    return yaml.text.find_first_not_of(' ', line) == begin ? 0 : 1;
}

/// Adds the first member of a document that holds nothing yet.
TextEdit atEnd(const YamlText& yaml, const std::string& rendered, const YamlHabits& habits)
{
    const bool endsLine = yaml.text.empty() || yaml.text.ends_with('\n');
    return {.offset = yaml.text.size(),
            .length = 0,
            .text = (endsLine ? "" : habits.lineBreak) + rendered + habits.lineBreak};
}

} // namespace

Result<YamlText> readYamlText(std::string text, const std::string& file)
{
    Result<YamlLayout> layout = readYamlLayout(text, file);
    if (!layout)
        return tl::unexpected(layout.error());
    if (layout->documents.empty())
        layout->documents.emplace_back();
    return YamlText{.file = file, .text = std::move(text), .layout = std::move(*layout)};
}

Result<TextEdit> replaceScalar(const YamlText& yaml, const YamlPath& path, const std::string& value)
{
    const YamlNode& node = yaml.layout.at(path);
    if (!node.isScalar())
        return refuse(yaml, path, "it is not a plain value");
    if (node.style == Style::Literal || node.style == Style::Folded)
        return refuse(yaml, path, "it is a text over several lines");
    const bool isInFlow = path.size() > 1 && yaml.layout.at(parentOf(path)).isFlow();
    const YamlHabits habits = habitsOf(yaml.layout, yaml.text);
    YamlNode scalar = makeScalar(value, node.style);
    const bool wasText = node.style != Style::Plain || readsAsText(node.text);
    if (wasText && node.style == Style::Plain && !readsAsText(value))
        scalar.style = Style::Double;
    YamlNode expected = node;
    expected.text = value;
    expected.style = scalar.style;
    return checked(yaml,
                   {.offset = node.span.begin,
                    .length = node.span.size(),
                    .text = renderScalar(scalar, isInFlow, habits.isJson)},
                   withValue(yaml, path, std::move(expected)),
                   path);
}

Result<TextEdit> renameMember(const YamlText& yaml,
                              const YamlPath& path,
                              std::size_t member,
                              const std::string& name)
{
    const YamlNode& mapping = yaml.layout.at(path);
    if (mapping.find(name) != nullptr)
        return refuse(yaml, path, fmt::format("there is a {} already", printable(name)));
    const YamlNode& key = mapping.members.at(member).key;
    const YamlHabits habits = habitsOf(yaml.layout, yaml.text);
    YamlLayout expected = yaml.layout;
    expected.at(path).members[member].key.text = name;
    return checked(
        yaml,
        {.offset = key.span.begin,
         .length = key.span.size(),
         .text = renderScalar(makeScalar(name, key.style), mapping.isFlow(), habits.isJson)},
        expected,
        path);
}

Result<TextEdit> insertMember(const YamlText& yaml,
                              const YamlPath& path,
                              std::size_t position,
                              const YamlMember& member)
{
    const YamlNode& mapping = yaml.layout.at(path);
    const YamlHabits habits = habitsOf(yaml.layout, yaml.text);
    if (mapping.isNull() && path.size() == 1)
        return checked(yaml,
                       atEnd(yaml, renderBlock(makeMapping({member}), 0, habits), habits),
                       withValue(yaml, path, makeMapping({member})),
                       path);
    if (mapping.isNull())
        return replaceValue(yaml, path, makeMapping({member}));
    if (!mapping.isMapping())
        return refuse(yaml, path, "it is not a mapping");
    if (mapping.find(member.key.text) != nullptr)
        return refuse(yaml, path, fmt::format("there is a {} already", printable(member.key.text)));
    position = possible(yaml, mapping, position);
    YamlLayout expected = yaml.layout;
    std::vector<YamlMember>& members = expected.at(path).members;
    members.insert(members.begin() + static_cast<std::ptrdiff_t>(position), member);
    if (mapping.isFlow()) {
        const std::string rendered =
            renderScalar(member.key, true, habits.isJson) + ": " + renderFlow(member.value, habits);
        return checked(yaml, intoFlow(yaml, mapping, position, rendered, habits), expected, path);
    }
    const std::size_t column =
        LineTable(yaml.text).columnOf(mapping.members.front().key.span.begin);
    const std::string rendered = renderBlock(makeMapping({member}), column, habits);
    const bool endsFile = path.size() == 1 && position == mapping.members.size() &&
                          yaml.layout.documents.size() == 1 && column == 0;
    return checked(yaml,
                   endsFile ? atEnd(yaml, rendered, habits)
                            : intoBlock(yaml, mapping, position, rendered, habits),
                   expected,
                   path);
}

Result<TextEdit>
insertItem(const YamlText& yaml, const YamlPath& path, std::size_t position, const YamlNode& item)
{
    const YamlNode& list = yaml.layout.at(path);
    if (list.isNull() && path.size() > 1)
        return replaceValue(yaml, path, makeSequence({item}));
    if (!list.isSequence())
        return refuse(yaml, path, "it is not a list");
    const YamlHabits habits = habitsOf(yaml.layout, yaml.text);
    position = possible(yaml, list, position);
    YamlLayout expected = yaml.layout;
    std::vector<YamlNode>& items = expected.at(path).items;
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(position), item);
    if (list.isFlow() && !habits.isJson && list.items.empty() && path.size() > 1)
        return replaceValue(yaml, path, makeSequence({item}));
    if (list.isFlow())
        return checked(
            yaml, intoFlow(yaml, list, position, renderFlow(item, habits), habits), expected, path);
    const std::size_t column = LineTable(yaml.text).columnOf(list.dashes.front());
    return checked(
        yaml,
        intoBlock(yaml, list, position, renderBlock(makeSequence({item}), column, habits), habits),
        expected,
        path);
}

Result<TextEdit> replaceValue(const YamlText& yaml, const YamlPath& path, const YamlNode& value)
{
    const YamlNode& mapping = yaml.layout.at(parentOf(path));
    if (!mapping.isMapping())
        return refuse(yaml, path, "it is not the value of a key");
    if (yaml.layout.at(path).anchor != 0)
        return refuse(yaml, path, "it is used in other places by an alias");
    const YamlHabits habits = habitsOf(yaml.layout, yaml.text);
    return checked(yaml,
                   behindKey(yaml, mapping, mapping.members[path.back()], value, habits),
                   withValue(yaml, path, value),
                   path);
}

} // namespace plumbline::fixes
