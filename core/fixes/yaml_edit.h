// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/fixes/yaml_layout.h"

#include <cstddef>
#include <string>
#include <string_view>

/// Small changes to a YAML or JSON text that leave everything else of it as it is written: comments,
/// order, quotes, indentation, line ends. Each is read again before it is given out, and must say
/// exactly what was meant.
namespace plumbline::fixes {

/// A text and its layout.
struct YamlText
{
    std::string file; ///< for messages
    std::string text;
    YamlLayout layout;
};

/// **Errors:** as readYamlLayout.
Result<YamlText> readYamlText(std::string text, const std::string& file);

/// Appends at the end, wherever that is.
inline constexpr std::size_t kLast = static_cast<std::size_t>(-1);

// All of them: **Errors:** Unsupported where the place is not written in a way that can be edited, or
// where the text would say something else than was meant.

/// Puts `value` in the place of a scalar, in the scalar's own kind of quotes.
Result<TextEdit>
replaceScalar(const YamlText& yaml, const YamlPath& path, const std::string& value);

/// Gives another name to a member of the mapping at `path`.
Result<TextEdit> renameMember(const YamlText& yaml,
                              const YamlPath& path,
                              std::size_t member,
                              const std::string& name);

/// Adds a member before the one at `position`, or at the end of the mapping at `path`. A value that
/// is null there becomes a mapping.
Result<TextEdit> insertMember(const YamlText& yaml,
                              const YamlPath& path,
                              std::size_t position,
                              const YamlMember& member);

/// Adds an item before the one at `position`, or at the end of the list at `path`. A value that is
/// null there becomes a list.
Result<TextEdit>
insertItem(const YamlText& yaml, const YamlPath& path, std::size_t position, const YamlNode& item);

/// Puts `value` in the place of the value of a member of a mapping, whatever that is.
Result<TextEdit> replaceValue(const YamlText& yaml, const YamlPath& path, const YamlNode& value);

} // namespace plumbline::fixes
