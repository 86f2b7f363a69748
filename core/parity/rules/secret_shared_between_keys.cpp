// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/config_parts.h"
#include "core/parity/shape.h"

#include <algorithm>
#include <map>
#include <set>

namespace plumbline::parity::rules {

namespace {

using model::ConfigVar;

/// An account's password goes by several names: DB_PASSWORD, PGPASSWORD, DATABASE_URL.
bool isOfAccount(std::string_view name)
{
    return hasWord(name,
                   {"PASSWORD",
                    "PASS",
                    "PASSWD",
                    "PWD",
                    "PGPASSWORD",
                    "URL",
                    "URI",
                    "DSN",
                    "USER",
                    "USERNAME",
                    "ID",
                    "BROKER"});
}

/// `SECRET_KEY` and `DJANGO_SECRET_KEY` are one key under two names.
bool areAliases(std::string_view left, std::string_view right)
{
    std::vector<std::string> one = wordsOf(left);
    std::vector<std::string> other = wordsOf(right);
    std::ranges::sort(one);
    std::ranges::sort(other);
    return std::ranges::includes(one, other) || std::ranges::includes(other, one);
}

void checkPlace(const RuleInput& input, std::size_t place, Outcomes& outcomes)
{
    std::map<std::pair<std::string, std::string_view>, const ConfigKey*> seen; // service, value
    for (const ConfigKey& key : input.configKeys()) {
        const ConfigVar* var = key.vars[place];
        if (!isSet(var) || !isSecret(key) || isOfAccount(key.name()) || key.isOfBackingService ||
            shapesOf(textOf(*var)).hasAny({Shape::Placeholder, Shape::Unresolved}))
            continue;
        const std::string service = key.services.empty() ? std::string() : key.services.front();
        const auto [at, isNew] = seen.try_emplace({service, textOf(*var)}, &key);
        const Subject subject = subjectAt(subjectOf(key), {place});
        if (isNew || areAliases(at->second->name(), key.name())) {
            outcomes.pass(subject);
            continue;
        }
        std::vector<Evidence> evidence = evidenceOf(input, *at->second->row, {place});
        const std::vector<Evidence> own = evidenceOf(input, *key.row, {place});
        evidence.insert(evidence.end(), own.begin(), own.end());
        for (Evidence& one : evidence)
            one.group = "A"; // the letters of two rows say nothing of each other
        outcomes.fail(subject,
                      {.message = phrase("{} and {} are one and the same secret in {}",
                                         at->second->name(),
                                         key.name(),
                                         input.name(place)),
                       .reason = {},
                       .severity = severityAt(input, place, Severity::Warning),
                       .evidence = std::move(evidence),
                       .fix = {}});
    }
}

void checkSecretSharedBetweenKeys(const RuleInput& input, Outcomes& outcomes)
{
    for (std::size_t place = 0; place < input.size(); ++place) {
        if (!input.isLocal(place))
            checkPlace(input, place, outcomes);
    }
}

} // namespace

const Rule kSecretSharedBetweenKeys{
    .id = "secret-shared-between-keys",
    .factor = Factor::Config,
    .severity = Severity::Warning,
    .pack = Pack::Security,
    .title = "Two secrets of one environment are the same",
    .rationale = "A token made for one purpose then passes for the other: an access token as a "
                 "refresh token, a session as a reset link.",
    .compares = "Keys that sign, encrypt or authorise, of one process, with each other.",
    .guards =
        "Passwords of accounts, which go by several names; names of which one holds the other; "
        "development and tests.",
    .remedy = "Generate one secret for each purpose.",
    .check = checkSecretSharedBetweenKeys};

} // namespace plumbline::parity::rules
