// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/one_off_words.h"

#include "core/base/file.h"
#include "core/compose/dotenv.h"
#include "core/compose/shell_words.h"
#include "core/compose/short_syntax.h"

#include <algorithm>
#include <iterator>

namespace plumbline::workspace {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> unreadWord(std::string_view option, const std::string& word, Error why)
{
    why.message = phrase("{} {}: {}", option, word, why.message);
    return tl::unexpected(std::move(why));
}

Result<compose::StringMap> valuesIn(const fs::path& file, const Variables& variables)
{
    const auto text = readFile(file);
    if (!text)
        return tl::unexpected(text.error());
    const compose::Dotenv read =
        compose::parseDotenv(*text, file.string(), [&](std::string_view name) {
            const auto found = variables.find(name);
            return found == variables.end() ? nullptr : &found->second;
        });
    for (const Diagnostic& diagnostic : read.diagnostics) {
        if (diagnostic.severity == Severity::Error)
            return fail(ErrorCode::Invalid, diagnostic.message, diagnostic.hint, diagnostic.where);
    }
    compose::StringMap values;
    for (const compose::DotenvEntry& entry : read.entries)
        values[entry.key] = entry.value;
    return values;
}

/// The value that a variable has here: the process's own, or that of the project's files.
std::optional<std::string> valueHere(const OneOffScope& scope, const std::string& name)
{
    if (const auto own = scope.variables.find(name); own != scope.variables.end())
        return own->second;
    for (auto file = scope.envFiles.rbegin(); file != scope.envFiles.rend(); ++file) {
        // one that cannot be read has been told when the project was
        const auto values = valuesIn(*file, scope.variables);
        if (values && values->contains(name))
            return values->at(name);
    }
    return std::nullopt;
}

Result<> applyVariables(const OneOffWords& words, const OneOffScope& scope, stack::OneOffSpec& spec)
{
    for (const std::string& name : words.environmentFiles) {
        const auto values = valuesIn(scope.directory / name, scope.variables);
        if (!values)
            return tl::unexpected(values.error());
        for (const auto& [key, value] : *values)
            spec.environment[key] = value;
    }
    for (const std::string& word : words.environment) {
        const std::size_t equals = word.find('=');
        const std::string name = word.substr(0, equals);
        if (name.empty())
            return fail(ErrorCode::Invalid,
                        phrase("-e {} names no variable", word),
                        phrase("write NAME=VALUE, or NAME for the value that it has here"));
        const auto value = equals == std::string::npos ? valueHere(scope, name)
                                                       : std::optional(word.substr(equals + 1));
        if (value)
            spec.environment[name] = *value;
    }
    return {};
}

/// A source that is a path, as the engine needs it.
std::string absoluteSource(const std::string& source, const OneOffScope& scope)
{
    if (source == "~" || source.starts_with("~/"))
        return (scope.homeDirectory / source.substr(std::min<std::size_t>(source.size(), 2)))
            .lexically_normal()
            .string();
    return (scope.directory / source).lexically_normal().string();
}

Result<>
applyMountWords(const OneOffWords& words, const OneOffScope& scope, stack::OneOffSpec& spec)
{
    for (const std::string& word : words.volumes) {
        auto mount = compose::parseMount(word);
        if (!mount)
            return unreadWord("-v", word, mount.error());
        if (mount->type == compose::Mount::Type::Bind)
            mount->source = absoluteSource(mount->source, scope);
        spec.mounts.push_back(std::move(*mount));
    }
    return {};
}

Result<> applyPortWords(const OneOffWords& words, stack::OneOffSpec& spec)
{
    for (const std::string& word : words.ports) {
        auto ports = compose::parsePorts(word);
        if (!ports)
            return unreadWord("-p", word, ports.error());
        std::ranges::move(*ports, std::back_inserter(spec.ports));
    }
    return {};
}

Result<> applyEntrypoint(const OneOffWords& words, stack::OneOffSpec& spec)
{
    if (!words.entrypoint)
        return {};
    auto entrypoint = compose::splitShellWords(*words.entrypoint);
    if (!entrypoint)
        return unreadWord("--entrypoint", *words.entrypoint, entrypoint.error());
    spec.entrypoint = std::move(*entrypoint);
    return {};
}

} // namespace

Result<> applyWords(const OneOffWords& words, const OneOffScope& scope, stack::OneOffSpec& spec)
{
    for (const std::string& word : words.labels) {
        const std::size_t equals = word.find('=');
        spec.labels[word.substr(0, equals)] =
            equals == std::string::npos ? std::string() : word.substr(equals + 1);
    }
    return applyVariables(words, scope, spec)
        .and_then([&] { return applyMountWords(words, scope, spec); })
        .and_then([&] { return applyPortWords(words, spec); })
        .and_then([&] { return applyEntrypoint(words, spec); });
}

} // namespace plumbline::workspace
