// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/fixes/yaml_layout.h"

#include <string>
#include <string_view>

namespace plumbline::fixes {

/// How a text is laid out where nothing says otherwise.
struct YamlHabits
{
    std::size_t step = 2;       ///< columns that a mapping stands further right than what holds it
    std::size_t dashIndent = 2; ///< columns from a key to the dashes of its list
    std::string lineBreak = "\n";
    bool isJson = false;
};

/// What the text itself does.
YamlHabits habitsOf(const YamlLayout& layout, std::string_view text);

/// A scalar of this text. `style`: how it should be written; where the text cannot be written so, it
/// comes in double quotes.
YamlNode makeScalar(std::string text, YamlNode::Style style = YamlNode::Style::Plain);
YamlNode makeMapping(std::vector<YamlMember> members = {});
YamlNode makeSequence(std::vector<YamlNode> items = {});
YamlMember makeMember(std::string key, YamlNode value);

/// A value written out on its own, such as a rule proposes it: a block of YAML.
/// **Errors:** as readYamlLayout; Invalid where it is not exactly one document.
Result<YamlNode> parseYaml(std::string_view yaml);

/// A scalar as it is written. Plain text that would be read as something else gets quotes only where
/// the node does not say that it is plain on purpose: `8080` of Style::Plain stays a number.
std::string renderScalar(const YamlNode& scalar, bool isInFlow, bool isJson);

/// On one line, in brackets and braces.
std::string renderFlow(const YamlNode& node, const YamlHabits& habits);

/// What stands behind a key that begins in column `indent`: ` 8080`, or lines below it.
std::string renderBehindKey(const YamlNode& node, std::size_t indent, const YamlHabits& habits);

/// What stands in a block whose lines begin in column `indent`, without the first line's indentation:
/// members of a mapping or dashes of a list.
std::string renderBlock(const YamlNode& node, std::size_t indent, const YamlHabits& habits);

} // namespace plumbline::fixes
