// SPDX-License-Identifier: Apache-2.0
#include "core/onboarding/generate.h"

#include "core/base/digest.h"
#include "core/base/random.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <optional>
#include <vector>

namespace plumbline::onboarding {

namespace {

constexpr std::size_t kKeyBytes = 32;
constexpr std::size_t kPasswordLength = 24;
constexpr std::size_t kLongest = 512;
constexpr std::string_view kPrivate = "PRIVATE_KEY";
constexpr std::string_view kPublic = "PUBLIC_KEY";

/// No service refuses these, and no URL, shell or dotenv file needs them escaped.
constexpr std::string_view kAlphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

std::string upper(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(
        result, result.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return result;
}

/// The number that follows `words` in a text, with white space between.
std::optional<std::size_t> numberAfter(std::string_view text, std::string_view words)
{
    const std::size_t at = text.find(words);
    if (at == std::string_view::npos)
        return std::nullopt;
    const std::string_view rest = trimmed(text.substr(at + words.size()));
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    if (error != std::errc{} || number == 0 || number > kLongest)
        return std::nullopt;
    return number;
}

/// `at least 32 characters`, `min 12 chars`, `32-character`.
std::optional<std::size_t> lengthIn(std::string_view text)
{
    const std::size_t word = text.find("char");
    if (word == std::string_view::npos)
        return std::nullopt;
    std::size_t end = word;
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '-'))
        --end;
    std::size_t begin = end;
    while (begin > 0 && std::isdigit(static_cast<unsigned char>(text[begin - 1])) != 0)
        --begin;
    std::size_t number = 0;
    std::from_chars(text.data() + begin, text.data() + end, number);
    return number > 0 && number <= kLongest ? std::optional(number) : std::nullopt;
}

std::optional<Generator> generatorInComment(std::string_view comment)
{
    const std::string text = toLower(comment);
    for (const std::string_view words : {"rand -hex", "token_hex(", "randombytes("}) {
        if (const auto bytes = numberAfter(text, words))
            return Generator{GeneratorKind::Hex, *bytes};
    }
    for (const std::string_view words : {"rand -base64", "token_urlsafe("}) {
        if (const auto bytes = numberAfter(text, words))
            return Generator{GeneratorKind::Base64, *bytes};
    }
    if (text.find("key:generate") != std::string::npos)
        return Generator{GeneratorKind::LaravelKey, kKeyBytes};
    if (text.find("rails secret") != std::string::npos)
        return Generator{GeneratorKind::Hex, 2 * kKeyBytes};
    if (const auto length = lengthIn(text))
        return Generator{GeneratorKind::Password, std::max(*length, kPasswordLength)};
    return std::nullopt;
}

/// Whether the value is handed out by somebody else: made up, it opens nothing.
bool isForeign(std::string_view name)
{
    static constexpr std::array<std::string_view, 42> kProviders{
        "AIRTABLE",  "ALGOLIA",   "ANTHROPIC",  "APPLE",      "AUTH0",     "AWS",     "AZURE",
        "BRAINTREE", "CLERK",     "CLOUDFLARE", "CLOUDINARY", "DATADOG",   "DISCORD", "DROPBOX",
        "FACEBOOK",  "FIREBASE",  "GCP",        "GITHUB",     "GITLAB",    "GOOGLE",  "HUBSPOT",
        "LINKEDIN",  "MAILCHIMP", "MAILGUN",    "MAPBOX",     "MICROSOFT", "OKTA",    "OPENAI",
        "PAYPAL",    "PLAID",     "POSTMARK",   "PUSHER",     "RECAPTCHA", "RESEND",  "SENDGRID",
        "SENTRY",    "SHOPIFY",   "SLACK",      "STRIPE",     "TELEGRAM",  "TWILIO",  "TWITTER"};
    const std::vector<std::string> words = split(name, '_');
    const bool isProviders = std::ranges::any_of(words, [](const std::string& word) {
        return std::ranges::find(kProviders, word) != kProviders.end();
    });
    static constexpr std::array<std::string_view, 7> kEnds{"API_KEY",
                                                           "APIKEY",
                                                           "ACCESS_KEY",
                                                           "ACCESS_TOKEN",
                                                           "CLIENT_SECRET",
                                                           "AUTH_TOKEN",
                                                           "LICENSE_KEY"};
    return isProviders ||
           std::ranges::any_of(kEnds, [&](std::string_view end) { return name.ends_with(end); });
}

} // namespace

std::string_view toString(GeneratorKind kind)
{
    static constexpr std::array<std::string_view, 6> kNames{
        "none", "hex", "base64", "password", "laravel-key", "key-pair"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::string describe(const Generator& generator)
{
    switch (generator.kind) {
    case GeneratorKind::None:
        break;
    case GeneratorKind::Hex:
        return fmt::format("{} random bytes, hex", generator.size);
    case GeneratorKind::Base64:
        return fmt::format("{} random bytes, base64", generator.size);
    case GeneratorKind::Password:
        return fmt::format("a random password of {} characters", generator.size);
    case GeneratorKind::LaravelKey:
        return "a random key as Laravel writes it";
    case GeneratorKind::KeyPair:
        return "a new Ed25519 key pair, PEM";
    }
    return {};
}

Generator generatorFor(std::string_view name, std::string_view comment)
{
    const std::string word = upper(name);
    if (const auto told = generatorInComment(comment))
        return *told;
    if (isForeign(word))
        return {};
    if (!partnerOf(word).empty() && word.find("VAPID") == std::string::npos) // those are of P-256
        return {GeneratorKind::KeyPair, kKeyBytes};
    if (word == "APP_KEY")
        return {GeneratorKind::LaravelKey, kKeyBytes};
    if (!isSecretName(name))
        return {};
    if (word == "SECRET_KEY_BASE")
        return {GeneratorKind::Hex, 2 * kKeyBytes};
    if (word.find("PASS") != std::string::npos || word.find("PWD") != std::string::npos)
        return {GeneratorKind::Password, kPasswordLength};
    if (word.find("TOKEN") != std::string::npos && word.find("SECRET") == std::string::npos)
        return {};
    return {GeneratorKind::Hex, kKeyBytes};
}

Secret generate(const Generator& generator)
{
    switch (generator.kind) {
    case GeneratorKind::None:
        break;
    case GeneratorKind::Hex:
        return Secret(randomHex(generator.size));
    case GeneratorKind::Base64:
        return Secret(base64(randomBytes(generator.size)));
    case GeneratorKind::Password: {
        // policies ask for a capital, a small letter, a digit and something else
        constexpr std::string_view kPolicy = "Aa1-";
        const std::size_t rest = std::max(generator.size, 2 * kPolicy.size()) - kPolicy.size();
        return Secret(std::string(kPolicy) + randomText(rest, kAlphabet));
    }
    case GeneratorKind::LaravelKey:
        return Secret("base64:" + base64(randomBytes(kKeyBytes)));
    case GeneratorKind::KeyPair:
        return makeKeyPair().privateKey;
    }
    return {};
}

std::string partnerOf(std::string_view name)
{
    const std::string word = upper(name);
    if (word.ends_with(kPrivate))
        return std::string(name.substr(0, name.size() - kPrivate.size())) + std::string(kPublic);
    if (word.ends_with(kPublic))
        return std::string(name.substr(0, name.size() - kPublic.size())) + std::string(kPrivate);
    return {};
}

} // namespace plumbline::onboarding
