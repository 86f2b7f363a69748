// SPDX-License-Identifier: Apache-2.0
#include "core/sources/backing/identify.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace plumbline::sources::backing {

namespace {

/// `registry.example/mirror/postgis/postgis` ends in `postgis/postgis`, part by part.
bool endsInPath(std::string_view path, std::string_view end)
{
    return path.ends_with(end) &&
           (path.size() == end.size() || path[path.size() - end.size() - 1] == '/');
}

bool fits(std::string_view value, std::string_view pattern)
{
    if (pattern.ends_with('*'))
        return toLower(value).starts_with(toLower(pattern.substr(0, pattern.size() - 1)));
    return toLower(value) == toLower(pattern);
}

/// A key's name against one that may hold a `*` within.
bool fitsKey(std::string_view name, std::string_view pattern)
{
    const std::size_t star = pattern.find('*');
    if (star == std::string_view::npos)
        return name == pattern || (name.size() > pattern.size() && name.ends_with(pattern) &&
                                   name[name.size() - pattern.size() - 1] == '_');
    return name.size() + 1 >= pattern.size() && name.starts_with(pattern.substr(0, star)) &&
           name.ends_with(pattern.substr(star + 1));
}

struct NeutralKey
{
    std::string_view word;
    model::Role role;
};

/// What the part before `_HOST`, `_URL`, ... says where no product is named.
constexpr std::array kNeutralKeys{
    NeutralKey{"DATABASE", model::Role::Database},
    NeutralKey{"DB", model::Role::Database},
    NeutralKey{"SQL", model::Role::Database},
    NeutralKey{"JDBC", model::Role::Database},
    NeutralKey{"DATASOURCE", model::Role::Database},
    NeutralKey{"CACHE", model::Role::Cache},
    NeutralKey{"CACHES", model::Role::Cache},
    NeutralKey{"SESSION", model::Role::Cache},
    NeutralKey{"QUEUE", model::Role::Broker},
    NeutralKey{"BROKER", model::Role::Broker},
    NeutralKey{"MQ", model::Role::Broker},
    NeutralKey{"CELERY", model::Role::Broker},
    NeutralKey{"MESSAGING", model::Role::Broker},
    NeutralKey{"SEARCH", model::Role::Search},
    NeutralKey{"MAIL", model::Role::Mail},
    NeutralKey{"EMAIL", model::Role::Mail},
    NeutralKey{"MAILER", model::Role::Mail},
    NeutralKey{"SMTP", model::Role::Mail},
};

} // namespace

std::optional<IdentifiedImage> identifyImage(const Table& table, const model::ImageReference& image)
{
    const std::string full = image.registry + "/" + image.repository;
    const std::size_t slash = image.repository.rfind('/');
    const std::string last =
        slash == std::string::npos ? image.repository : image.repository.substr(slash + 1);
    std::optional<IdentifiedImage> byLastPart;
    for (const Engine& engine : table.engines) {
        for (const ImagePattern& pattern : engine.images) {
            const bool hasPath = pattern.repository.find('/') != std::string::npos;
            if (hasPath && endsInPath(full, pattern.repository))
                return IdentifiedImage{&engine, &pattern};
            if (!hasPath && pattern.repository == last && !byLastPart)
                byLastPart = IdentifiedImage{&engine, &pattern};
        }
    }
    return byLastPart;
}

const Managed* identifyTerraform(const Table& table,
                                 std::string_view type,
                                 const std::function<std::string(std::string_view)>& attribute)
{
    for (const Managed& managed : table.managed) {
        if (std::ranges::find(managed.terraformTypes, type) == managed.terraformTypes.end())
            continue;
        const bool isIt = std::ranges::all_of(managed.where, [&](const auto& condition) {
            const std::string value = attribute(condition.first);
            return std::ranges::any_of(
                condition.second, [&](const std::string& pattern) { return fits(value, pattern); });
        });
        if (isIt)
            return &managed;
    }
    return nullptr;
}

const Managed* identifyAddon(const Table& table, std::string_view plan)
{
    const std::string_view name = plan.substr(0, plan.find(':'));
    for (const Managed& managed : table.managed) {
        if (std::ranges::find(managed.addons, name) != managed.addons.end())
            return &managed;
    }
    return nullptr;
}

const Engine* identifyScheme(const Table& table, std::string_view scheme)
{
    const auto find = [&](std::string_view wanted) -> const Engine* {
        for (const Engine& engine : table.engines) {
            if (std::ranges::find(engine.schemes, wanted) != engine.schemes.end())
                return &engine;
        }
        return nullptr;
    };
    if (scheme.empty())
        return nullptr;
    if (const Engine* engine = find(scheme))
        return engine;
    // `postgresql+asyncpg`: the driver does not change the engine.
    const std::size_t plus = scheme.find('+');
    return plus == std::string_view::npos ? nullptr : find(scheme.substr(0, plus));
}

namespace {

/// `ConnectionStrings__Main` and `Search:Url` as others would write them: SEARCH_URL.
std::string conventional(std::string_view name)
{
    std::string result;
    char previous = '_';
    for (const char c : name) {
        const bool isUpper = std::isupper(static_cast<unsigned char>(c)) != 0;
        const bool isPart = std::isalnum(static_cast<unsigned char>(c)) != 0;
        if ((!isPart || (isUpper && std::islower(static_cast<unsigned char>(previous)) != 0)) &&
            !result.empty() && result.back() != '_')
            result += '_';
        if (isPart)
            result += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        previous = c;
    }
    return result;
}

std::optional<IdentifiedKey> identifyConventionalKey(const Table& table, std::string_view name);

} // namespace

std::optional<IdentifiedKey> identifyKey(const Table& table, std::string_view name)
{
    if (std::optional<IdentifiedKey> key = identifyConventionalKey(table, name))
        return key;
    if (name.starts_with("ConnectionStrings"))
        return IdentifiedKey{nullptr, model::Role::Database};
    const bool isOther = std::ranges::any_of(name, [](char c) {
        return std::islower(static_cast<unsigned char>(c)) != 0 || c == ':' || c == '.';
    });
    return isOther ? identifyConventionalKey(table, conventional(name)) : std::nullopt;
}

namespace {

std::optional<IdentifiedKey> identifyConventionalKey(const Table& table, std::string_view name)
{
    // The longest pattern knows best: `HEROKU_POSTGRESQL_*_URL` before `*_URL`.
    IdentifiedKey best;
    std::size_t length = 0;
    for (const Engine& engine : table.engines) {
        for (const std::string& pattern : engine.keys) {
            if (pattern.size() > length && fitsKey(name, pattern)) {
                best = {&engine, engine.role};
                length = pattern.size();
            }
        }
    }
    if (length > 0)
        return best;
    static constexpr std::array<std::string_view, 15> kEndings{"_HOST",
                                                               "_URL",
                                                               "_URI",
                                                               "_DSN",
                                                               "_HOSTNAME",
                                                               "_ADDRESS",
                                                               "_ADDR",
                                                               "_SERVER",
                                                               "_ENDPOINT",
                                                               "_BROKER_URL",
                                                               "_HOSTS",
                                                               "_SERVERS",
                                                               "_BROKER",
                                                               "_CONNECTION_STRING",
                                                               "_RESULT_BACKEND"};
    for (const std::string_view ending : kEndings) {
        if (!name.ends_with(ending))
            continue;
        std::string_view word = name.substr(0, name.size() - ending.size());
        if (const std::size_t dash = word.rfind('_'); dash != std::string_view::npos)
            word.remove_prefix(dash + 1);
        const auto at = std::ranges::find(kNeutralKeys, word, &NeutralKey::word);
        if (at != kNeutralKeys.end())
            return IdentifiedKey{nullptr, at->role};
    }
    return std::nullopt;
}

} // namespace

bool isAddressKey(std::string_view name)
{
    static constexpr std::array<std::string_view, 15> kEndings{"HOST",
                                                               "HOSTS",
                                                               "HOSTNAME",
                                                               "ADDR",
                                                               "ADDRESS",
                                                               "ADDRESSES",
                                                               "SERVER",
                                                               "SERVERS",
                                                               "ENDPOINT",
                                                               "ENDPOINTS",
                                                               "BROKER",
                                                               "BROKERS",
                                                               "URL",
                                                               "URI",
                                                               "NODES"};
    return std::ranges::any_of(kEndings, [&](std::string_view end) { return name.ends_with(end); });
}

std::optional<model::Role> roleOfDriverKey(std::string_view name)
{
    static constexpr std::array<std::string_view, 9> kEndings{"_DRIVER",
                                                              "_BACKEND",
                                                              "_STORE",
                                                              "_ENGINE",
                                                              "_CONNECTION",
                                                              "_ADAPTER",
                                                              "_CLIENT",
                                                              "_DIALECT",
                                                              "_TYPE"};
    for (const std::string_view ending : kEndings) {
        if (!name.ends_with(ending))
            continue;
        name.remove_suffix(ending.size());
        for (const auto& [word, role] : {std::pair{std::string_view("DB"), model::Role::Database},
                                         {"DATABASE", model::Role::Database},
                                         {"CACHE", model::Role::Cache},
                                         {"SESSION", model::Role::Cache},
                                         {"QUEUE", model::Role::Broker},
                                         {"BROKER", model::Role::Broker},
                                         {"MAIL", model::Role::Mail},
                                         {"EMAIL", model::Role::Mail}}) {
            if (name == word || (name.ends_with(word) && name.size() > word.size() &&
                                 name[name.size() - word.size() - 1] == '_'))
                return role;
        }
    }
    return std::nullopt;
}

bool sameWire(std::string_view left, std::string_view right)
{
    const auto family = [](std::string_view engine) {
        return engine == "mariadb" ? "mysql" : engine == "valkey" ? "redis" : engine;
    };
    return family(left) == family(right);
}

} // namespace plumbline::sources::backing
