// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/config_parts.h"
#include "core/parity/shape.h"

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

/// `MINIO_ACCESS_KEY` beside `MINIO_SECRET_KEY` names the account whose secret the other one is.
bool isNameOfPair(const RuleInput& input, const ConfigKey& key)
{
    constexpr std::string_view kAccess = "ACCESS_KEY";
    const std::string_view name = key.name();
    const std::size_t at = name.rfind(kAccess);
    if (at == std::string_view::npos || name.ends_with("SECRET_ACCESS_KEY"))
        return false;
    const std::string_view before = name.substr(0, at);
    return std::ranges::any_of(input.configKeys(), [&](const ConfigKey& other) {
        const std::string_view rest = other.name();
        return rest.starts_with(before) && (rest.substr(before.size()) == "SECRET_KEY" ||
                                            rest.substr(before.size()) == "SECRET_ACCESS_KEY");
    });
}

/// What a var refers to, where that is one thing wherever it is read from: an ARN names account,
/// region and secret.
std::string_view referenceOf(const ConfigVar& var)
{
    const std::string_view secrecy = var.secrecy;
    const std::size_t arn = secrecy.find("arn:aws");
    return arn == std::string_view::npos ? std::string_view() : secrecy.substr(arn);
}

/// What two environments must not have in common; empty where nothing can be told.
std::string credentialIn(const ConfigKey& key, const ConfigVar* var)
{
    if (var != nullptr && !isSet(var) && !isPublic(key, {}))
        return std::string(referenceOf(*var));
    if (!isSet(var) || isPublic(key, textOf(*var)))
        return {};
    std::string credential = credentialOf(textOf(*var));
    // Stand-ins and what everybody knows have rules of their own; a reference that each environment
    // resolves by itself is no credential.
    const bool isStandIn = isKnownCredential({}, credential) ||
                           shapesOf(credential).hasAny({Shape::Placeholder, Shape::Unresolved});
    return isStandIn ? std::string() : credential;
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
        std::string credential = credentialIn(key, key.vars[place]);
        if (!credential.empty())
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

void checkSecretIdenticalAcrossEnvs(const RuleInput& input, Outcomes& outcomes)
{
    for (const ConfigKey& key : input.configKeys()) {
        const auto isKnown = [&](const ConfigVar* var) { return !credentialIn(key, var).empty(); };
        if (!isSecret(key) || isNameOfPair(input, key) ||
            (std::ranges::count_if(key.vars, isSet) < 2 &&
             std::ranges::count_if(key.vars, isKnown) < 2))
            continue;
        const auto sharing = sharingOf(input, key);
        if (!sharing) {
            outcomes.pass(subjectOf(key));
            continue;
        }
        outcomes.fail(subjectAt(subjectOf(key), sharing->places),
                      {.message = phrase("{} is one and the same secret in {}",
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
        "Secrets, the passwords within addresses and the ARNs of secrets, of every environment "
        "with each other. Only whether they are equal leaves the check.",
    .guards =
        "Public and publishable keys, users' names, access keys beside their secret keys, "
        "ids of clients, telemetry, placeholders, default credentials, several productions, and "
        "development with tests. Between staging and development a warning.",
    .remedy = "Give each environment a secret of its own.",
    .check = checkSecretIdenticalAcrossEnvs};

} // namespace plumbline::parity::rules
