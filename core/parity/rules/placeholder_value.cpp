// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/parity/address.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/config_parts.h"
#include "core/parity/shape.h"

#include <algorithm>

namespace plumbline::parity::rules {

namespace {

using model::ConfigVar;

/// Words that no value has by itself, wherever in it they stand.
bool holdsPlaceholder(std::string_view text)
{
    static constexpr std::array kParts{
        std::string_view{"changeme"},      std::string_view{"change-me"},
        std::string_view{"change_me"},     std::string_view{"change me"},
        std::string_view{"set-me"},        std::string_view{"set_me"},
        std::string_view{"fill-in"},       std::string_view{"fill_in"},
        std::string_view{"fill-me"},       std::string_view{"goes-here"},
        std::string_view{"goes_here"},     std::string_view{"-key-here"},
        std::string_view{"_key_here"},     std::string_view{"password-here"},
        std::string_view{"password_here"}, std::string_view{"secret-here"},
        std::string_view{"secret_here"},   std::string_view{"token-here"},
        std::string_view{"token_here"},    std::string_view{"yourpassword"},
        std::string_view{"yoursecret"},    std::string_view{"your-password"},
        std::string_view{"your-token"},    std::string_view{"not-a-real"},
        std::string_view{"notreal"},       std::string_view{"xxxxxx"},
        std::string_view{"changethis"},    std::string_view{"change-this"},
        std::string_view{"changeit"},      std::string_view{"change-it"},
        std::string_view{"change_it"},     std::string_view{"change_this"},
        std::string_view{"notsosecret"},   std::string_view{"not-so-secret"},
        std::string_view{"replaceme"},     std::string_view{"replace-me"},
        std::string_view{"replace_me"},    std::string_view{"replace-with"},
        std::string_view{"your-secret"},   std::string_view{"your_secret"},
        std::string_view{"your-api-key"},  std::string_view{"your_api_key"},
        std::string_view{"insert-your"},   std::string_view{"not-set"},
        std::string_view{"placeholder"},   std::string_view{"dummy"},
        std::string_view{"fixme"}};
    const std::string lower = toLower(text);
    return std::ranges::any_of(
        kParts, [&](std::string_view part) { return lower.find(part) != std::string::npos; });
}

/// The hosts that stand for nobody's.
bool isDocumentationHost(std::string_view host)
{
    for (const std::string_view domain : {"example.com", "example.org", "example.net"}) {
        if (host == domain || host.ends_with("." + std::string(domain)))
            return true;
    }
    return false;
}

/// Whether a value has no other host than those. Addresses of people are often written with
/// example.com on purpose.
bool hasDocumentationHost(const ConfigVar& var)
{
    return !var.isSecret() && textOf(var).find('@') == std::string_view::npos &&
           std::ranges::any_of(hostsOf(textOf(var)), isDocumentationHost);
}

/// Whether every environment that has a host has one of those: then it is the app's own domain.
bool isDomainOfApp(const ConfigKey& key)
{
    const auto has = std::ranges::count_if(
        key.vars, [](const ConfigVar* var) { return isSet(var) && hasDocumentationHost(*var); });
    const auto hasOther = std::ranges::any_of(key.vars, [](const ConfigVar* var) {
        return isSet(var) && !hasDocumentationHost(*var) &&
               std::ranges::any_of(hostsOf(textOf(*var)),
                                   [](const std::string& host) { return !isLocalHost(host); });
    });
    return has > 1 && !hasOther;
}

bool isPlaceholder(const ConfigKey& key, const ConfigVar& var)
{
    const std::string_view text = textOf(var);
    const std::string credential = credentialOf(text);
    const ShapeSet shapes = shapesOf(credential);
    if (shapes.has(Shape::Placeholder) || holdsPlaceholder(credential))
        return true;
    return hasDocumentationHost(var) && !isDomainOfApp(key);
}

void checkVar(const RuleInput& input,
              const ConfigKey& key,
              std::size_t place,
              const ConfigVar& var,
              Outcomes& outcomes)
{
    const Subject subject = subjectAt(subjectOf(key), {place});
    if (!isPlaceholder(key, var)) {
        outcomes.pass(subject);
        return;
    }
    // On a developer's own machine a stand-in is what one wants.
    const Severity severity =
        input.isLocal(place) ? Severity::Info : severityAt(input, place, Severity::Error);
    outcomes.fail(subject,
                  {.message = phrase("{} holds a placeholder in {}", key.name(), input.name(place)),
                   .reason = {},
                   .severity = severity,
                   .evidence = evidenceOf(input, *key.row, {place}),
                   .fix = {}});
}

void checkPlaceholderValue(const RuleInput& input, Outcomes& outcomes)
{
    eachVar(input, [&](const ConfigKey& key, std::size_t place, const ConfigVar& var) {
        if (isSet(&var) && var.layer != model::kImageLayer)
            checkVar(input, key, place, var, outcomes);
    });
}

} // namespace

const Rule kPlaceholderValue{
    .id = "placeholder-value",
    .factor = Factor::Config,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "A placeholder stands where a value should be",
    .rationale =
        "What was meant to be filled in was not: the service runs with a key that everybody "
        "knows, or fails at its first use.",
    .compares = "Values such as changeme, xxx, <your-key> and TODO, in secrets and passwords of "
                "addresses too, and hosts below example.com.",
    .guards =
        "Example files, which are no environment. E-mail addresses, and a domain below example.com "
        "that every environment has a host of. A remark in development, a warning in staging.",
    .remedy = "Set the real value there.",
    .check = checkPlaceholderValue};

} // namespace plumbline::parity::rules
