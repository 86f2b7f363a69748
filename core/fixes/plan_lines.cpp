// SPDX-License-Identifier: Apache-2.0
#include "core/fixes/plan_lines.h"

#include "core/base/secret.h"
#include "core/base/text.h"
#include "core/compose/dockerfile.h"
#include "core/model/config_var.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <utility>

namespace plumbline::fixes {

namespace {

bool isWordCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-' || c == '.' ||
           c == '/';
}

/// Where `word` stands as a whole on the line of `offset`, not before it.
std::optional<std::size_t>
findOnLine(std::string_view text, std::size_t offset, std::string_view word)
{
    const std::size_t end = LineTable(text).lineEnd(offset);
    for (std::size_t at = text.find(word, offset); at != std::string_view::npos && !word.empty();
         at = text.find(word, at + 1)) {
        if (at + word.size() > end)
            break;
        const bool begins = at == 0 || !isWordCharacter(text[at - 1]);
        const bool ends =
            at + word.size() == text.size() ||
            (!isWordCharacter(text[at + word.size()]) && text[at + word.size()] != ':');
        if (begins && ends)
            return at;
    }
    return std::nullopt;
}

/// What an instruction says, however it is laid out.
std::vector<std::pair<std::string, std::string>> instructionsOf(std::string_view text,
                                                                const std::string& file)
{
    std::vector<std::pair<std::string, std::string>> result;
    for (const compose::DockerfileInstruction& one :
         compose::readDockerfile(text, file).instructions)
        result.emplace_back(one.name, join(one.flags, " ") + " " + one.arguments);
    return result;
}

/// The edit, if it changes one instruction of a Dockerfile at most.
PlannedEdit checked(std::string_view text, const std::string& file, TextEdit edit, const Origin& at)
{
    const auto before = instructionsOf(text, file);
    const auto after = instructionsOf(edited(text, edit), file);
    std::size_t differing = 0;
    for (std::size_t i = 0; i < std::min(before.size(), after.size()); ++i)
        differing += before[i] == after[i] ? 0U : 1U;
    if (before.size() != after.size() || differing > 1)
        return fail(ErrorCode::Unsupported,
                    phrase("{} would say something else than was meant", file),
                    phrase("change it by hand"),
                    at);
    return std::optional<TextEdit>(std::move(edit));
}

} // namespace

PlannedEdit planInLines(std::string_view text,
                        const std::string& file,
                        const parity::ReplaceScalar& change,
                        std::size_t offset)
{
    const LineTable lines(text);
    const std::size_t line = lines.lineBegin(offset);
    const std::string_view name =
        text.substr(line, offset - line)
            .substr(
                std::min(offset - line, text.substr(line, offset - line).find_last_of(" \t") + 1));
    if (!model::secrecyOf(name, change.from).empty())
        return refuseSecret(trimmed(name), change.at);
    const std::optional<std::size_t> at = findOnLine(text, offset, change.from);
    if (!at && findOnLine(text, offset, change.to))
        return std::optional<TextEdit>();
    if (!at)
        return notThere(change.at, change.from);
    return checked(
        text, file, {.offset = *at, .length = change.from.size(), .text = change.to}, change.at);
}

PlannedEdit planInLines(std::string_view text,
                        const std::string& file,
                        const parity::RenameKey& change,
                        std::size_t offset)
{
    const std::optional<std::size_t> at = findOnLine(text, offset, change.from);
    const std::size_t end = at ? *at + change.from.size() : 0;
    if (!at || end >= text.size() || (text[end] != '=' && text[end] != ' ' && text[end] != ':'))
        return notThere(change.at, change.from);
    return checked(
        text, file, {.offset = *at, .length = change.from.size(), .text = change.to}, change.at);
}

PlannedEdit planInLines(std::string_view text,
                        const std::string& file,
                        const parity::AddConfigVar& change,
                        std::size_t offset)
{
    if (isSecretName(change.key))
        return fail(ErrorCode::Denied,
                    phrase("{} is a secret by its name and does not belong into an image",
                           printable(change.key)),
                    phrase("give it to the container when it runs"),
                    change.beside);
    const compose::Dockerfile dockerfile = compose::readDockerfile(text, file);
    const int line = LineTable(text).lineOf(offset);
    const auto next = std::ranges::find_if(
        dockerfile.instructions,
        [line](const compose::DockerfileInstruction& one) { return one.origin.line > line; });
    const std::string_view lineBreak = lineBreakOf(text);
    std::size_t end = text.size();
    if (next != dockerfile.instructions.end())
        end = LineTable(text).offsetOf(next->origin.line, 1).value_or(end);
    const std::size_t content = text.substr(0, end).find_last_not_of(" \t\r\n");
    if (content == std::string_view::npos)
        return notThere(change.beside, "an instruction");
    // behind the instruction itself, above comments of the next one
    const std::size_t own = LineTable(text).lineEnd(offset);
    const bool isWhole = own > 0 && text[own - 1] != dockerfile.escape;
    const std::size_t place = isWhole ? own : LineTable(text).lineEnd(content);
    const std::string value =
        change.value.find_first_of(" \t\"'$\\") == std::string::npos ? change.value : "";
    if (value.empty() && !change.value.empty())
        return fail(ErrorCode::Unsupported,
                    phrase("the value of {} needs quotes", printable(change.key)),
                    phrase("add it by hand"),
                    change.beside);
    TextEdit edit{.offset = place,
                  .length = 0,
                  .text = fmt::format("{}ENV {}={}", lineBreak, change.key, value)};
    const auto before = instructionsOf(text, file);
    auto after = instructionsOf(edited(text, edit), file);
    const auto added = std::ranges::find(
        after,
        std::pair<std::string, std::string>("ENV", fmt::format(" {}={}", change.key, value)));
    if (added != after.end())
        after.erase(added);
    if (before != after)
        return fail(ErrorCode::Unsupported,
                    phrase("{} would say something else than was meant", file),
                    phrase("add it by hand"),
                    change.beside);
    return std::optional<TextEdit>(std::move(edit));
}

PlannedEdit planInLines(std::string_view text, const parity::AddLine& change)
{
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
        if (trimmed(rest.substr(0, end)) == trimmed(change.line))
            return std::optional<TextEdit>();
        rest.remove_prefix(end);
    }
    const std::string_view lineBreak = lineBreakOf(text);
    if (text.empty() || text.ends_with('\n'))
        return std::optional<TextEdit>(
            {.offset = text.size(), .length = 0, .text = change.line + std::string(lineBreak)});
    return std::optional<TextEdit>(
        {.offset = text.size(), .length = 0, .text = std::string(lineBreak) + change.line});
}

} // namespace plumbline::fixes
