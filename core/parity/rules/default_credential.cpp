// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/parity/address.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/config_parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::parity::rules {

namespace {

using model::ConfigVar;

struct Known
{
    std::string_view user; ///< empty: whoever it is
    std::string_view password;
};

/// What images and installers set, and everybody knows.
constexpr std::array kKnown{Known{"", "postgres"},
                            Known{"", "minioadmin"},
                            Known{"", "rabbitmq"},
                            Known{"guest", "guest"},
                            Known{"root", "root"},
                            Known{"admin", "admin"},
                            Known{"", "password"},
                            Known{"", "passw0rd"},
                            Known{"", "admin123"},
                            Known{"", "root123"},
                            Known{"", "mysql"},
                            Known{"", "mongo"},
                            Known{"", "redis"},
                            Known{"elastic", "changeme"},
                            Known{"", "admin"},
                            Known{"", "guest"},
                            Known{"", "root"},
                            Known{"", "12345678"},
                            Known{"", "123456"},
                            Known{"", "secret"},
                            Known{"", "test"},
                            Known{"", "toor"},
                            Known{"", "letmein"},
                            Known{"", "qwerty"},
                            Known{"", "example"},
                            Known{"neo4j", "neo4j"},
                            Known{"sa", "yourStrong(!)Password"}};

bool isKnown(std::string_view user, std::string_view password)
{
    return std::ranges::any_of(kKnown, [&](const Known& known) {
        return toLower(known.password) == toLower(password) &&
               (known.user.empty() || known.user == user || user.empty());
    });
}

/// Whether a var is a password: nothing else may hold a word like `admin`.
bool isPasswordName(std::string_view name)
{
    return hasWord(name,
                   {"PASSWORD",
                    "PASS",
                    "PASSWD",
                    "PWD",
                    "SECRET",
                    "PGPASSWORD",
                    "KEY",
                    "TOKEN",
                    "CREDENTIALS"});
}

/// A user and its password are one and the same word, as installers make them.
bool isDefault(const ConfigKey& key, const ConfigVar& var)
{
    const std::string_view text = textOf(var);
    if (const auto address = readAddress(text))
        return !address->password.empty() && isKnown(address->user, address->password);
    return isPasswordName(key.name()) && isKnown({}, text);
}

void check(const RuleInput& input, Outcomes& outcomes)
{
    eachVar(input, [&](const ConfigKey& key, std::size_t place, const ConfigVar& var) {
        if (!isSet(&var) || !isSecret(key))
            return;
        const Subject subject = subjectAt(subjectOf(key), {place});
        if (!isDefault(key, var)) {
            outcomes.pass(subject);
            return;
        }
        outcomes.fail(subject,
                      {.message = fmt::format(
                           "{} holds a default credential in {}", key.name(), input.name(place)),
                       .reason = {},
                       .severity = input.isLocal(place) ? Severity::Info
                                                        : severityAt(input, place, Severity::Error),
                       .evidence = evidenceOf(input, *key.row, {place}),
                       .fix = {}});
    });
}

} // namespace

const Rule kDefaultCredential{
    .id = "default-credential",
    .factor = Factor::Config,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "A credential is one that everybody knows",
    .rationale = "Scanners try postgres/postgres, guest/guest and minioadmin within minutes.",
    .compares = "Passwords, in addresses too, with those that images and installers set.",
    .guards = "Users' names alone. A remark in development, a warning in staging.",
    .remedy = "Set a generated password there.",
    .check = check};

} // namespace plumbline::parity::rules
