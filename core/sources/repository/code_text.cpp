// SPDX-License-Identifier: Apache-2.0
#include "core/sources/repository/code_text.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace plumbline::sources::repository {

namespace {

struct Extension
{
    std::string_view written;
    Language language;
};

constexpr std::array kExtensions{
    Extension{"py", Language::Python},      Extension{"js", Language::JavaScript},
    Extension{"mjs", Language::JavaScript}, Extension{"cjs", Language::JavaScript},
    Extension{"jsx", Language::JavaScript}, Extension{"ts", Language::JavaScript},
    Extension{"mts", Language::JavaScript}, Extension{"tsx", Language::JavaScript},
    Extension{"vue", Language::JavaScript}, Extension{"svelte", Language::JavaScript},
    Extension{"rb", Language::Ruby},        Extension{"rake", Language::Ruby},
    Extension{"ru", Language::Ruby},        Extension{"erb", Language::Ruby},
    Extension{"go", Language::Go},          Extension{"java", Language::Java},
    Extension{"kt", Language::Java},        Extension{"kts", Language::Java},
    Extension{"scala", Language::Java},     Extension{"groovy", Language::Java},
    Extension{"php", Language::Php},        Extension{"cs", Language::CSharp},
    Extension{"fs", Language::CSharp},      Extension{"rs", Language::Rust},
    Extension{"ex", Language::Elixir},      Extension{"exs", Language::Elixir},
    Extension{"sh", Language::Shell},       Extension{"bash", Language::Shell},
    Extension{"yml", Language::Settings},   Extension{"yaml", Language::Settings},
    Extension{"xml", Language::Settings},   Extension{"properties", Language::Settings},
    Extension{"toml", Language::Settings},  Extension{"ini", Language::Settings},
    Extension{"cfg", Language::Settings},   Extension{"conf", Language::Settings},
    Extension{"tmpl", Language::Settings},  Extension{"template", Language::Settings},
    Extension{"j2", Language::Settings},    Extension{"tf", Language::Settings},
    Extension{"json", Language::Settings},  Extension{"mk", Language::Settings},
};

constexpr std::size_t kLongestName = 80;

} // namespace

Language languageOf(std::string_view path)
{
    const std::string_view name = path.substr(path.rfind('/') + 1);
    if (name == "package-lock.json" || name == "composer.lock" || name == "pnpm-lock.yaml")
        return Language::None;
    if (name == "Makefile" || name == "Caddyfile" || name == "Procfile" ||
        name.starts_with("Dockerfile"))
        return Language::Settings;
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos)
        return Language::None;
    const auto found = std::ranges::find(kExtensions, name.substr(dot + 1), &Extension::written);
    return found == kExtensions.end() ? Language::None : found->language;
}

CodeText::CodeText(std::string_view filePath, std::string_view content, Language writtenIn)
    : path(filePath)
    , text(content)
    , language(writtenIn)
    , lineStarts{0}
{
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1))
        lineStarts.push_back(at + 1);
}

std::string_view CodeText::lineAt(std::size_t offset) const
{
    const std::size_t start = *std::prev(std::ranges::upper_bound(lineStarts, offset));
    return text.substr(start, std::min(text.find('\n', offset), text.size()) - start);
}

Origin CodeText::originAt(std::size_t offset) const
{
    const auto line = std::ranges::upper_bound(lineStarts, offset);
    return {.file = std::string(path),
            .line = static_cast<int>(line - lineStarts.begin()),
            .column = static_cast<int>(offset - *std::prev(line)) + 1,
            .object = {},
            .layer = {}};
}

bool CodeText::isCommentAt(std::size_t offset) const
{
    const std::string_view line = trimmed(lineAt(offset));
    if (line.starts_with("//") || line.starts_with("/*") || line.starts_with("* ") ||
        line.starts_with("<!--"))
        return true;
    const bool hasHashComments = language == Language::Python || language == Language::Ruby ||
                                 language == Language::Elixir || language == Language::Shell ||
                                 language == Language::Settings;
    return hasHashComments && line.starts_with('#');
}

std::string_view CodeText::from(std::size_t offset, std::size_t most) const
{
    return text.substr(std::min(offset, text.size()), most);
}

bool isVariableName(std::string_view name)
{
    return name.size() >= 2 && name.size() <= kLongestName && name[0] >= 'A' && name[0] <= 'Z' &&
           std::ranges::all_of(
               name, [](char c) { return isNameCharacter(c) && !(c >= 'a' && c <= 'z'); });
}

std::string_view skipBlanks(std::string_view text)
{
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    return start == std::string_view::npos ? std::string_view() : text.substr(start);
}

bool readQuoted(std::string_view text, std::string_view& content, std::string_view& rest)
{
    text = skipBlanks(text);
    if (text.empty() || (text[0] != '"' && text[0] != '\'' && text[0] != '`'))
        return false;
    const std::size_t end = text.find(text[0], 1);
    if (end == std::string_view::npos)
        return false;
    content = text.substr(1, end - 1);
    rest = text.substr(end + 1);
    return content.find('\n') == std::string_view::npos;
}

bool holdsWord(std::string_view text, std::string_view word)
{
    const auto isSame = [](char one, char other) {
        return (one >= 'A' && one <= 'Z' ? static_cast<char>(one - 'A' + 'a') : one) == other;
    };
    return word.empty() ||
           std::search(text.begin(), text.end(), word.begin(), word.end(), isSame) != text.end();
}

} // namespace plumbline::sources::repository
