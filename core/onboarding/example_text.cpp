// SPDX-License-Identifier: Apache-2.0
#include "core/onboarding/example_text.h"

#include "core/base/text.h"
#include "core/compose/dotenv.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace plumbline::onboarding {

namespace {

constexpr std::size_t kLongestChoice = 24;
constexpr std::size_t kMostChoices = 12;

/// The text of a comment line without its marks and rules: `# --- Database ---` gives `Database`.
std::string commentOf(std::string_view line)
{
    const std::size_t begin = line.find_first_not_of("# \t-=*");
    if (begin == std::string_view::npos)
        return {};
    const std::size_t end = line.find_last_not_of("# \t\r-=*");
    return printable(line.substr(begin, end - begin + 1));
}

bool looksLikeAssignment(std::string_view comment)
{
    const std::size_t mark = comment.find('=');
    return mark != std::string_view::npos && mark > 0 &&
           std::ranges::all_of(comment.substr(0, mark), [](char c) {
               return std::isupper(static_cast<unsigned char>(c)) != 0 ||
                      std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '_';
           });
}

/// The comment behind a value on its own line.
std::string commentBehind(std::string_view line)
{
    const std::size_t mark = line.find(" #");
    return mark == std::string_view::npos ? std::string() : commentOf(line.substr(mark));
}

/// Those of the first line that offers some.
std::vector<std::string> choicesAmong(const std::vector<std::string>& lines,
                                      const std::string& value)
{
    for (const std::string& line : lines) {
        if (auto choices = choicesIn(line, value); !choices.empty())
            return choices;
    }
    return {};
}

void put(std::vector<ExampleKey>& keys, ExampleKey key)
{
    const auto known = std::ranges::find(keys, key.name, &ExampleKey::name);
    if (known == keys.end())
        keys.push_back(std::move(key));
    else
        *known = std::move(key);
}

} // namespace

Result<std::vector<ExampleKey>> readExample(const std::string& text, const std::string& file)
{
    const compose::Dotenv dotenv = compose::parseDotenv(
        text, file, [](std::string_view) -> const std::string* { return nullptr; });
    for (const Diagnostic& diagnostic : dotenv.diagnostics) {
        if (diagnostic.severity == Severity::Error)
            return fail(ErrorCode::Invalid, diagnostic.message, diagnostic.hint, diagnostic.where);
    }
    const std::vector<std::string> lines = split(text, '\n');
    std::vector<ExampleKey> keys;
    std::vector<std::string> comment; // its lines
    bool isUsed = false;              // by a key above: the next comment begins anew
    std::size_t next = 0;
    for (std::size_t line = 0; line < lines.size() && next < dotenv.entries.size(); ++line) {
        const std::string_view content = trimmed(lines[line]);
        const compose::DotenvEntry& entry = dotenv.entries[next];
        if (static_cast<std::size_t>(entry.line) == line + 1) {
            std::vector<std::string> all = comment;
            all.push_back(commentBehind(content));
            put(keys,
                {.name = entry.key,
                 .value = entry.value,
                 .comment = std::string(trimmed(join(all, " "))),
                 .choices = choicesAmong(all, entry.value),
                 .hasReference = content.find("${") != std::string_view::npos,
                 .origin = {.file = file,
                            .line = entry.line,
                            .column = entry.column,
                            .object = {},
                            .layer = {}}});
            isUsed = true;
            ++next;
        } else if (content.empty()) {
            comment.clear();
        } else if (content.front() == '#') {
            const std::string words = commentOf(content);
            if (std::exchange(isUsed, false))
                comment.clear();
            if (!words.empty() && !looksLikeAssignment(words))
                comment.push_back(words);
        }
    }
    return keys;
}

std::vector<std::string> choicesIn(std::string_view comment, std::string_view value)
{
    std::string text(comment.substr(comment.rfind(':') + 1));
    for (std::size_t at = text.find(" or "); at != std::string::npos; at = text.find(" or "))
        text.replace(at, 4, ",");
    std::ranges::replace_if(
        text, [](char c) { return c == '|' || c == '/'; }, ',');
    std::vector<std::string> choices;
    for (const std::string& part : split(text, ',')) {
        std::string_view word = trimmed(part);
        while (!word.empty() &&
               std::string_view("(.)\"'`").find(word.back()) != std::string_view::npos)
            word.remove_suffix(1);
        while (!word.empty() &&
               std::string_view("(\"'`").find(word.front()) != std::string_view::npos)
            word.remove_prefix(1);
        if (word.empty() || word.size() > kLongestChoice ||
            word.find(' ') != std::string_view::npos)
            return {};
        choices.emplace_back(word);
    }
    const bool isOne = std::ranges::find(choices, value) != choices.end();
    return choices.size() > 1 && choices.size() <= kMostChoices && isOne
               ? choices
               : std::vector<std::string>();
}

} // namespace plumbline::onboarding
