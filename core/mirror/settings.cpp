// SPDX-License-Identifier: Apache-2.0
#include "core/mirror/settings.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace plumbline::mirror {

namespace {

using model::FlagStyle;
using Words = std::vector<std::string>;

/// Settings that only the builds of a cloud know.
constexpr std::array<std::string_view, 9> kCloudPrefixes{"rds.",
                                                         "apg_",
                                                         "aurora_",
                                                         "cloudsql.",
                                                         "cloudsql_",
                                                         "azure.",
                                                         "alloydb.",
                                                         "reserved-memory",
                                                         "close-on-"};

/// Settings that are chosen for the size of the machine.
constexpr std::array<std::string_view, 12> kSized{"shared_buffers",
                                                  "effective_cache_size",
                                                  "maintenance_work_mem",
                                                  "wal_buffers",
                                                  "huge_pages",
                                                  "max_wal_size",
                                                  "innodb_buffer_pool_size",
                                                  "innodb_log_file_size",
                                                  "innodb_log_buffer_size",
                                                  "innodb_buffer_pool_instances",
                                                  "maxmemory",
                                                  "max_cache_memory"};

constexpr std::array<std::string_view, 7> kTls{"ssl",
                                               "rds.force_ssl",
                                               "require_secure_transport",
                                               "ssl_min_protocol_version",
                                               "tls-port",
                                               "tls-cluster",
                                               "tlsMode"};

/// What topology says.
constexpr std::array<std::string_view, 3> kTopology{"cluster-enabled", "replSet", "bind_ip_all"};

/// Libraries that every build of PostgreSQL brings along.
constexpr std::array<std::string_view, 5> kContrib{
    "pg_stat_statements", "auto_explain", "auth_delay", "passwordcheck", "pg_prewarm"};

/// `max-connections` and `max_connections` are one.
std::string plainName(std::string_view name)
{
    std::string plain(name);
    std::ranges::replace(plain, '-', '_');
    return plain;
}

bool isAmong(std::span<const std::string_view> names, std::string_view name)
{
    return std::ranges::any_of(
        names, [&](std::string_view one) { return plainName(one) == plainName(name); });
}

std::string
reasonToLeaveOut(const std::string& name, const std::string& value, FlagStyle style, bool isManaged)
{
    if (isAmong(kTls, name))
        return "--tls decides it here";
    if (isAmong(kTopology, name))
        return "the topology says it";
    if (std::ranges::any_of(kCloudPrefixes, [&](auto prefix) { return name.starts_with(prefix); }))
        return "only the cloud's build knows it";
    if (isManaged && (isAmong(kSized, name) || value.find('{') != std::string::npos))
        return "it is sized for prod's machine";
    if (style == FlagStyle::None || style == FlagStyle::Mongod || style == FlagStyle::Memcached)
        return "it is no option of the local server's command line";
    return {};
}

/// Of a list of libraries those that the local image has.
std::string knownLibraries(const std::string& value)
{
    Words known;
    for (const std::string& part : split(value, ',')) {
        const std::string_view name = trimmed(part);
        if (std::ranges::find(kContrib, name) != kContrib.end())
            known.emplace_back(name);
    }
    return join(known, ",");
}

/// The name that the flag at `at` sets, and how many words it takes.
struct Flag
{
    std::string name;
    std::size_t words = 1;
};

Flag flagAt(FlagStyle style, const Words& words, std::size_t at)
{
    const std::string& word = words[at];
    const bool hasNext = at + 1 < words.size();
    std::string_view setting;
    std::size_t count = 1;
    if (style == FlagStyle::Postgres && word == "-c" && hasNext) {
        setting = words[at + 1];
        count = 2;
    } else if (style == FlagStyle::Postgres && word.starts_with("-c")) {
        setting = std::string_view(word).substr(2);
    } else if (word.starts_with("--")) {
        setting = std::string_view(word).substr(2);
        const bool isPair = setting.find('=') == std::string_view::npos;
        while (isPair && at + count < words.size() && !words[at + count].starts_with("-"))
            ++count;
    }
    return {plainName(setting.substr(0, setting.find('='))), count};
}

void appendFlag(FlagStyle style, const std::string& name, const std::string& value, Words& words)
{
    if (style == FlagStyle::Postgres) {
        words.insert(words.end(), {"-c", name + "=" + value});
    } else if (style == FlagStyle::Mysqld) {
        std::string flag = name;
        std::ranges::replace(flag, '_', '-');
        words.push_back("--" + flag + "=" + value);
    } else if (style == FlagStyle::Redis) {
        words.push_back("--" + name);
        for (const std::string& part : split(value, ' ')) {
            if (!part.empty() || value.empty())
                words.push_back(part);
        }
    }
}

} // namespace

LocalSettings localSettings(const model::BackingService& wanted, FlagStyle style)
{
    LocalSettings settings;
    for (const auto& [name, fact] : wanted.parameters) {
        if (!fact.isSet())
            continue;
        model::Fact<std::string> asked = fact;
        Phrase why =
            reasonToLeaveOut(name, fact.value, style, wanted.hosting == model::Hosting::Managed);
        if (why.empty() && name == "shared_preload_libraries") {
            asked.value = knownLibraries(fact.value);
            if (asked.value.empty())
                why = phrase("the local image has none of these libraries");
        }
        if (why.empty())
            settings.applied.emplace(name, std::move(asked));
        else
            settings.leftOut.push_back({name, fact.value, std::move(why), fact.origin});
    }
    return settings;
}

std::vector<std::string> withoutSettings(FlagStyle style,
                                         const std::vector<std::string>& written,
                                         const std::set<std::string>& names)
{
    Words words;
    for (std::size_t i = 0; i < written.size();) {
        const Flag flag = flagAt(style, written, i);
        const bool goes =
            !flag.name.empty() && std::ranges::any_of(names, [&](const std::string& name) {
                return plainName(name) == flag.name;
            });
        for (std::size_t word = 0; word < flag.words; ++word, ++i) {
            if (!goes)
                words.push_back(written[i]);
        }
    }
    return words;
}

std::vector<std::string> commandWith(FlagStyle style,
                                     const std::string& program,
                                     const std::vector<std::string>& written,
                                     const std::map<std::string, std::string>& settings)
{
    std::set<std::string> names;
    for (const auto& [name, value] : settings)
        names.insert(name);
    Words words = withoutSettings(style, written, names);
    if (words.empty() && !settings.empty() && !program.empty())
        words.push_back(program);
    for (const auto& [name, value] : settings)
        appendFlag(style, name, value, words);
    return words;
}

std::string serverProgram(const std::string& engine)
{
    static const std::map<std::string, std::string, std::less<>> kPrograms{
        {"postgres", "postgres"},
        {"mysql", "mysqld"},
        {"mariadb", "mariadbd"},
        {"redis", "redis-server"},
        {"valkey", "valkey-server"},
        {"mongodb", "mongod"},
        {"memcached", "memcached"},
        {"rabbitmq", "rabbitmq-server"}};
    const auto known = kPrograms.find(engine);
    return known == kPrograms.end() ? std::string() : known->second;
}

} // namespace plumbline::mirror
