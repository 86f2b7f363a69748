// SPDX-License-Identifier: Apache-2.0
#include "core/stack/dockerfile.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace plumbline::stack {
namespace {

/// An instruction and the flags that the engine's own builder does not know.
struct NewFlags
{
    std::string_view instruction;
    std::vector<std::string_view> flags;
};

const std::array<NewFlags, 3>& newFlags()
{
    static const std::array<NewFlags, 3> table{
        {{"run", {"--mount", "--network", "--security", "--device"}},
         {"copy", {"--link", "--chmod", "--parents", "--exclude"}},
         {"add", {"--link", "--chmod", "--checksum", "--keep-git-dir", "--exclude", "--unpack"}}}};
    return table;
}

/// The variables that BuildKit sets by itself; the engine's own builder leaves them empty.
constexpr std::array<std::string_view, 2> kPlatformVariables{"$BUILDPLATFORM", "${BUILDPLATFORM"};

/// The words of the instruction that begins at `line`.
std::vector<std::string> wordsOf(std::string_view line)
{
    std::vector<std::string> words;
    for (const std::string& word : split(line, ' ')) {
        if (const std::string_view text = trimmed(word); !text.empty())
            words.emplace_back(text);
    }
    return words;
}

bool isHeredoc(std::string_view word)
{
    if (!word.starts_with("<<"))
        return false;
    word.remove_prefix(word.starts_with("<<-") ? 3 : 2);
    const auto isLetter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    };
    if (!word.empty() && (word.front() == '"' || word.front() == '\''))
        word.remove_prefix(1);
    return !word.empty() && isLetter(word.front());
}

std::string needOfLine(std::string_view line)
{
    const std::vector<std::string> words = wordsOf(line);
    if (words.empty())
        return {};
    const std::string instruction = toLower(words.front());
    if (instruction == "from") {
        for (const std::string_view name : kPlatformVariables) {
            if (line.find(name) != std::string_view::npos)
                return "FROM --platform=$BUILDPLATFORM";
        }
    }
    for (const NewFlags& entry : newFlags()) {
        if (instruction != entry.instruction)
            continue;
        for (const std::string& word : words) {
            if (isHeredoc(word))
                return "here-documents";
        }
        for (std::size_t i = 1; i < words.size() && words[i].starts_with("--"); ++i) {
            const std::string flag = words[i].substr(0, words[i].find('='));
            if (std::find(entry.flags.begin(), entry.flags.end(), flag) != entry.flags.end())
                return fmt::format("{} {}", words.front(), flag);
        }
    }
    return {};
}

/// The frontend that `# syntax=` asks for: only the first lines can say it.
std::string_view syntaxOf(std::string_view line)
{
    line = trimmed(line);
    if (!line.starts_with('#'))
        return {};
    line = trimmed(line.substr(1));
    if (!toLower(line.substr(0, 6)).starts_with("syntax"))
        return {};
    line = trimmed(line.substr(6));
    return line.starts_with('=') ? trimmed(line.substr(1)) : std::string_view{};
}

std::string needOfText(std::string_view dockerfile)
{
    std::string joined; // an instruction over several lines
    bool isHead = true;
    for (const std::string& raw : split(dockerfile, '\n')) {
        const std::string_view line = trimmed(raw);
        if (isHead && line.starts_with('#')) {
            // The frontends of docker/dockerfile are BuildKit's usual language: what the engine's
            // builder cannot do of it is found below. Others are languages of their own.
            const std::string_view syntax = syntaxOf(line);
            if (!syntax.empty() && syntax.find("docker/dockerfile") == std::string_view::npos)
                return fmt::format("# syntax={}", syntax);
            continue;
        }
        isHead = false;
        if (line.empty() || line.starts_with('#'))
            continue;
        const bool goesOn = line.ends_with('\\') || line.ends_with('`');
        joined += goesOn ? line.substr(0, line.size() - 1) : line;
        joined += ' ';
        if (goesOn)
            continue;
        if (std::string need = needOfLine(joined); !need.empty())
            return need;
        joined.clear();
    }
    return needOfLine(joined);
}

} // namespace

std::string buildKitNeed(const compose::Build& build, std::string_view dockerfile)
{
    if (!build.secrets.empty())
        return "build secrets";
    if (!build.ssh.empty())
        return "ssh forwarding";
    if (!build.additionalContexts.empty())
        return "additional_contexts";
    if (!build.cacheTo.empty())
        return "cache_to";
    if (!build.entitlements.empty())
        return "entitlements";
    if (build.privileged)
        return "a privileged build";
    if (build.platforms.size() > 1)
        return "several platforms";
    for (const std::string& cache : build.cacheFrom) {
        if (cache.find("type=") != std::string::npos)
            return "cache_from " + cache.substr(0, cache.find(','));
    }
    return needOfText(dockerfile);
}

bool isRemoteContext(std::string_view context)
{
    return context.find("://") != std::string_view::npos || context.starts_with("git@") ||
           context.starts_with("github.com/");
}

} // namespace plumbline::stack
