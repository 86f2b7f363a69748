// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/config_parts.h"
#include "core/parity/shape.h"

#include <algorithm>
#include <set>

namespace plumbline::parity::rules {

namespace {

using model::ConfigVar;

constexpr std::size_t kLeastLength = 16;
constexpr std::size_t kLeastDistinct = 10;
constexpr std::size_t kPassphrase = 20;

/// Keys that sign or encrypt are tried out offline, at the speed of a machine.
bool isSigningKey(std::string_view name)
{
    return hasWord(name,
                   {"SECRET",
                    "JWT",
                    "SIGNING",
                    "ENCRYPTION",
                    "SALT",
                    "HMAC",
                    "PEPPER",
                    "COOKIE",
                    "SESSION"}) &&
           !hasWord(name, {"PASSWORD", "USER", "USERNAME", "ID"});
}

bool isWeak(std::string_view key, std::string_view text)
{
    const std::string credential = credentialOf(text);
    if (credential.size() > kPassphrase)
        return false;
    const std::set<char> distinct(credential.begin(), credential.end());
    if (isSigningKey(key))
        return credential.size() < kLeastLength || distinct.size() < kLeastDistinct;
    // Passwords of accounts are tried online: eight characters of several kinds hold.
    constexpr std::size_t kPassword = 8;
    constexpr std::size_t kPasswordDistinct = 5;
    return credential.size() < kPassword || distinct.size() < kPasswordDistinct;
}

void checkWeakSecret(const RuleInput& input, Outcomes& outcomes)
{
    eachVar(input, [&](const ConfigKey& key, std::size_t place, const ConfigVar& var) {
        // A stand-in has a rule of its own.
        if (!isSet(&var) || !var.isSecret() || input.isLocal(place) ||
            shapesOf(credentialOf(textOf(var))).has(Shape::Placeholder) ||
            var.secrecy == "looks generated" ||
            hasWord(key.name(), {"PIN", "ID", "USER", "USERNAME"}))
            return;
        const Subject subject = subjectAt(subjectOf(key), {place});
        if (!isWeak(key.name(), textOf(var))) {
            outcomes.pass(subject);
            return;
        }
        outcomes.fail(subject,
                      {.message = phrase("{} is weak in {}", key.name(), input.name(place)),
                       .reason = {},
                       .severity = severityAt(input, place, Severity::Warning),
                       .evidence = evidenceOf(input, *key.row, {place}),
                       .fix = {}});
    });
}

} // namespace

const Rule kWeakSecret{
    .id = "weak-secret",
    .factor = Factor::Config,
    .severity = Severity::Warning,
    .pack = Pack::Security,
    .title = "A secret is short or made of few characters",
    .rationale =
        "A key that signs tokens can be tried out offline: a short one falls within hours.",
    .compares = "Signing and encryption keys shorter than 16 characters or made of fewer than ten "
                "different ones; passwords shorter than eight.",
    .guards = "Development and tests, passphrases longer than 20 characters, users' names and ids. "
              "How long a secret is does not leave the check.",
    .remedy = "Generate a new one: openssl rand -base64 32.",
    .check = checkWeakSecret};

} // namespace plumbline::parity::rules
