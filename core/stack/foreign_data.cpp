// SPDX-License-Identifier: Apache-2.0
#include "core/stack/foreign_data.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <vector>

namespace plumbline::stack {

namespace {

/// A database whose image says its version in its environment.
struct Server
{
    std::string_view title;
    std::string_view variable;
    std::string_view data;   ///< folder that holds what it writes
    std::size_t parts = 1;   ///< of the version that make a format of its own
    bool readsOlder = false; ///< it brings older data up to date by itself
};

constexpr std::array kServers{
    Server{"PostgreSQL", "PG_MAJOR", "/var/lib/postgresql", 1, false},
    Server{"MySQL", "MYSQL_MAJOR", "/var/lib/mysql", 2, true},
    Server{"MariaDB", "MARIADB_VERSION", "/var/lib/mysql", 2, true},
    Server{"MongoDB", "MONGO_MAJOR", "/data/db", 2, true},
};

std::string valueIn(const std::vector<std::string>& env, std::string_view name)
{
    for (const std::string& entry : env) {
        if (entry.size() > name.size() && entry.starts_with(name) && entry[name.size()] == '=')
            return entry.substr(name.size() + 1);
    }
    return {};
}

/// The leading numbers: 10 and 11 of `1:10.11.6+maria`.
std::vector<int> numbersOf(std::string_view version, std::size_t parts)
{
    version.remove_prefix(std::min(version.find(':') + 1, version.size()));
    std::vector<int> numbers;
    while (numbers.size() < parts) {
        int number = 0;
        const char* const end = version.data() + version.size();
        const auto [rest, error] = std::from_chars(version.data(), end, number);
        if (error != std::errc())
            break;
        numbers.push_back(number);
        version.remove_prefix(static_cast<std::size_t>(rest - version.data()));
        if (!version.starts_with('.'))
            break;
        version.remove_prefix(1);
    }
    return numbers;
}

std::string tagOf(const std::string& image)
{
    const std::size_t colon = image.rfind(':');
    return colon == std::string::npos || image.find('/', colon) != std::string::npos
               ? std::string()
               : image.substr(colon + 1);
}

std::string repositoryOf(const std::string& image)
{
    const std::string tag = tagOf(image);
    return tag.empty() ? image : image.substr(0, image.size() - tag.size() - 1);
}

/// Whether the new container mounts there what the old one did.
bool isKept(const engine::ContainerMount& mount, const engine::ContainerSpec& made)
{
    const std::string& source = mount.name.empty() ? mount.source : mount.name;
    return std::ranges::any_of(made.mounts,
                               [&](const engine::MountSpec& one) {
                                   return one.source == source && one.target == mount.destination;
                               }) ||
           std::ranges::any_of(made.binds, [&](const std::string& bind) {
               return bind == source + ":" + mount.destination ||
                      bind.starts_with(source + ":" + mount.destination + ":");
           });
}

std::string shown(const std::vector<int>& numbers)
{
    std::vector<std::string> parts;
    parts.reserve(numbers.size());
    for (const int number : numbers)
        parts.push_back(std::to_string(number));
    return join(parts, ".");
}

/// The version that the new container will run. `image`: nullptr while it is not here yet; then only
/// another tag of the same repository tells.
std::string versionOf(const Server& server,
                      const engine::ContainerDetails& old,
                      const engine::ContainerSpec& made,
                      const engine::ImageDetails* image)
{
    if (image != nullptr)
        return valueIn(image->env, server.variable);
    return repositoryOf(made.image) == repositoryOf(old.image) ? tagOf(made.image) : std::string();
}

/// Whether it can read what was written, as far as the versions tell.
bool canRead(const Server& server, const std::vector<int>& written, const std::vector<int>& wanted)
{
    // A tag of fewer numbers says nothing about the others.
    return wanted.size() < written.size() || wanted == written ||
           (server.readsOlder && wanted > written);
}

} // namespace

std::optional<ForeignData> foreignData(const engine::ContainerDetails& old,
                                       const engine::ContainerSpec& made,
                                       const engine::ImageDetails* image)
{
    for (const Server& server : kServers) {
        const auto written = numbersOf(valueIn(old.env, server.variable), server.parts);
        if (written.empty())
            continue;
        const auto wanted = numbersOf(versionOf(server, old, made, image), server.parts);
        if (canRead(server, written, wanted))
            continue;
        for (const engine::ContainerMount& mount : old.mounts) {
            if (mount.destination.starts_with(server.data) && isKept(mount, made))
                return ForeignData{.server = std::string(server.title),
                                   .written = shown(written),
                                   .wanted = shown(wanted),
                                   .place = mount.name.empty() ? mount.source : mount.name};
        }
    }
    return std::nullopt;
}

std::optional<DataWriter> dataWriter(const engine::ContainerDetails& container,
                                     const engine::ContainerMount& mount)
{
    for (const Server& server : kServers) {
        const std::string version = valueIn(container.env, server.variable);
        if (version.empty() || !mount.destination.starts_with(server.data))
            continue;
        std::string file;
        if (server.title == "PostgreSQL") {
            const std::string folder = valueIn(container.env, "PGDATA");
            file = (folder.empty() ? std::string(server.data) + "/data" : folder) + "/PG_VERSION";
        } else if (server.title == "MariaDB" || server.title == "MySQL") {
            file = std::string(server.data) +
                   (server.title == "MySQL" ? "/mysql_upgrade_info" : "/mariadb_upgrade_info");
        }
        if (!file.starts_with(mount.destination + "/"))
            file.clear();
        return DataWriter{.server = std::string(server.title),
                          .version = shown(numbersOf(version, server.parts)),
                          .versionFile = std::move(file)};
    }
    return std::nullopt;
}

} // namespace plumbline::stack
