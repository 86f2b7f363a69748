// SPDX-License-Identifier: Apache-2.0
#include "core/base/secret.h"
#include "core/parity/rules/all.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <variant>
#include <vector>

namespace plumbline::parity::rules {

namespace {

bool isPublicPrefix(std::string_view key)
{
    static constexpr std::array<std::string_view, 7> kPrefixes{"NEXT_PUBLIC_",
                                                               "VITE_",
                                                               "REACT_APP_",
                                                               "NUXT_PUBLIC_",
                                                               "PUBLIC_",
                                                               "EXPO_PUBLIC_",
                                                               "GATSBY_"};
    return std::ranges::any_of(kPrefixes,
                               [&](std::string_view prefix) { return key.starts_with(prefix); });
}

bool isMeantToBePublic(std::string_view key)
{
    static constexpr std::array<std::string_view, 14> kWords{"PUBLISHABLE",
                                                             "ANON",
                                                             "SITE_KEY",
                                                             "SITEKEY",
                                                             "MAPS",
                                                             "MAPBOX",
                                                             "SENTRY",
                                                             "DSN",
                                                             "PUBLIC_KEY",
                                                             "VAPID",
                                                             "CLIENT_ID",
                                                             "MEASUREMENT",
                                                             "ALGOLIA",
                                                             "FIREBASE"};
    // The prefix itself says public; a mark that is not found lies beyond every prefix.
    const std::size_t mark = key.find("PUBLIC_");
    const std::string_view rest = mark > 5 ? key : key.substr(mark + 7);
    return std::ranges::any_of(
        kWords, [&](std::string_view word) { return rest.find(word) != std::string_view::npos; });
}

/// A name of a secret, or the form of one that no page may hold.
bool isSecretToKeep(const model::ConfigVar& var)
{
    const auto* secret = std::get_if<Secret>(&var.value);
    if (secret == nullptr || !var.isSecret() || secret->isEmpty())
        return false;
    return !secret->reveal().starts_with("pk_") && var.secrecy != "looks generated" &&
           var.secrecy != "Google API key" &&
           !(var.secrecy == "its name" && var.name.ends_with("_API_KEY"));
}

void checkPublicPrefixSecret(const RuleInput& input, Outcomes& outcomes)
{
    for (const ConfigKey& key : input.configKeys()) {
        if (!isPublicPrefix(key.name()) || isMeantToBePublic(key.name()))
            continue;
        std::vector<std::size_t> places;
        for (std::size_t place = 0; place < input.size(); ++place) {
            if (key.vars[place] != nullptr && isSecretToKeep(*key.vars[place]))
                places.push_back(place);
        }
        if (places.empty()) {
            outcomes.pass(subjectOf(key));
            continue;
        }
        outcomes.fail(
            subjectAt(subjectOf(key), places),
            {.message = phrase("{} gives a secret to everyone who opens a page", key.name()),
             .reason = key.vars[places.front()]->secrecy,
             .severity = {},
             .evidence = evidenceOf(input, *key.row, places),
             .fix = {}});
    }
}

} // namespace

const Rule kPublicPrefixSecret{
    .id = "public-prefix-secret",
    .factor = Factor::Config,
    .severity = Severity::Error,
    .pack = Pack::Security,
    .title = "A secret is given to the browser",
    .rationale =
        "What begins with such a prefix is compiled into the pages that everyone can read.",
    .compares = "Keys that begin with NEXT_PUBLIC_, VITE_, REACT_APP_, NUXT_PUBLIC_, PUBLIC_, "
                "EXPO_PUBLIC_ and GATSBY_ and hold a secret by their value or name.",
    .guards = "Keys that are meant to be public: publishable and anonymous keys, site keys, keys "
              "of maps and of error reporting.",
    .remedy = "Keep it on the server under a name without the prefix, and rotate it.",
    .check = checkPublicPrefixSecret};

} // namespace plumbline::parity::rules
