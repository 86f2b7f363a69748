// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/config_parts.h"
#include "core/parity/shape.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace plumbline::parity::rules {

namespace {

using model::ConfigVar;

/// Keys that are meant to be public, or the same for whoever asks.
bool isPublic(const ConfigKey& key, std::string_view text)
{
    return hasWord(key.name(),
                   {"PUBLIC",
                    "PUBLISHABLE",
                    "PUBKEY",
                    "SITE",
                    "SITEKEY",
                    "CLIENTID",
                    "USER",
                    "USERNAME",
                    "LOGIN"}) ||
           text.starts_with("pk_") || text.starts_with("-----BEGIN PUBLIC") ||
           text.starts_with("-----BEGIN CERTIFICATE") ||
           key.row->valueClass == ValueClass::Telemetry || key.name().ends_with("_DSN") ||
           key.name().ends_with("CLIENT_ID");
}

/// Environments that have one and the same credential, of which two should not.
struct Sharing
{
    std::vector<std::size_t> places;
    Severity severity = Severity::Info;
};

std::optional<Sharing> sharingOf(const RuleInput& input, const ConfigKey& key)
{
    std::map<std::string, std::vector<std::size_t>> byCredential;
    for (std::size_t place = 0; place < input.size(); ++place) {
        const ConfigVar* var = key.vars[place];
        if (!isSet(var) || isPublic(key, textOf(*var)))
            continue;
        std::string credential = credentialOf(textOf(*var));
        // Stand-ins and what everybody knows have rules of their own; a reference is no credential.
        if (!isKnownCredential({}, credential) &&
            !shapesOf(credential).hasAny({Shape::Placeholder, Shape::Unresolved}))
            byCredential[std::move(credential)].push_back(place);
    }
    std::optional<Sharing> worst;
    for (const auto& [credential, places] : byCredential) {
        if (places.size() < 2)
            continue;
        const auto productions = std::ranges::count_if(
            places, [&](std::size_t place) { return input.isProduction(place); });
        const auto locals =
            std::ranges::count_if(places, [&](std::size_t place) { return input.isLocal(place); });
        if (static_cast<std::size_t>(productions) == places.size() ||
            static_cast<std::size_t>(locals) == places.size())
            continue; // one production in two regions; one stand-in on all machines
        const Severity severity = productions > 0 ? Severity::Error : Severity::Warning;
        if (!worst || severity > worst->severity)
            worst = Sharing{.places = places, .severity = severity};
    }
    return worst;
}

void check(const RuleInput& input, Outcomes& outcomes)
{
    for (const ConfigKey& key : input.configKeys()) {
        if (!isSecret(key) || std::ranges::count_if(key.vars, isSet) < 2)
            continue;
        const auto sharing = sharingOf(input, key);
        if (!sharing) {
            outcomes.pass(subjectOf(key));
            continue;
        }
        outcomes.fail(subjectAt(subjectOf(key), sharing->places),
                      {.message = fmt::format("{} is one and the same secret in {}",
                                              key.name(),
                                              enumerate(input, sharing->places)),
                       .reason = {},
                       .severity = sharing->severity,
                       .evidence = evidenceOf(input, *key.row, sharing->places),
                       .fix = {}});
    }
}

} // namespace

const Rule kSecretIdenticalAcrossEnvs{
    .id = "secret-identical-across-envs",
    .factor = Factor::Config,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "One secret serves production and another environment",
    .rationale =
        "Whoever may read development can then act in production, and a leak in one place is "
        "a leak in both.",
    .compares =
        "Secrets, and the passwords within addresses, of every environment with each other. "
        "Only whether they are equal leaves the check.",
    .guards = "Public and publishable keys, users' names, ids of clients, telemetry, placeholders, "
              "default credentials, several productions, and development with tests. Between "
              "staging and development a warning.",
    .remedy = "Give each environment a secret of its own.",
    .check = check};

} // namespace plumbline::parity::rules
