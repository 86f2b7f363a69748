// SPDX-License-Identifier: Apache-2.0
#include "core/parity/address.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/config_parts.h"

#include <fmt/format.h>

namespace plumbline::parity::rules {

namespace {

using model::ConfigVar;

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

/// Whether the value, or the password of an address, is one that everybody knows.
bool isDefault(const ConfigKey& key, const ConfigVar& var)
{
    const std::string_view text = textOf(var);
    if (const auto address = readAddress(text))
        return !address->password.empty() && isKnownCredential(address->user, address->password);
    return isPasswordName(key.name()) && isKnownCredential({}, text);
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
