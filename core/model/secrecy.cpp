// SPDX-License-Identifier: Apache-2.0
#include "core/base/entropy.h"
#include "core/base/phrase.h"
#include "core/base/text.h"
#include "core/model/config_var.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace plumbline::model {

namespace {

/// What a provider puts in front of its credentials, and how long the rest is at least.
struct TokenPrefix
{
    std::string_view prefix;
    std::size_t leastLength;
    std::string_view name;
};

constexpr std::array kTokenPrefixes{
    TokenPrefix{"AKIA", 20, ours("AWS access key")},
    TokenPrefix{"ASIA", 20, ours("AWS access key")},
    TokenPrefix{"ghp_", 30, ours("GitHub token")},
    TokenPrefix{"gho_", 30, ours("GitHub token")},
    TokenPrefix{"ghs_", 30, ours("GitHub token")},
    TokenPrefix{"github_pat_", 30, ours("GitHub token")},
    TokenPrefix{"glpat-", 20, ours("GitLab token")},
    TokenPrefix{"xoxb-", 20, ours("Slack token")},
    TokenPrefix{"xoxp-", 20, ours("Slack token")},
    TokenPrefix{"sk_live_", 20, ours("Stripe key")},
    TokenPrefix{"sk_test_", 20, ours("Stripe key")},
    TokenPrefix{"rk_live_", 20, ours("Stripe key")},
    TokenPrefix{"whsec_", 20, ours("webhook secret")},
    TokenPrefix{"SG.", 40, ours("SendGrid key")},
    TokenPrefix{"AIza", 35, ours("Google API key")},
    TokenPrefix{"ya29.", 20, ours("Google token")},
    TokenPrefix{"npm_", 30, ours("npm token")},
    TokenPrefix{"dop_v1_", 30, ours("DigitalOcean token")},
    TokenPrefix{"hvs.", 20, ours("Vault token")},
    TokenPrefix{"sk-", 32, ours("API key")},
};

bool isTokenCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-' || c == '.' ||
           c == '+' || c == '/' || c == '=';
}

bool isOneToken(std::string_view value)
{
    return std::ranges::all_of(value, isTokenCharacter);
}

/// Three base64url parts, the first of which begins a JSON object (`{"` is `eyJ`).
bool isJsonWebToken(std::string_view value)
{
    return value.starts_with("eyJ") && value.size() > 30 && isOneToken(value) &&
           std::ranges::count(value, '.') == 2;
}

/// `$TOKEN`: a name and no more. A password hash (`$2y$10$...`) begins like one.
bool isVariable(std::string_view value)
{
    if (value.size() < 2 || value.front() != '$' ||
        std::isdigit(static_cast<unsigned char>(value[1])) != 0)
        return false;
    return std::ranges::all_of(value.substr(1), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
    });
}

/// A value that stands for one somewhere else: `${TOKEN}`, `$TOKEN`, `arn:aws:secretsmanager:...`.
bool isReference(std::string_view value)
{
    static constexpr std::array<std::string_view, 5> kSchemes{
        "arn:", "vault:", "op://", "secretsmanager:", "ssm:"};
    return (value.starts_with("${") && value.ends_with('}')) ||
           (value.starts_with("$(") && value.ends_with(')')) || isVariable(value) ||
           std::ranges::any_of(kSchemes,
                               [&](std::string_view scheme) { return value.starts_with(scheme); });
}

/// A file of the platform, not the value: `/run/secrets/db`.
bool isSecretPath(std::string_view value)
{
    return value.starts_with('/') && value.find(' ') == std::string_view::npos &&
           std::ranges::count(value, '/') >= 2;
}

/// `postgres://user:password@host`: a password in the clear in the authority.
bool hasPasswordInUrl(std::string_view value)
{
    return value.find("://") != std::string_view::npos &&
           value.find('@') != std::string_view::npos && maskCredentials(value) != value;
}

/// `Server=db;Password=x`, `host=db password=x`, `jdbc:mysql://db/app?user=me&password=x`,
/// `cache:6379,password=x`: pairs, one of which is named like a secret.
bool hasPasswordInPairs(std::string_view value)
{
    constexpr std::string_view kSeparators = " ;,?&\t\n";
    static constexpr std::array<std::string_view, 3> kKeys{"pwd", "accountkey", "sharedaccesskey"};
    if (value.find('=') == std::string_view::npos)
        return false;
    bool isOnlyPair = true; // `NAME=x` alone is a text about something else
    bool hasPassword = false;
    for (std::size_t at = 0; at < value.size();) {
        const std::size_t end = std::min(value.find_first_of(kSeparators, at), value.size());
        const std::string_view part = value.substr(at, end - at);
        at = end + 1;
        isOnlyPair = isOnlyPair && part.size() == value.size();
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos || equals + 1 == part.size() ||
            isReference(part.substr(equals + 1)))
            continue;
        const std::string key = toLower(part.substr(0, equals));
        hasPassword = hasPassword || isSecretName(part.substr(0, equals)) ||
                      std::ranges::find(kKeys, key) != kKeys.end();
    }
    return hasPassword && !isOnlyPair;
}

/// `root:password@tcp(db:3306)/shop`, `user:password@proxy:3128`: what drivers take without a scheme.
bool hasPasswordBeforeHost(std::string_view value)
{
    const std::size_t at = value.find('@');
    if (at == std::string_view::npos || at + 1 == value.size())
        return false;
    std::string_view user = value.substr(0, at);
    user.remove_prefix(user.find_last_of(" /,;=") + 1); // npos + 1 is 0
    const std::size_t colon = user.find(':');
    if (colon == 0 || colon == std::string_view::npos || colon + 1 == user.size() ||
        isReference(user.substr(colon + 1)))
        return false;
    const std::string_view host = value.substr(at + 1);
    const bool isHost = std::isalnum(static_cast<unsigned char>(host.front())) != 0 ||
                        host.front() == '[' || host.front() == '(';
    const bool isImage = host.starts_with("sha256:") || host.starts_with("sha512:");
    return isHost && !isImage && user.substr(0, colon) != "mailto";
}

/// Long, one word, with letters of both cases and digits, and no word one could read: the shape of
/// a generated key. Hex digests (image digests, commits) and UUIDs are identities, not secrets.
bool looksGenerated(std::string_view value)
{
    constexpr std::string_view kEncoded = "base64:"; // as Laravel writes its key
    if (value.starts_with(kEncoded))
        value.remove_prefix(kEncoded.size());
    if (value.size() < 32 || value.size() > 512 || !isOneToken(value))
        return false;
    if (std::ranges::count_if(value, [](char c) { return c == '.' || c == '/' || c == '-'; }) > 3)
        return false;
    const bool hasDigit = std::ranges::any_of(value, [](char c) { return c >= '0' && c <= '9'; });
    const bool hasUpper = std::ranges::any_of(value, [](char c) { return c >= 'A' && c <= 'Z'; });
    const bool hasLower = std::ranges::any_of(value, [](char c) { return c >= 'a' && c <= 'z'; });
    return hasDigit && hasUpper && hasLower && entropyOf(value) >= 4.2;
}

/// `ALLOW_EMPTY_PASSWORD=yes` is about a secret, and none.
bool isSwitch(std::string_view value)
{
    static constexpr std::array<std::string_view, 8> kSwitches{
        "true", "false", "yes", "no", "on", "off", "enabled", "disabled"};
    return std::ranges::find(kSwitches, toLower(value)) != kSwitches.end();
}

} // namespace

Phrase secrecyOf(std::string_view name, std::string_view value)
{
    if (value.empty() || isReference(value))
        return {};
    if (value.find("-----BEGIN ") != std::string_view::npos &&
        value.find("PRIVATE KEY-----") != std::string_view::npos)
        return phrase("private key");
    if (isJsonWebToken(value))
        return phrase("JSON Web Token");
    for (const TokenPrefix& known : kTokenPrefixes) {
        if (value.front() == known.prefix.front() && value.size() >= known.leastLength &&
            value.starts_with(known.prefix) && isOneToken(value))
            return Phrase::ofWords(known.name);
    }
    if (hasPasswordInUrl(value))
        return phrase("password in a URL");
    if (hasPasswordInPairs(value))
        return phrase("password in a connection string");
    if (hasPasswordBeforeHost(value))
        return phrase("password before a host");
    if (isSecretName(name) && !isSecretPath(value) && !isSwitch(value))
        return phrase("its name");
    if (looksGenerated(value))
        return phrase("looks generated");
    return {};
}

} // namespace plumbline::model
