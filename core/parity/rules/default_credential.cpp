// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/parity/address.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/config_parts.h"

#include <algorithm>
#include <initializer_list>

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

/// The user that belongs to a password: `DB_USER` or `DB_USERNAME` of `DB_PASSWORD`, in the config
/// that it is among.
std::string_view userBeside(const ConfigVar& password, const std::vector<ConfigVar>& vars)
{
    for (const std::string_view word : {"PASSWORD", "PASSWD", "PASS", "PWD"}) {
        const std::size_t at = password.name.rfind(word);
        if (at == std::string::npos)
            continue;
        for (const std::string_view user : {"USER", "USERNAME"}) {
            std::string name = password.name;
            name.replace(at, word.size(), user);
            if (const ConfigVar* var = model::findConfigVar(vars, name); isSet(var))
                return textOf(*var);
        }
        break;
    }
    return {};
}

/// The user of any service of the environment that has just this var.
std::string_view userOf(const model::Environment& environment, const ConfigVar& password)
{
    if (const std::string_view user = userBeside(password, environment.sharedConfig); !user.empty())
        return user;
    for (const model::Service& service : environment.services) {
        const ConfigVar* own = model::findConfigVar(service.config, password.name);
        if (own != nullptr && *own == password)
            return userBeside(password, service.config);
    }
    for (const model::BackingService& backing : environment.backingServices) {
        if (!backing.container)
            continue;
        const ConfigVar* own = model::findConfigVar(backing.container->config, password.name);
        if (own != nullptr && *own == password)
            return userBeside(password, backing.container->config);
    }
    return {};
}

/// The value of one of some keys in `Server=db;User Id=sa;Password=...`, as .NET and ODBC have it.
std::string_view partOf(std::string_view text, std::initializer_list<std::string_view> names)
{
    while (!text.empty()) {
        const std::string_view part = text.substr(0, text.find(';'));
        text.remove_prefix(std::min(part.size() + 1, text.size()));
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos)
            continue;
        const std::string name = toLower(trimmed(part.substr(0, equals)));
        if (std::ranges::find(names, std::string_view(name)) != names.end())
            return part.substr(equals + 1);
    }
    return {};
}

/// A password that everybody knows, or that is its user's name, as installers make them.
bool isDefault(const RuleInput& input,
               std::size_t place,
               const ConfigKey& key,
               const ConfigVar& var)
{
    const std::string_view text = textOf(var);
    if (const auto address = readAddress(text))
        return !address->password.empty() && (isKnownCredential(address->user, address->password) ||
                                              address->user == address->password);
    if (text.find(';') != std::string_view::npos) {
        const std::string_view password = partOf(text, {"password", "pwd"});
        const std::string_view user = partOf(text, {"user id", "uid", "user", "username"});
        return !password.empty() && (isKnownCredential(user, password) || user == password);
    }
    return isPasswordName(key.name()) &&
           (isKnownCredential({}, text) ||
            (!text.empty() && userOf(input.environment(place), var) == text));
}

void checkDefaultCredential(const RuleInput& input, Outcomes& outcomes)
{
    eachVar(input, [&](const ConfigKey& key, std::size_t place, const ConfigVar& var) {
        if (!isSet(&var) || !isSecret(key))
            return;
        const Subject subject = subjectAt(subjectOf(key), {place});
        if (!isDefault(input, place, key, var)) {
            outcomes.pass(subject);
            return;
        }
        outcomes.fail(subject,
                      {.message = phrase(
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
    .compares = "Passwords, in addresses too, with those that images and installers set, and with "
                "their user's name.",
    .guards = "Users' names alone. A remark in development, a warning in staging.",
    .remedy = "Set a generated password there.",
    .check = checkDefaultCredential};

} // namespace plumbline::parity::rules
