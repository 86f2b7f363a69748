// SPDX-License-Identifier: Apache-2.0
#include "core/sources/repository/runtime_versions.h"

#include "core/base/text.h"
#include "core/sources/tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace plumbline::sources::repository {

namespace {

constexpr std::size_t kMostVersionFileBytes = std::size_t{512} * 1024;

using Runtimes = std::vector<model::WantedRuntime>;

void add(Runtimes& runtimes,
         std::string_view runtime,
         std::string_view version,
         const std::string& file,
         int line)
{
    version = trimmed(version);
    if (version.starts_with('v'))
        version.remove_prefix(1);
    if (version.find_first_of("0123456789") == std::string_view::npos)
        return; // `lts/*`, `system`
    runtimes.push_back(
        {.runtime = std::string(runtime),
         .version = std::string(version),
         .origin = {.file = file, .line = line, .column = 1, .object = {}, .layer = {}}});
}

/// A file that holds one version and no more.
struct VersionFile
{
    std::string_view name;
    std::string_view runtime;
};

constexpr std::array kVersionFiles{VersionFile{".nvmrc", "node"},
                                   VersionFile{".node-version", "node"},
                                   VersionFile{".python-version", "python"},
                                   VersionFile{".ruby-version", "ruby"},
                                   VersionFile{".java-version", "java"},
                                   VersionFile{".php-version", "php"}};

/// A line of a file that begins with `start` and then says the version.
struct VersionLine
{
    std::string_view file;
    std::string_view start;
    std::string_view runtime;
};

constexpr std::array kVersionLines{VersionLine{".tool-versions", "nodejs ", "node"},
                                   VersionLine{".tool-versions", "node ", "node"},
                                   VersionLine{".tool-versions", "python ", "python"},
                                   VersionLine{".tool-versions", "ruby ", "ruby"},
                                   VersionLine{".tool-versions", "golang ", "go"},
                                   VersionLine{".tool-versions", "php ", "php"},
                                   VersionLine{".tool-versions", "elixir ", "elixir"},
                                   VersionLine{"go.mod", "go ", "go"},
                                   VersionLine{"runtime.txt", "python-", "python"},
                                   VersionLine{"Gemfile", "ruby ", "ruby"},
                                   VersionLine{"pyproject.toml", "requires-python", "python"},
                                   VersionLine{"pyproject.toml", "python =", "python"},
                                   VersionLine{"Pipfile", "python_version", "python"}};

std::string_view unquoted(std::string_view text)
{
    text = trimmed(text.substr(std::min(text.find_first_not_of(" \t="), text.size())));
    if (!text.empty() && (text[0] == '"' || text[0] == '\''))
        text = text.substr(1, text.find(text[0], 1) - 1);
    return text;
}

void takeLines(const ProjectFile& file, const std::string& text, Runtimes& runtimes)
{
    const std::vector<std::string> lines = split(text, '\n');
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (const VersionLine& known : kVersionLines) {
            if (known.file != file.name() || !std::string_view(lines[i]).starts_with(known.start))
                continue;
            std::string_view version =
                unquoted(std::string_view(lines[i]).substr(known.start.size()));
            if (known.file == ".tool-versions")
                version = version.substr(0, version.find(' '));
            add(runtimes, known.runtime, version, file.path, static_cast<int>(i) + 1);
        }
    }
}

/// `engines.node` of package.json, `require.php` of composer.json.
void takeJson(const ProjectFile& file, const std::string& text, Runtimes& runtimes)
{
    const bool isNode = file.name() == "package.json";
    const auto tree = readJsonTree(text, file.path);
    if (!tree)
        return;
    const Tree* found = tree->at(isNode ? "engines.node" : "require.php");
    if (found != nullptr && found->isScalar())
        add(runtimes, isNode ? "node" : "php", found->text, file.path, found->line);
}

} // namespace

void readRuntimes(const ProjectFiles& files, model::RepositoryFacts& facts)
{
    for (const ProjectFile& file : files.files) {
        const bool isOfApp = file.folder().empty() ||
                             files.find(fmt::format("{}/Dockerfile", file.folder())) != nullptr;
        const std::string_view name = file.name();
        const bool isJson = name == "package.json" || name == "composer.json";
        const auto* one = std::ranges::find(kVersionFiles, name, &VersionFile::name);
        const bool hasLines =
            std::ranges::find(kVersionLines, name, &VersionLine::file) != kVersionLines.end();
        if (!isOfApp || isAside(file.path) || (!isJson && !hasLines && one == kVersionFiles.end()))
            continue;
        const auto text = files.text(file, kMostVersionFileBytes);
        if (!text)
            continue;
        if (isJson)
            takeJson(file, *text, facts.runtimes);
        else if (hasLines)
            takeLines(file, *text, facts.runtimes);
        else
            add(facts.runtimes,
                one->runtime,
                std::string_view(*text).substr(0, text->find('\n')),
                file.path,
                1);
    }
}

} // namespace plumbline::sources::repository
