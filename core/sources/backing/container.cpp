// SPDX-License-Identifier: Apache-2.0
#include "core/base/secret.h"
#include "core/base/text.h"
#include "core/sources/backing/identify.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace plumbline::sources::backing {

namespace {

using Words = std::vector<std::string>;
using model::State;

std::string_view baseName(std::string_view path)
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

bool isShell(std::string_view program)
{
    const std::string_view name = baseName(program);
    return name == "sh" || name == "bash" || name == "ash" || name == "tini" || name == "env";
}

bool isServer(const Engine& engine, std::string_view program)
{
    return std::ranges::any_of(engine.servers, [&](const std::string& server) {
        return program == server || baseName(program) == baseName(server);
    });
}

/// Blank-separated words of a shell text; quotes are taken off the ends, a `;` is a word.
Words shellWords(const std::string& text)
{
    Words words;
    for (const std::string& raw : split(text, ' ')) {
        std::string_view word = trimmed(raw);
        const bool endsCommand = word.ends_with(';');
        while (!word.empty() && (word.front() == '"' || word.front() == '\''))
            word.remove_prefix(1);
        while (!word.empty() && (word.back() == '"' || word.back() == '\'' || word.back() == ';'))
            word.remove_suffix(1);
        if (!word.empty())
            words.emplace_back(word);
        if (endsCommand)
            words.emplace_back(";");
    }
    return words;
}

/// Whether a program stands at that place of a shell's text, not the argument of one:
/// `psql -h postgres` starts no server.
bool startsCommand(const Words& words, std::size_t place)
{
    static constexpr std::array<std::string_view, 9> kBefore{
        "-c", "-ec", "-lc", "exec", "&&", "||", ";", "then", "do"};
    return place > 0 && std::ranges::find(kBefore, words[place - 1]) != kBefore.end();
}

/// The command as words, with the text of `sh -c TEXT` taken apart.
Words commandWords(const model::Service& service)
{
    Words words;
    for (const auto* part : {&service.entrypoint, &service.command}) {
        if (part->isSet())
            words.insert(words.end(), part->value.begin(), part->value.end());
    }
    Words result;
    for (const std::string& word : words) {
        if (word.find_first_of(" \n\t") == std::string::npos) {
            result.push_back(word);
            continue;
        }
        std::string flat = word;
        std::ranges::replace_if(
            flat, [](char c) { return c == '\n' || c == '\t'; }, ' ');
        std::ranges::move(shellWords(flat), std::back_inserter(result));
    }
    return result;
}

/// Whether the container's process is the engine: nobody named another program.
bool runsEngine(const model::Service& service, const Engine& engine)
{
    const bool isNamed = (service.entrypoint.isSet() && !service.entrypoint.value.empty()) ||
                         (service.command.isSet() && !service.command.value.empty());
    if (!isNamed)
        return true;
    const Words words = commandWords(service);
    if (words.empty() || words.front().starts_with('-'))
        return true;
    if (isServer(engine, words.front()))
        return true;
    if (isShell(words.front())) {
        for (std::size_t i = 1; i < words.size(); ++i) {
            if (isServer(engine, words[i]) && startsCommand(words, i))
                return true;
        }
        return false;
    }
    // Engines whose programs the table does not name are believed; the others are known.
    return engine.servers.empty();
}

void putParameter(model::BackingService& backing, std::string name, const std::string& value)
{
    if (name.empty() || isSecretName(name) || name == "requirepass" || name == "masterauth" ||
        name == "masteruser" || name == "user")
        return;
    backing.parameters[std::move(name)] =
        model::written(maskCredentials(value), backing.container->command.origin);
}

/// `-c max_connections=50`, `-cshared_buffers=1GB`, `--work_mem=4MB`.
void readPostgresFlags(model::BackingService& backing, const Words& words)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string_view setting;
        if (words[i] == "-c" && i + 1 < words.size())
            setting = words[++i];
        else if (words[i].starts_with("-c") || words[i].starts_with("--"))
            setting = std::string_view(words[i]).substr(2);
        const std::size_t equals = setting.find('=');
        if (equals == std::string_view::npos)
            continue;
        std::string name(setting.substr(0, equals));
        std::ranges::replace(name, '-', '_');
        putParameter(backing, std::move(name), std::string(setting.substr(equals + 1)));
    }
}

/// `--name value`, `--name=value`, `--flag`.
void readLongFlags(model::BackingService& backing, const Words& words, bool underscores)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!words[i].starts_with("--"))
            continue;
        std::string name = words[i].substr(2);
        std::string value = "yes";
        if (const std::size_t equals = name.find('='); equals != std::string::npos) {
            value = name.substr(equals + 1);
            name.resize(equals);
        } else if (i + 1 < words.size() && !words[i + 1].starts_with("--")) {
            value = words[++i];
        }
        if (underscores)
            std::ranges::replace(name, '-', '_');
        putParameter(backing, std::move(name), value);
    }
}

void readFlags(model::BackingService& backing, FlagStyle style)
{
    const Words words = commandWords(*backing.container);
    switch (style) {
    case FlagStyle::Postgres:
        readPostgresFlags(backing, words);
        break;
    case FlagStyle::Mysqld:
        readLongFlags(backing, words, true);
        break;
    case FlagStyle::Redis:
    case FlagStyle::Mongod:
        readLongFlags(backing, words, false);
        break;
    case FlagStyle::Memcached:
        for (std::size_t i = 0; i + 1 < words.size(); ++i) {
            if (words[i] == "-m" || words[i] == "-c" || words[i] == "-I")
                putParameter(backing,
                             words[i] == "-m"   ? "memory-limit"
                             : words[i] == "-c" ? "max-connections"
                                                : "max-item-size",
                             words[i + 1]);
        }
        break;
    case FlagStyle::None:
        break;
    }
}

/// Settings that images take from the environment, as what they set.
void readCharset(model::BackingService& backing)
{
    const model::Service& service = *backing.container;
    for (const char* name : {"character_set_server", "character-set-server"}) {
        const auto at = backing.parameters.find(name);
        if (at != backing.parameters.end())
            backing.charset = at->second;
    }
    const model::ConfigVar* arguments =
        model::findConfigVar(service.config, "POSTGRES_INITDB_ARGS");
    const auto* text = arguments != nullptr ? std::get_if<std::string>(&arguments->value) : nullptr;
    if (text == nullptr)
        return;
    const Words words = shellWords(*text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string value;
        if ((words[i] == "-E" || words[i] == "--encoding") && i + 1 < words.size())
            value = words[i + 1];
        else if (words[i].starts_with("--encoding="))
            value = words[i].substr(std::string_view("--encoding=").size());
        if (!value.empty())
            backing.charset = model::written(std::move(value), arguments->origin);
    }
}

void readTls(model::BackingService& backing)
{
    static constexpr std::array kSwitches{
        "ssl", "tls-port", "require_secure_transport", "tlsMode", "tls-cluster"};
    for (const char* name : kSwitches) {
        const auto at = backing.parameters.find(name);
        if (at == backing.parameters.end())
            continue;
        const std::string& value = at->second.value;
        const bool isOff = value == "off" || value == "OFF" || value == "0" || value == "no" ||
                           value == "disabled" || value == "false";
        backing.tls = model::written(!isOff, at->second.origin);
    }
}

model::Fact<std::string> versionOf(const model::Service& service, const ImagePattern& pattern)
{
    const model::ImageReference& image = service.image.value;
    if (image.tag.empty() || image.tag == "latest")
        return model::absent<std::string>(State::Unknown,
                                          image.tag.empty()
                                              ? phrase("the image has no tag")
                                              : phrase("the tag latest says no version"),
                                          service.image.origin);
    std::string version = versionIn(image.tag, pattern.version);
    if (version.empty())
        return model::absent<std::string>(
            State::Unknown,
            phrase("the tag {} says no version of the engine", image.tag),
            service.image.origin);
    return model::written(std::move(version), service.image.origin);
}

} // namespace

std::optional<model::BackingService> backingOf(const Table& table, const model::Service& service)
{
    if (!service.image.isSet() || service.kind != model::ProcessKind::LongRunning)
        return std::nullopt;
    const std::optional<IdentifiedImage> found = identifyImage(table, service.image.value);
    if (!found || !runsEngine(service, *found->engine))
        return std::nullopt;
    model::BackingService backing;
    backing.name = service.name;
    backing.role = found->engine->role;
    backing.engine = found->engine->name;
    backing.hosting = model::Hosting::Container;
    backing.foundBy = fmt::format("image {}", service.image.value.familiar());
    backing.origin = service.origin;
    backing.version = versionOf(service, *found->pattern);
    const std::string& flavour = found->pattern->flavour;
    backing.flavour =
        flavour.empty()
            ? model::defaulted(found->engine->title, phrase("its image"), service.image.origin)
            : model::written(flavour, service.image.origin);
    const int count = service.replicas.isSet() ? service.replicas.value.count : 1;
    backing.topology =
        count > 1 ? model::written(fmt::format("replicated ({})", count), service.replicas.origin)
                  : model::defaulted(
                        std::string("single"), phrase("one container"), Origin(service.origin));
    backing.extensions = found->pattern->extensions;
    backing.addresses.push_back(service.name);
    for (const std::string& alias : service.aliases)
        backing.addresses.push_back(alias);
    backing.container = service;
    readFlags(backing, found->engine->flags);
    readCharset(backing);
    readTls(backing);
    if (backing.parameters.contains("cluster-enabled") &&
        backing.parameters.at("cluster-enabled").value == "yes")
        backing.topology =
            model::written(fmt::format("cluster ({})", count), service.command.origin);
    if (backing.parameters.contains("replSet"))
        backing.topology =
            model::written(fmt::format("replicated ({})", count), service.command.origin);
    return backing;
}

} // namespace plumbline::sources::backing
