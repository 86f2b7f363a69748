// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/key_kinds.h"

#include "core/base/text.h"
#include "core/parity/address.h"
#include "core/parity/rules/config_parts.h"
#include "core/parity/shape.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace plumbline::parity::rules {

namespace {

template <std::size_t Count>
bool isOneOf(std::string_view name, const std::array<std::string_view, Count>& names)
{
    return std::ranges::find(names, name) != names.end();
}

bool endsWithWords(std::string_view name, std::string_view phrase)
{
    return name == phrase || (name.ends_with(phrase) && name.size() > phrase.size() &&
                              name[name.size() - phrase.size() - 1] == '_');
}

/// As libraries call it: `MONOLOG_LEVEL`, `Serilog__MinimumLevel__Default`, `Logging__LogLevel__App`.
bool isLevelOfLibrary(std::string_view name)
{
    const std::string lower = toLower(name);
    return lower.ends_with("log_level") || lower.ends_with("logger_level") ||
           lower.ends_with("logging__level") || lower.find("loglevel__") != std::string::npos ||
           (lower.find("log__") != std::string::npos &&
            lower.find("__minimumlevel") != std::string::npos);
}

} // namespace

bool isLogLevelKey(std::string_view name)
{
    return endsWithWords(name, "LOG_LEVEL") || endsWithWords(name, "LOGLEVEL") ||
           name == "RUST_LOG" || name.ends_with("LOGGING_LEVEL") ||
           name.ends_with("LOG_VERBOSITY") || name.starts_with("LOGGING_LEVEL_") ||
           isLevelOfLibrary(name);
}

bool isLogFormatKey(std::string_view name)
{
    return endsWithWords(name, "LOG_FORMAT") || endsWithWords(name, "LOG_FORMATTER") ||
           endsWithWords(name, "LOG_JSON") || endsWithWords(name, "LOG_ENCODING") ||
           endsWithWords(name, "LOG_STYLE") || endsWithWords(name, "LOGGING_FORMAT");
}

bool isZoneKey(std::string_view name)
{
    return name == "TZ" || endsWithWords(name, "TIME_ZONE") || endsWithWords(name, "TIMEZONE") ||
           endsWithWords(name, "TZ") || name == "PGTZ";
}

bool isLocaleKey(std::string_view name)
{
    static constexpr std::array<std::string_view, 3> kNames{"LANG", "LANGUAGE", "LC_ALL"};
    return isOneOf(name, kNames) || name.starts_with("LC_") || endsWithWords(name, "LOCALE");
}

bool isEnvironmentNameKey(std::string_view name)
{
    static constexpr std::array<std::string_view, 20> kNames{"NODE_ENV",
                                                             "RAILS_ENV",
                                                             "RACK_ENV",
                                                             "APP_ENV",
                                                             "DJANGO_SETTINGS_MODULE",
                                                             "DJANGO_ENV",
                                                             "FLASK_ENV",
                                                             "ASPNETCORE_ENVIRONMENT",
                                                             "DOTNET_ENVIRONMENT",
                                                             "SPRING_PROFILES_ACTIVE",
                                                             "MIX_ENV",
                                                             "GO_ENV",
                                                             "GIN_MODE",
                                                             "SYMFONY_ENV",
                                                             "ENVIRONMENT",
                                                             "DEPLOY_ENV",
                                                             "STAGE",
                                                             "ENV",
                                                             "SENTRY_ENVIRONMENT",
                                                             "RELEASE_STAGE"};
    return isOneOf(name, kNames) || endsWithWords(name, "ENVIRONMENT") ||
           endsWithWords(name, "APP_ENV");
}

namespace {

/// The schemes of a key's DSNs without the `s` that stands for TLS; nothing where one is no DSN.
std::set<std::string> schemesOf(const ConfigKey& key, bool isPlain)
{
    std::set<std::string> schemes;
    for (const model::ConfigVar* var : key.vars) {
        if (!isSet(var))
            continue;
        const auto address = readAddress(textOf(*var));
        if (!address || !shapesOf(textOf(*var)).has(Shape::Dsn))
            return {};
        std::string scheme = address->scheme;
        static constexpr std::array<std::string_view, 6> kWithTls{
            "rediss", "valkeys", "amqps", "smtps", "ldaps", "mqtts"};
        if (isPlain && isOneOf(scheme, kWithTls))
            scheme.pop_back();
        schemes.insert(std::move(scheme));
    }
    return schemes;
}

} // namespace

bool areOtherEngines(const ConfigKey& key)
{
    return schemesOf(key, true).size() > 1;
}

bool isTlsPart(const ConfigKey& key)
{
    const Row& row = *key.row;
    static constexpr std::array<std::string_view, 8> kParts{"query sslmode",
                                                            "query ssl",
                                                            "query tls",
                                                            "query ssl_cert_reqs",
                                                            "query sslrootcert",
                                                            "query channel_binding",
                                                            "query encrypt",
                                                            "query useSSL"};
    if (isTlsKey(row.key))
        return true;
    const bool isOfScheme = schemesOf(key, false).size() > 1 && schemesOf(key, true).size() == 1;
    return !row.parts.empty() && std::ranges::all_of(row.parts, [&](const std::string& part) {
        return isOneOf(part, kParts) || (part == "scheme" && isOfScheme);
    });
}

bool isTlsKey(std::string_view name)
{
    return hasWord(name, {"SSLMODE", "TLS", "SSL", "STARTTLS", "PGSSLMODE"}) &&
           !hasWord(name, {"PORT", "CERT", "KEY", "PATH", "FILE", "CA", "HOST", "REDIRECT"});
}

} // namespace plumbline::parity::rules
