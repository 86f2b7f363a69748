// SPDX-License-Identifier: Apache-2.0
#include "core/sources/repository/code_reads.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace plumbline::sources::repository {

namespace {

using model::EnvironmentRead;
using model::EnvironmentUse;

constexpr auto kPython = in(Language::Python);
constexpr auto kJavaScript = in(Language::JavaScript);
constexpr auto kGo = in(Language::Go);
constexpr auto kRuby = in(Language::Ruby);
constexpr auto kSettings = in(Language::Settings);

constexpr std::array kReadWords{
    ReadWords{"environ[", kPython, KeyForm::Quoted, EnvironmentUse::Required},
    ReadWords{"environ.get(", kPython},
    ReadWords{"env.str(", kPython, KeyForm::Quoted, EnvironmentUse::Required},
    ReadWords{"env.int(", kPython, KeyForm::Quoted, EnvironmentUse::Required},
    ReadWords{"env.bool(", kPython, KeyForm::Quoted, EnvironmentUse::Required},
    ReadWords{"env.list(", kPython, KeyForm::Quoted, EnvironmentUse::Required},
    ReadWords{"env.float(", kPython, KeyForm::Quoted, EnvironmentUse::Required},
    ReadWords{"env.url(", kPython, KeyForm::Quoted, EnvironmentUse::Required},
    ReadWords{"env.db(", kPython, KeyForm::Quoted, EnvironmentUse::Required},
    ReadWords{"env.cache(", kPython, KeyForm::Quoted, EnvironmentUse::Required},
    ReadWords{"config(", kPython, KeyForm::Quoted, EnvironmentUse::Required},
    ReadWords{"env(", kAnyCode, KeyForm::Quoted, EnvironmentUse::Optional, true},
    ReadWords{"envvar(", kAnyCode, KeyForm::Quoted, EnvironmentUse::Optional, true},
    ReadWords{"env_var(", kAnyCode, KeyForm::Quoted, EnvironmentUse::Optional, true},
    ReadWords{"EnvironmentVariable(",
              in(Language::CSharp),
              KeyForm::Quoted,
              EnvironmentUse::Optional,
              true},
    ReadWords{"process.env.", kJavaScript, KeyForm::Bare},
    ReadWords{"process.env[", kJavaScript},
    ReadWords{"= process.env", kJavaScript, KeyForm::Braces},
    ReadWords{"import.meta.env.", kJavaScript, KeyForm::Bare},
    ReadWords{"Bun.env.", kJavaScript, KeyForm::Bare},
    ReadWords{"Deno.env.get(", kJavaScript},
    ReadWords{"getOrThrow(", kJavaScript, KeyForm::Quoted, EnvironmentUse::Required},
    ReadWords{"ENV[", kRuby},
    ReadWords{"ENV.fetch(", kRuby, KeyForm::Quoted, EnvironmentUse::Required},
    ReadWords{"LookupEnv(", kGo, KeyForm::Quoted, EnvironmentUse::Defaulted},
    ReadWords{"env:\"", kGo, KeyForm::Tag},
    ReadWords{"envconfig:\"", kGo, KeyForm::Tag},
    ReadWords{"$_ENV[", in(Language::Php)},
    ReadWords{"env::var(", in(Language::Rust)},
    ReadWords{"fetch_env!(", in(Language::Elixir), KeyForm::Quoted, EnvironmentUse::Required},
    ReadWords{"${", kSettings | in(Language::Shell), KeyForm::Filled, EnvironmentUse::Required},
    ReadWords{"%env(", kSettings | in(Language::Php), KeyForm::Symfony, EnvironmentUse::Required},
};

/// What follows a read that has a value of its own for a variable that is not set.
constexpr std::array<std::string_view, 9> kDefaultMarks{
    "||", "?\?", "?:", "or ", ".unwrap_or", ".ok()", ".or_else", ".orElse", "{ "};
constexpr std::array<std::string_view, 3> kRequiredMarks{".unwrap()", ".expect(", ".orElseThrow"};

bool startsWithAny(std::string_view text, std::span<const std::string_view> marks)
{
    return std::ranges::any_of(marks,
                               [&](std::string_view mark) { return text.starts_with(mark); });
}

/// What the rest of the call says of a variable that is not set; `rest` begins behind the name.
std::optional<EnvironmentUse> useIn(std::string_view rest, Language language)
{
    rest = skipBlanks(rest);
    if (rest.starts_with(',')) {
        // A type to read it as is no default.
        const std::string_view arguments = rest.substr(0, rest.find(')'));
        const bool isOnlyCast = arguments.find("cast=") != std::string_view::npos &&
                                arguments.find("default") == std::string_view::npos;
        const bool isEnd = skipBlanks(rest.substr(1)).starts_with(')');
        if (!isOnlyCast && !isEnd)
            return EnvironmentUse::Defaulted;
        rest = rest.substr(std::min(arguments.size(), rest.size()));
    }
    const std::size_t end = rest.find_first_not_of(" \t)]\"'");
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end);
    if (rest.starts_with("!") && !rest.starts_with("!=") && language == Language::JavaScript)
        return EnvironmentUse::Required;
    if (startsWithAny(rest, kRequiredMarks) ||
        (language == Language::Rust && rest.starts_with('?')))
        return EnvironmentUse::Required;
    if (startsWithAny(skipBlanks(rest), kDefaultMarks))
        return EnvironmentUse::Defaulted;
    return std::nullopt;
}

/// `mustGetenv(`, `requireEnv(`: the name of the function says that it must be there.
EnvironmentUse useByName(const CodeText& code, std::size_t offset, const ReadWords& words)
{
    std::size_t start = offset;
    while (start > 0 && isNameCharacter(code.text[start - 1]))
        --start;
    const std::string name =
        toLower(code.text.substr(start, offset + words.words.size() - 1 - start));
    const bool mustBe = name.find("must") != std::string::npos ||
                        name.find("requir") != std::string::npos ||
                        (name == "env" && code.language == Language::Python);
    return mustBe ? EnvironmentUse::Required : words.use;
}

void addRead(FoundReads& found,
             const CodeText& code,
             std::string_view key,
             EnvironmentUse use,
             std::size_t offset)
{
    if (isVariableName(key))
        found.reads.push_back(
            {.key = std::string(key), .use = use, .origin = code.originAt(offset)});
}

FoundReads readQuotedKey(const CodeText& code, std::size_t offset, const ReadWords& words)
{
    FoundReads found;
    std::string_view key;
    std::string_view rest;
    const std::string_view argument = code.from(offset + words.words.size());
    if (!readQuoted(argument, key, rest)) {
        const std::string_view next = skipBlanks(argument);
        found.isDynamic = !next.empty() && (isNameCharacter(next[0]) || next[0] == '$');
        return found;
    }
    if (!isVariableName(key)) {
        found.isDynamic = key.find_first_of("{$#") != std::string_view::npos;
        return found;
    }
    const EnvironmentUse use = words.isPartOfName ? useByName(code, offset, words) : words.use;
    addRead(found, code, key, useIn(rest, code.language).value_or(use), offset);
    return found;
}

FoundReads readBareKey(const CodeText& code, std::size_t offset, const ReadWords& words)
{
    FoundReads found;
    const std::string_view text = code.from(offset + words.words.size());
    const auto* const end = std::ranges::find_if(text, [](char c) { return !isNameCharacter(c); });
    const auto length = static_cast<std::size_t>(end - text.begin());
    const std::string_view rest = text.substr(length);
    // `process.env.X = ...` sets it.
    const std::string_view next = skipBlanks(rest);
    const bool isSet =
        next.starts_with("= ") || next.starts_with("||=") || next.starts_with("?\?=");
    if (!isSet)
        addRead(found,
                code,
                text.substr(0, length),
                useIn(rest, code.language).value_or(words.use),
                offset);
    return found;
}

/// `{ PORT = 3000, HOST: host }` before `= process.env`.
FoundReads readBraces(const CodeText& code, std::size_t offset, const ReadWords& words)
{
    FoundReads found;
    constexpr std::size_t kFarthest = 800;
    const std::string_view after = code.from(offset + words.words.size(), 1);
    const std::string_view before = trimmed(
        code.text.substr(offset > kFarthest ? offset - kFarthest : 0, std::min(offset, kFarthest)));
    const std::size_t open = before.rfind('{');
    if (!before.ends_with('}') || open == std::string_view::npos ||
        (!after.empty() && (after[0] == '.' || after[0] == '[')))
        return found;
    for (const std::string& part : split(before.substr(open + 1, before.size() - open - 2), ',')) {
        const std::size_t end = std::min(part.find_first_of("=:"), part.size());
        addRead(found,
                code,
                trimmed(std::string_view(part).substr(0, end)),
                part.find('=') == std::string::npos ? words.use : EnvironmentUse::Defaulted,
                offset);
    }
    return found;
}

FoundReads readTag(const CodeText& code, std::size_t offset, const ReadWords& words)
{
    FoundReads found;
    const std::string_view line = code.lineAt(offset);
    const std::string_view text = code.from(offset + words.words.size());
    const std::string_view content = text.substr(0, text.find('"'));
    const bool isRequired = content.find("required") != std::string_view::npos ||
                            line.find("required:\"true\"") != std::string_view::npos;
    const bool hasDefault = line.find("envDefault:") != std::string_view::npos ||
                            line.find("default:\"") != std::string_view::npos ||
                            content.find("default=") != std::string_view::npos;
    addRead(found,
            code,
            content.substr(0, content.find(',')),
            hasDefault   ? EnvironmentUse::Defaulted
            : isRequired ? EnvironmentUse::Required
                         : words.use,
            offset);
    return found;
}

/// Spring's `${PORT}` and `${PORT:8080}` in its settings; the shell's `${PORT:?}`. The braces of other
/// files are filled by programs that are not known here.
FoundReads readFilled(const CodeText& code, std::size_t offset)
{
    FoundReads found;
    const std::string_view name = code.path.substr(code.path.rfind('/') + 1);
    const bool isSpring = name.starts_with("application");
    if (!isSpring && code.language != Language::Shell)
        return found;
    const std::string_view text = code.from(offset + 2);
    const std::string_view content = text.substr(0, text.find('}'));
    const std::size_t colon = std::min(content.find(':'), content.size());
    const bool stops = content.substr(colon).starts_with(":?");
    if (isSpring || stops)
        addRead(found,
                code,
                content.substr(0, colon),
                colon == content.size() || stops ? EnvironmentUse::Required
                                                 : EnvironmentUse::Defaulted,
                offset);
    return found;
}

FoundReads readSymfony(const CodeText& code, std::size_t offset, const ReadWords& words)
{
    FoundReads found;
    const std::string_view text = code.from(offset + words.words.size());
    const std::string_view content = text.substr(0, text.find(')'));
    addRead(found,
            code,
            content.substr(content.rfind(':') + 1),
            content.find("default:") != std::string_view::npos ? EnvironmentUse::Defaulted
                                                               : words.use,
            offset);
    return found;
}

} // namespace

std::span<const ReadWords> readWords()
{
    return kReadWords;
}

FoundReads readAt(const CodeText& code, std::size_t offset, const ReadWords& words)
{
    const std::string_view written = code.text.substr(offset, words.words.size());
    const bool isInside = offset > 0 && isNameCharacter(words.words.front()) &&
                          isNameCharacter(code.text[offset - 1]);
    if ((in(code.language) & words.languages) == 0 || (isInside && !words.isPartOfName) ||
        (written != words.words && !words.isPartOfName) || code.isCommentAt(offset))
        return {};
    switch (words.form) {
    case KeyForm::Quoted:
        return readQuotedKey(code, offset, words);
    case KeyForm::Bare:
        return readBareKey(code, offset, words);
    case KeyForm::Braces:
        return readBraces(code, offset, words);
    case KeyForm::Tag:
        return readTag(code, offset, words);
    case KeyForm::Filled:
        return readFilled(code, offset);
    case KeyForm::Symfony:
        return readSymfony(code, offset, words);
    }
    return {};
}

} // namespace plumbline::sources::repository
