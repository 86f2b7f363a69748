// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/key_kinds.h"

#include "core/parity/rules/config_parts.h"

#include <algorithm>
#include <array>

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

} // namespace

bool isLogLevelKey(std::string_view name)
{
    return endsWithWords(name, "LOG_LEVEL") || endsWithWords(name, "LOGLEVEL") ||
           name == "RUST_LOG" || name.ends_with("LOGGING_LEVEL") ||
           name.ends_with("LOG_VERBOSITY") || name.starts_with("LOGGING_LEVEL_");
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

bool isTlsPart(const Row& row)
{
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
    return !row.parts.empty() && std::ranges::all_of(row.parts, [](const std::string& part) {
        return isOneOf(part, kParts);
    });
}

bool isTlsKey(std::string_view name)
{
    return hasWord(name, {"SSLMODE", "TLS", "SSL", "STARTTLS", "PGSSLMODE"}) &&
           !hasWord(name, {"PORT", "CERT", "KEY", "PATH", "FILE", "CA", "HOST", "REDIRECT"});
}

} // namespace plumbline::parity::rules
