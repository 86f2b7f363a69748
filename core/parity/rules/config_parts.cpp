// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/config_parts.h"

#include "core/base/text.h"
#include "core/parity/address.h"
#include "core/parity/rules/own_address.h"
#include "core/parity/shape.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace plumbline::parity::rules {

using model::ConfigVar;
using model::State;

std::string_view textOf(const ConfigVar& var)
{
    if (const auto* text = std::get_if<std::string>(&var.value))
        return *text;
    return std::get<Secret>(var.value).reveal();
}

bool isSet(const ConfigVar* var)
{
    return var != nullptr && var->state == State::Set;
}

bool isSecret(const ConfigKey& key)
{
    return key.row->valueClass == ValueClass::Secret ||
           std::ranges::any_of(
               key.vars, [](const ConfigVar* var) { return var != nullptr && var->isSecret(); });
}

bool isEditable(const Origin& origin)
{
    return !origin.file.empty() && origin.line > 0;
}

std::vector<std::string> wordsOf(std::string_view name)
{
    std::vector<std::string> words;
    std::string word;
    char previous = '_';
    for (const char c : name) {
        const bool isUpper = c >= 'A' && c <= 'Z';
        const bool isLower = c >= 'a' && c <= 'z';
        const bool isPart = isUpper || isLower || (c >= '0' && c <= '9');
        const bool isBreak = !isPart || (isUpper && previous >= 'a' && previous <= 'z');
        if (isBreak && !word.empty()) {
            words.push_back(word);
            word.clear();
        }
        if (isPart)
            word += isLower ? static_cast<char>(c - 'a' + 'A') : c;
        previous = c;
    }
    if (!word.empty())
        words.push_back(word);
    return words;
}

bool hasWord(std::string_view name, std::initializer_list<std::string_view> words)
{
    return std::ranges::any_of(wordsOf(name), [&](const std::string& word) {
        return std::ranges::find(words, word) != words.end();
    });
}

std::string credentialOf(std::string_view text)
{
    if (const auto address = readAddress(text); address && !address->password.empty())
        return address->password;
    return std::string(text);
}

std::vector<std::string> hostsOf(std::string_view text)
{
    if (const auto address = readAddress(text)) {
        std::vector<std::string> hosts = split(address->hosts, ',');
        std::erase(hosts, "");
        return hosts;
    }
    if (!shapesOf(text).has(Shape::Host))
        return {};
    const std::size_t colon = text.find(':');
    const bool isOneColon = colon != std::string_view::npos && text.rfind(':') == colon;
    return {toLower(isOneColon ? text.substr(0, colon) : text)};
}

namespace {

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
                            Known{"", "password1"},
                            Known{"", "password123"},
                            Known{"", "p@ssw0rd"},
                            Known{"", "p@ssword"},
                            Known{"", "admin123"},
                            Known{"", "root123"},
                            Known{"", "mysql"},
                            Known{"", "mongo"},
                            Known{"", "redis"},

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

} // namespace

bool isKnownCredential(std::string_view user, std::string_view password)
{
    return std::ranges::any_of(kKnown, [&](const Known& known) {
        return toLower(known.password) == toLower(password) &&
               (known.user.empty() || known.user == user || user.empty());
    });
}

namespace {

/// A secret belongs beside secrets, and what is none beside those that are none: they may be kept in
/// files of their own. One of the same family is better still: `MAIL_FROM` beside `MAIL_HOST`.
void putBeside(AddConfigVar& added, const std::vector<ConfigVar>& vars, bool isSecretKey)
{
    const std::string_view family = std::string_view(added.key).substr(0, added.key.find('_'));
    int best = 0;
    for (const ConfigVar& var : vars) {
        if (var.layer == model::kImageLayer || !isEditable(var.origin))
            continue;
        const bool isRelated = std::string_view(var.name).substr(0, var.name.find('_')) == family;
        const int fit = 1 + (var.isSecret() == isSecretKey ? 2 : 0) + (isRelated ? 1 : 0);
        if (fit < best)
            continue;
        best = fit;
        added.beside = var.origin;
    }
}

} // namespace

bool isOfItsPlace(const ConfigKey& key)
{
    constexpr std::array kClasses{ValueClass::Endpoint,
                                  ValueClass::Identity,
                                  ValueClass::Environment,
                                  ValueClass::Telemetry,
                                  ValueClass::Debug};
    return std::ranges::any_of(kClasses,
                               [&](ValueClass each) { return key.row->valueClass == each; });
}

std::optional<Change> addKeyChange(const RuleInput& input, const ConfigKey& key, std::size_t place)
{
    const std::optional<std::string> own =
        isOfItsPlace(key) ? ownAddress(input, key, place) : std::nullopt;
    if (isOfItsPlace(key) && !own)
        return std::nullopt;
    AddConfigVar added{.environment = input.name(place),
                       .service = {},
                       .key = key.name(),
                       .value = "changeme",
                       .beside = {}};
    std::set<std::string_view> values;
    for (const ConfigVar* var : key.vars) {
        if (isSet(var))
            values.insert(textOf(*var));
    }
    if (own)
        added.value = *own;
    else if (!isSecret(key) && values.size() == 1)
        added.value = *values.begin();
    if (key.services.empty()) {
        putBeside(added, input.environment(place).sharedConfig, isSecret(key));
    } else {
        for (const AlignedService& service : input.alignment().services) {
            const model::Service* member = service.members[place];
            if (service.name != key.services.front() || member == nullptr)
                continue;
            added.service = member->name;
            added.beside = member->origin;
            putBeside(added, member->config, isSecret(key));
        }
    }
    if (!isEditable(added.beside))
        return std::nullopt;
    return added;
}

std::vector<Change>
replaceChanges(const ConfigKey& key, const std::vector<std::size_t>& places, const std::string& to)
{
    std::vector<Change> changes;
    for (const std::size_t place : places) {
        const ConfigVar* var = key.vars[place];
        const auto* text = isSet(var) ? std::get_if<std::string>(&var->value) : nullptr;
        if (text != nullptr && *text != to && isEditable(var->origin))
            changes.emplace_back(ReplaceScalar{.at = var->origin, .from = *text, .to = to});
    }
    return changes;
}

} // namespace plumbline::parity::rules
