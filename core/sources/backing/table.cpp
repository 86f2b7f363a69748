// SPDX-License-Identifier: Apache-2.0
#include "core/sources/backing/table.h"

#include "core/base/characters.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace plumbline::sources::backing {

namespace {

/// `15-alpine` -> 15, `v1.2` -> 1.2, `POSTGRES_15` -> 15, `MYSQL_8_0_36` -> 8.0.36.
std::string leadingNumber(std::string_view text)
{
    const std::size_t word = text.find_first_of("_ ");
    const bool hasWord = word != std::string_view::npos && word > 0 && !isDigit(text.front());
    if (hasWord)
        text.remove_prefix(word + 1);
    else if (!text.empty() && (text.front() == 'v' || text.front() == 'V'))
        text.remove_prefix(1);
    std::string number;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isDigit(text[i])) {
            number += text[i];
            continue;
        }
        const bool isDot = text[i] == '.' || (hasWord && text[i] == '_');
        if (!isDot || number.empty() || i + 1 >= text.size() || !isDigit(text[i + 1]))
            break;
        number += '.';
    }
    return number;
}

std::string numberBehind(std::string_view text, std::string_view mark)
{
    const std::size_t at = text.find(mark);
    return at == std::string_view::npos ? std::string()
                                        : leadingNumber(text.substr(at + mark.size()));
}

std::string firstParts(const std::string& version, int count)
{
    std::size_t end = 0;
    for (int i = 0; i < count && end != std::string::npos; ++i)
        end = version.find('.', end == 0 ? 0 : end + 1);
    return version.substr(0, end);
}

std::string taken(std::string_view text, Take take)
{
    switch (take) {
    case Take::Number:
        return leadingNumber(text);
    case Take::Major:
        return firstParts(leadingNumber(text), 1);
    case Take::MajorMinor:
        return firstParts(leadingNumber(text), 2);
    case Take::AfterPg:
        return numberBehind(text, "pg");
    case Take::AfterDash:
        return numberBehind(text, "-");
    case Take::AfterKafka:
        return numberBehind(text, "kafka-");
    case Take::Unsaid:
        break;
    }
    return {};
}

template <class T, class Key>
void layOver(std::vector<T>& base, std::vector<T>&& over, Key key)
{
    std::vector<T> result = std::move(over);
    const std::size_t count = result.size();
    for (T& row : base) {
        const auto end = result.begin() + static_cast<std::ptrdiff_t>(count);
        const bool isReplaced = std::any_of(
            result.begin(), end, [&](const T& newer) { return newer.*key == row.*key; });
        if (!isReplaced)
            result.push_back(std::move(row));
    }
    base = std::move(result);
}

} // namespace

Table laidOver(Table base, Table over)
{
    layOver(base.engines, std::move(over.engines), &Engine::name);
    layOver(base.managed, std::move(over.managed), &Managed::id);
    if (!over.date.empty())
        base.date = std::move(over.date);
    return base;
}

const Engine* findEngine(const Table& table, std::string_view name)
{
    const auto at = std::ranges::find(table.engines, name, &Engine::name);
    return at == table.engines.end() ? nullptr : &*at;
}

std::string versionIn(std::string_view text, const VersionRule& rule)
{
    std::string version = taken(text, rule.take);
    if (rule.versions.empty())
        return version;
    for (std::string prefix = version; !prefix.empty();) {
        if (const auto at = rule.versions.find(prefix); at != rule.versions.end())
            return at->second;
        const std::size_t dot = prefix.rfind('.');
        prefix.resize(dot == std::string::npos ? 0 : dot);
    }
    // A number that counts something else is not this engine's version.
    return {};
}

LocalService localOf(const Managed& managed, const Engine& engine)
{
    LocalService local = engine.local;
    const LocalService& own = managed.local;
    if (!own.image.empty())
        local.image = own.image;
    if (!own.versions.empty())
        local.versions = own.versions;
    if (!own.ports.empty())
        local.ports = own.ports;
    for (const auto& [name, value] : own.environment) {
        // A row takes a variable of its engine away by giving it no value.
        if (value.empty())
            local.environment.erase(name);
        else
            local.environment[name] = value;
    }
    if (!own.command.empty())
        local.command = own.command;
    if (!own.user.empty())
        local.user = own.user;
    if (!own.health.empty())
        local.health = own.health;
    if (!own.url.empty())
        local.url = own.url;
    for (const auto& [name, value] : own.clients)
        local.clients[name] = value;
    if (!own.topology.empty())
        local.topology = own.topology;
    if (managed.fidelity == Fidelity::None)
        local.image.clear();
    return local;
}

} // namespace plumbline::sources::backing
