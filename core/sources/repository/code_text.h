// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/origin.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::sources::repository {

/// What a source file is written in.
enum class Language : unsigned {
    Python,
    JavaScript, ///< and TypeScript
    Ruby,
    Go,
    Java, ///< Kotlin, Scala and Groovy, too
    Php,
    CSharp,
    Rust,
    Elixir,
    Shell,
    Settings, ///< YAML, XML, properties and their like, which name variables for code
    None,
};

/// A set of languages, as a bit each.
using Languages = unsigned;

constexpr Languages in(Language language)
{
    return 1U << static_cast<unsigned>(language);
}

inline constexpr Languages kAnyCode = in(Language::Settings)-1U;

/// The language of a file by its name.
Language languageOf(std::string_view path);

/// A source file that is looked through. Borrows its path and its text.
struct CodeText
{
    CodeText(std::string_view filePath, std::string_view content, Language writtenIn);

    std::string_view path;
    std::string_view text;
    Language language = Language::None;
    std::vector<std::size_t> lineStarts; ///< offsets, sorted

    /// The line around `offset`, without its end.
    [[nodiscard]] std::string_view lineAt(std::size_t offset) const;
    /// Where `offset` is.
    [[nodiscard]] Origin originAt(std::size_t offset) const;
    /// Whether the line around `offset` is a comment up to there.
    [[nodiscard]] bool isCommentAt(std::size_t offset) const;
    /// What follows `offset`, at most `most` bytes.
    [[nodiscard]] std::string_view from(std::size_t offset, std::size_t most = 240) const;
};

/// Whether `c` may stand in a name.
constexpr bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// Whether `name` is one that an environment variable of an app has: `DATABASE_URL`.
bool isVariableName(std::string_view name);

/// `text` without white space and line ends at its start.
std::string_view skipBlanks(std::string_view text);

/// What stands in quotes at the start of `text`, blanks before it apart; nothing where none does.
/// `rest`: what follows the closing quote.
bool readQuoted(std::string_view text, std::string_view& content, std::string_view& rest);

/// Whether `text` holds `word`, whatever its case. `word`: lower case.
bool holdsWord(std::string_view text, std::string_view word);

} // namespace plumbline::sources::repository
