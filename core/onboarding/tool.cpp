// SPDX-License-Identifier: Apache-2.0
#include "core/onboarding/tool.h"

#include "core/base/characters.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace plumbline::onboarding {

namespace {

using Numbers = std::vector<unsigned>;

/// `3.11.2` -> 3, 11, 2; ends at the first part that is no number: `3.x`, `3.*`.
Numbers numbersOf(std::string_view text)
{
    Numbers numbers;
    for (const std::string& part : split(text, '.')) {
        unsigned number = 0;
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
        if (error != std::errc{} || end == part.data())
            break;
        numbers.push_back(number);
        if (end != part.data() + part.size())
            break;
    }
    return numbers;
}

int compare(const Numbers& left, const Numbers& right)
{
    for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
        const unsigned one = i < left.size() ? left[i] : 0;
        const unsigned other = i < right.size() ? right[i] : 0;
        if (one != other)
            return one < other ? -1 : 1;
    }
    return 0;
}

bool startsWith(const Numbers& version, const Numbers& start, std::size_t count)
{
    count = std::min(count, start.size());
    for (std::size_t i = 0; i < count; ++i) {
        if (i >= version.size() || version[i] != start[i])
            return false;
    }
    return true;
}

/// One condition: `>=18`, `^3.11`, `~>3.2`, `20.11`.
bool meets(std::string_view tool, const Numbers& found, std::string_view condition)
{
    const std::size_t begin = condition.find_first_of("0123456789");
    if (begin == std::string_view::npos)
        return true; // `*`, `latest`
    std::string_view operation = trimmed(condition.substr(0, begin));
    while (!operation.empty() && operation.back() == 'v')
        operation.remove_suffix(1);
    operation = trimmed(operation);
    const Numbers wanted = numbersOf(condition.substr(begin));
    if (operation == ">=")
        return compare(found, wanted) >= 0;
    if (operation == ">")
        return compare(found, wanted) > 0;
    if (operation == "<=")
        return compare(found, wanted) <= 0 || startsWith(found, wanted, wanted.size());
    if (operation == "<")
        return compare(found, wanted) < 0;
    if (operation == "!=")
        return !startsWith(found, wanted, wanted.size());
    if (operation == "^" || operation == "~=" || operation == "~>" || operation == "~") {
        const bool isCaret = operation == "^";
        const std::size_t fixed = isCaret ? 1 : std::max<std::size_t>(wanted.size(), 2) - 1;
        return compare(found, wanted) >= 0 && startsWith(found, wanted, fixed);
    }
    if (tool == "go")
        return compare(found, wanted) >= 0; // a later toolchain builds it as well
    // of a version in full a later patch is the same release
    return startsWith(found, wanted, wanted.size() > 2 ? 2 : wanted.size());
}

/// `>= 18 < 21, !=19` -> each condition, with its operator.
std::vector<std::string> conditionsOf(std::string_view range)
{
    std::vector<std::string> conditions;
    std::string current;
    bool hasDigits = false;
    for (const char c : range) {
        const bool ends = c == ',' || (hasDigits && (c == ' ' || c == '<' || c == '>' || c == '!'));
        if (ends) {
            if (!trimmed(current).empty())
                conditions.emplace_back(trimmed(current));
            current.clear();
            hasDigits = false;
        }
        if (c != ',')
            current += c;
        hasDigits = hasDigits || isDigit(c);
    }
    if (!trimmed(current).empty())
        conditions.emplace_back(trimmed(current));
    return conditions;
}

/// A program as a distribution packages it.
struct Package
{
    std::string_view tool;
    std::string_view debian;
    std::string_view fedora;
    std::string_view arch;
    std::string_view alpine;
    std::string_view suse;
};

constexpr std::array kPackages{
    Package{"node", "nodejs npm", "nodejs", "nodejs npm", "nodejs npm", "nodejs npm"},
    Package{"python", "python3", "python3", "python", "python3", "python3"},
    Package{"ruby", "ruby-full", "ruby", "ruby", "ruby-full", "ruby"},
    Package{"go", "golang-go", "golang", "go", "go", "go"},
    Package{"java",
            "default-jdk",
            "java-latest-openjdk-devel",
            "jdk-openjdk",
            "openjdk21",
            "java-21-openjdk-devel"},
    Package{"php", "php-cli", "php-cli", "php", "php", "php-cli"},
    Package{"elixir", "elixir", "elixir", "elixir", "elixir", "elixir"},
    Package{"engine", "docker.io", "moby-engine", "docker", "docker", "docker"}};

std::string packageCommand(std::string_view tool, const Distribution& distribution)
{
    const auto* known = std::ranges::find(kPackages, tool, &Package::tool);
    const Package package =
        known != kPackages.end() ? *known : Package{tool, tool, tool, tool, tool, tool};
    const std::string family = distribution.id + " " + distribution.like;
    const auto is = [&](std::string_view word) { return family.find(word) != std::string::npos; };
    if (is("debian") || is("ubuntu"))
        return fmt::format("sudo apt-get install {}", package.debian);
    if (is("fedora") || is("rhel"))
        return fmt::format("sudo dnf install {}", package.fedora);
    if (is("arch"))
        return fmt::format("sudo pacman -S {}", package.arch);
    if (is("alpine"))
        return fmt::format("sudo apk add {}", package.alpine);
    if (is("suse"))
        return fmt::format("sudo zypper install {}", package.suse);
    return {};
}

/// `>= 18.2 < 21` -> `18.2`: a version that a manager can be told to install.
std::string versionToInstall(std::string_view range)
{
    const std::size_t begin = std::min(range.find_first_of("0123456789"), range.size());
    std::vector<std::string> parts;
    for (const unsigned number : numbersOf(range.substr(begin)))
        parts.push_back(fmt::format("{}", number));
    return join(parts, ".");
}

std::string asdfName(const std::string& tool)
{
    if (tool == "node")
        return "nodejs";
    return tool == "go" ? "golang" : tool;
}

/// How the first of the version managers that can installs a tool; empty where none can.
Phrase managerHint(const WantedTool& tool, const std::vector<std::string>& managers)
{
    const std::string version = versionToInstall(tool.version);
    const auto versionOr = [&](const std::string& any) { return version.empty() ? any : version; };
    const auto has = [&](std::string_view manager) {
        return std::ranges::find(managers, manager) != managers.end();
    };
    if (has("mise"))
        return phrase("mise install {}{}", tool.name, version.empty() ? "" : "@" + version);
    if (has("asdf"))
        return phrase("asdf install {} {}", asdfName(tool.name), versionOr("latest"));
    if (tool.name == "node" && has("nvm"))
        return phrase("nvm install {}", versionOr("--lts"));
    if (tool.name == "node" && has("fnm"))
        return phrase("fnm install {}", versionOr("--lts"));
    if (tool.name == "python" && has("pyenv"))
        return phrase("pyenv install {}", versionOr("3"));
    if (tool.name == "ruby" && has("rbenv"))
        return phrase("rbenv install {}", versionOr("--list"));
    return {};
}

} // namespace

WantedTool parseTool(std::string_view text)
{
    text = trimmed(text);
    const std::size_t end = std::min(text.find_first_of(" \t<>=~^!@"), text.size());
    std::string_view version = trimmed(text.substr(end));
    if (version.starts_with('@'))
        version.remove_prefix(1);
    return {.name = std::string(text.substr(0, end)),
            .version = std::string(trimmed(version)),
            .origin = {}};
}

std::vector<std::string> programsOf(std::string_view name)
{
    if (name == "python")
        return {"python3", "python"};
    if (name == "nodejs")
        return {"node"};
    if (name == "golang")
        return {"go"};
    return {std::string(name)};
}

std::vector<std::string> versionCommand(std::string_view name)
{
    if (name == "go")
        return {"version"};
    if (name == "java")
        return {"-version"};
    return {"--version"};
}

std::string versionIn(std::string_view output)
{
    for (std::size_t i = 0; i < output.size(); ++i) {
        const bool begins = isDigit(output[i]) && (i == 0 || !isDigit(output[i - 1]));
        if (!begins)
            continue;
        std::size_t end = i;
        while (end < output.size() && (isDigit(output[end]) || output[end] == '.'))
            ++end;
        std::string_view version = output.substr(i, end - i);
        while (version.ends_with('.'))
            version.remove_suffix(1);
        if (version.find('.') != std::string_view::npos)
            return std::string(version);
        i = end;
    }
    const std::size_t alone = output.find_first_of("0123456789");
    if (alone == std::string_view::npos)
        return {};
    std::size_t end = alone;
    while (end < output.size() && isDigit(output[end]))
        ++end;
    return std::string(output.substr(alone, end - alone));
}

bool satisfies(std::string_view tool, std::string_view found, std::string_view wanted)
{
    const Numbers version = numbersOf(found);
    if (trimmed(wanted).empty())
        return true;
    if (version.empty())
        return false;
    for (std::size_t begin = 0; begin <= wanted.size();) {
        const std::size_t bar = std::min(wanted.find("||", begin), wanted.size());
        const auto conditions = conditionsOf(wanted.substr(begin, bar - begin));
        if (std::ranges::all_of(conditions, [&](const std::string& condition) {
                return meets(tool, version, condition);
            }))
            return true;
        begin = bar + 2;
    }
    return false;
}

Distribution parseOsRelease(std::string_view text)
{
    Distribution distribution;
    for (const std::string& line : split(text, '\n')) {
        const std::size_t mark = line.find('=');
        if (mark == std::string::npos)
            continue;
        std::string_view value = trimmed(std::string_view(line).substr(mark + 1));
        if (value.size() > 1 && (value.front() == '"' || value.front() == '\''))
            value = value.substr(1, value.size() - 2);
        const std::string_view key = std::string_view(line).substr(0, mark);
        if (key == "ID")
            distribution.id = value;
        else if (key == "ID_LIKE")
            distribution.like = value;
        else if (key == "PRETTY_NAME")
            distribution.name = value;
    }
    return distribution;
}

Phrase installHint(const WantedTool& tool,
                   const Distribution& distribution,
                   const std::vector<std::string>& managers)
{
    if (Phrase hint = managerHint(tool, managers); !hint.empty())
        return hint;
    const std::string command = packageCommand(tool.name, distribution);
    if (command.empty())
        return phrase("install {} {}", tool.name, tool.version);
    return tool.version.empty()
               ? Phrase(command)
               : phrase("{}, if it brings {}; else mise (https://mise.jdx.dev) does",
                        command,
                        tool.version);
}

Phrase engineHint(const Distribution& distribution)
{
    const std::string command = packageCommand("engine", distribution);
    if (command.empty())
        return phrase("install Docker Engine: https://docs.docker.com/engine/install/");
    return phrase("{} && sudo systemctl enable --now docker && sudo usermod -aG docker $USER, "
                  "then log in again",
                  command);
}

} // namespace plumbline::onboarding
