// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline {

/// The parts of `text` between separators; an empty text gives one empty part.
std::vector<std::string> split(std::string_view text, char separator);

/// `parts` with `separator` between them.
std::string join(std::span<const std::string> parts, std::string_view separator);

/// Without white space at both ends.
std::string_view trimmed(std::string_view text);

/// ASCII letters in lower case.
std::string toLower(std::string_view text);

/// The candidate that is most probably meant by `word` (edit distance of at most a third of its
/// length), or an empty text: for "did you mean".
std::string closestMatch(std::string_view word, std::span<const std::string> candidates);

/// Whether `text` is valid UTF-8.
bool isUtf8(std::string_view text);

/// `text` with control characters made visible (`\x1b`), so that a name from a file cannot move the
/// cursor of a terminal. Tabs and line feeds stay if `keepLayout`.
std::string printable(std::string_view text, bool keepLayout = false);

} // namespace plumbline
