// SPDX-License-Identifier: Apache-2.0
#include "core/parity/key_words.h"

#include "core/base/characters.h"
#include "core/base/secret.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace plumbline::parity {

namespace {

using enum ValueClass;

/// A word and the points it gives as the last word of a name, and further in front.
struct Word
{
    std::string_view word;
    ValueClass valueClass;
    int last;
    int before;
};

// Sorted by word. A last word says what the value is, the ones before whose it is: QUEUE_HOST is an
// address. The words of telemetry say so wherever they are: SENTRY_DSN is no endpoint of the app.
constexpr std::array kWords{
    Word{"ACCOUNT", Identity, 3, 1},
    Word{"ACTIVE", Flag, 2, 0},
    Word{"ADAPTER", Driver, 3, 1},
    Word{"ADDR", Endpoint, 3, 1},
    Word{"ADDRESS", Endpoint, 3, 1},
    Word{"ADDRESSES", Endpoint, 3, 1},
    Word{"AGE", Size, 3, 1},
    Word{"ALGORITHM", Driver, 3, 1},
    Word{"ALLOW", Flag, 0, 1},
    Word{"ARN", Identity, 4, 1},
    Word{"AUDIENCE", Constant, 3, 1},
    Word{"BACKEND", Driver, 3, 1},
    Word{"BATCH", Size, 3, 2},
    Word{"BROKER", Endpoint, 3, 1},
    Word{"BROKERS", Endpoint, 3, 1},
    Word{"BUCKET", Identity, 3, 2},
    Word{"BUILD", Identity, 3, 1},
    Word{"BYTES", Size, 3, 1},
    Word{"CALLBACK", Endpoint, 3, 1},
    Word{"CAPACITY", Size, 3, 1},
    Word{"CLUSTER", Identity, 3, 1},
    Word{"COMMIT", Identity, 3, 2},
    Word{"CONCURRENCY", Size, 4, 3},
    Word{"CONNECTIONS", Size, 3, 2},
    Word{"COUNT", Size, 3, 1},
    Word{"CPU", Size, 3, 2},
    Word{"CPUS", Size, 3, 2},
    Word{"CURRENCY", Locale, 4, 1},
    Word{"DATADOG", Telemetry, 12, 12},
    Word{"DD", Telemetry, 3, 12},
    Word{"DEBUG", Debug, 4, 3},
    Word{"DIALECT", Driver, 3, 1},
    Word{"DISABLE", Flag, 3, 3},
    Word{"DISABLED", Flag, 4, 1},
    Word{"DOMAIN", Endpoint, 3, 1},
    Word{"DOMAINS", Endpoint, 3, 1},
    Word{"DRIVER", Driver, 4, 1},
    Word{"DSN", Endpoint, 3, 1},
    Word{"ENABLE", Flag, 3, 3},
    Word{"ENABLED", Flag, 4, 1},
    Word{"ENDPOINT", Endpoint, 3, 1},
    Word{"ENDPOINTS", Endpoint, 3, 1},
    Word{"ENGINE", Driver, 3, 1},
    Word{"ENV", Environment, 4, 1},
    Word{"ENVIRONMENT", Environment, 4, 1},
    Word{"FEATURE", Flag, 3, 4},
    Word{"FEATURES", Flag, 0, 4},
    Word{"FF", Flag, 0, 4},
    Word{"FLAG", Flag, 3, 4},
    Word{"FORMAT", Driver, 3, 1},
    Word{"GIT", Identity, 1, 2},
    Word{"HEADER", Constant, 3, 1},
    Word{"HONEYCOMB", Telemetry, 12, 12},
    Word{"HOST", Endpoint, 3, 1},
    Word{"HOSTNAME", Endpoint, 3, 1},
    Word{"HOSTS", Endpoint, 3, 1},
    Word{"ID", Identity, 3, 0},
    Word{"INTERVAL", Size, 3, 2},
    Word{"ISSUER", Constant, 3, 1},
    Word{"LANG", Locale, 4, 2},
    Word{"LANGUAGE", Locale, 4, 2},
    Word{"LC", Locale, 3, 4},
    Word{"LIMIT", Size, 1, 1},
    Word{"LOCALE", Locale, 4, 2},
    Word{"LOGLEVEL", Telemetry, 8, 3},
    Word{"MAX", Size, 1, 1},
    Word{"MB", Size, 3, 1},
    Word{"MEMORY", Size, 3, 2},
    Word{"MILLIS", Size, 3, 1},
    Word{"MIN", Size, 1, 1},
    Word{"MINUTES", Size, 3, 1},
    Word{"MODE", Driver, 3, 1},
    Word{"MS", Size, 3, 1},
    Word{"NAME", Constant, 3, 0},
    Word{"NAMESPACE", Identity, 3, 1},
    Word{"NEWRELIC", Telemetry, 12, 12},
    Word{"ORIGIN", Endpoint, 3, 1},
    Word{"ORIGINS", Endpoint, 3, 1},
    Word{"OTEL", Telemetry, 12, 12},
    Word{"PATH", Constant, 3, 0},
    Word{"PGHOST", Endpoint, 4, 1},
    Word{"PGPORT", Endpoint, 4, 1},
    Word{"PGSSLMODE", Driver, 4, 1},
    Word{"POOL", Size, 3, 2},
    Word{"PORT", Endpoint, 3, 1},
    Word{"PREFIX", Constant, 3, 1},
    Word{"PROFILE", Environment, 3, 1},
    Word{"PROFILER", Debug, 3, 3},
    Word{"PROFILES", Environment, 3, 3},
    Word{"PROJECT", Identity, 3, 1},
    Word{"PROVIDER", Driver, 3, 1},
    Word{"PROXY", Endpoint, 3, 1},
    Word{"QUEUE", Identity, 3, 0},
    Word{"RATE", Size, 2, 1},
    Word{"REGION", Identity, 4, 1},
    Word{"REPLICAS", Size, 4, 1},
    Word{"RETRIES", Size, 3, 1},
    Word{"REVISION", Identity, 3, 1},
    Word{"ROLLBAR", Telemetry, 12, 12},
    Word{"SCHEMA", Version, 2, 0},
    Word{"SECONDS", Size, 3, 1},
    Word{"SECS", Size, 3, 1},
    Word{"SENTRY", Telemetry, 12, 12},
    Word{"SERVER", Endpoint, 3, 0},
    Word{"SERVERS", Endpoint, 3, 0},
    Word{"SHA", Identity, 4, 1},
    Word{"SIZE", Size, 3, 1},
    Word{"SSLMODE", Driver, 4, 1},
    Word{"STAGE", Environment, 4, 1},
    Word{"STRATEGY", Driver, 3, 1},
    Word{"TABLE", Identity, 3, 1},
    Word{"TENANT", Identity, 3, 1},
    Word{"THREADS", Size, 4, 2},
    Word{"TIMEOUT", Size, 4, 3},
    Word{"TIMEZONE", Locale, 4, 2},
    Word{"TOPIC", Identity, 3, 1},
    Word{"TRACE", Debug, 3, 1},
    Word{"TTL", Size, 4, 3},
    Word{"TZ", Locale, 4, 3},
    Word{"URI", Endpoint, 3, 1},
    Word{"URL", Endpoint, 3, 1},
    Word{"URLS", Endpoint, 3, 1},
    Word{"USE", Flag, 0, 3},
    Word{"VERBOSITY", Telemetry, 4, 1},
    Word{"VERSION", Version, 4, 1},
    Word{"VHOST", Constant, 4, 1},
    Word{"WEBHOOK", Endpoint, 3, 1},
    Word{"WORKERS", Size, 4, 2},
    Word{"XDEBUG", Debug, 6, 8},
    Word{"ZONE", Identity, 3, 1},
};
static_assert(std::ranges::is_sorted(kWords, {}, &Word::word));

/// Names, or ends of names, that mean more than their words.
struct Phrase
{
    std::string_view phrase; ///< words joined by `_`
    ValueClass valueClass;
};

constexpr int kPhrasePoints = 12;

constexpr std::array kPhrases{
    Phrase{"APPLICATION_NAME", Constant},
    Phrase{"BUILD_NUMBER", Identity},
    Phrase{"CLIENT_ID", Identity},
    Phrase{"DJANGO_SETTINGS_MODULE", Environment},
    Phrase{"GIT_BRANCH", Identity},
    Phrase{"IMAGE_TAG", Identity},
    Phrase{"LOG_LEVEL", Telemetry},
    Phrase{"NEW_RELIC_LICENSE_KEY", Telemetry},
    Phrase{"PROFILES_ACTIVE", Environment},
    Phrase{"SAMPLE_RATE", Telemetry},
    Phrase{"SETTINGS_MODULE", Environment},
    Phrase{"SSL_MODE", Driver},
    Phrase{"TIME_ZONE", Locale},
    Phrase{"TRACES_SAMPLER", Telemetry},
};

std::vector<std::string> wordsOf(std::string_view name)
{
    std::vector<std::string> words;
    std::string word;
    char previous = '_';
    for (const char c : name) {
        const bool isPart = isUpper(c) || isLower(c) || isDigit(c);
        if ((!isPart || (isUpper(c) && isLower(previous))) && !word.empty()) {
            words.push_back(word);
            word.clear();
        }
        if (isPart)
            word += isLower(c) ? static_cast<char>(c - 'a' + 'A') : c;
        previous = c;
    }
    if (!word.empty())
        words.push_back(word);
    return words;
}

} // namespace

NameSigns readNameSigns(std::string_view name)
{
    NameSigns signs;
    const auto add = [&signs](ValueClass valueClass, int points, std::string_view word) {
        const auto place = static_cast<std::size_t>(valueClass);
        signs.points[place] += points;
        if (points > 0)
            signs.words[place] = word;
    };
    const std::vector<std::string> words = wordsOf(name);
    if (isSecretName(name))
        add(Secret, kPhrasePoints, "a credential");
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto at =
            std::ranges::lower_bound(kWords, std::string_view(words[i]), {}, &Word::word);
        if (at == kWords.end() || at->word != words[i])
            continue;
        add(at->valueClass, i + 1 == words.size() ? at->last : at->before, at->word);
    }
    const std::string joined = join(words, "_");
    for (const Phrase& phrase : kPhrases) {
        if (joined == phrase.phrase ||
            (joined.size() > phrase.phrase.size() && joined.ends_with(phrase.phrase) &&
             joined[joined.size() - phrase.phrase.size() - 1] == '_'))
            add(phrase.valueClass, kPhrasePoints, phrase.phrase);
    }
    if (joined == "PORT") { // what the process listens on itself, not where another one is
        signs = {};
        add(Constant, kPhrasePoints, "PORT");
    }
    return signs;
}

bool isConfigWord(std::string_view word)
{
    static constexpr std::array kOthers{
        std::string_view{"ACCESS"},   std::string_view{"ADMIN"},    std::string_view{"API"},
        std::string_view{"APP"},      std::string_view{"AUTH"},     std::string_view{"AWS"},
        std::string_view{"BASE"},     std::string_view{"CACHE"},    std::string_view{"CLIENT"},
        std::string_view{"CONFIG"},   std::string_view{"COOKIE"},   std::string_view{"CORS"},
        std::string_view{"DATABASE"}, std::string_view{"DB"},       std::string_view{"DEFAULT"},
        std::string_view{"DJANGO"},   std::string_view{"EMAIL"},    std::string_view{"FILE"},
        std::string_view{"FROM"},     std::string_view{"GATEWAY"},  std::string_view{"GOOGLE"},
        std::string_view{"HTTP"},     std::string_view{"JWT"},      std::string_view{"KAFKA"},
        std::string_view{"KEY"},      std::string_view{"LEVEL"},    std::string_view{"LOG"},
        std::string_view{"MAIL"},     std::string_view{"MONGO"},    std::string_view{"MYSQL"},
        std::string_view{"NODE"},     std::string_view{"OAUTH"},    std::string_view{"PASS"},
        std::string_view{"PASSWORD"}, std::string_view{"PAYMENT"},  std::string_view{"POSTGRES"},
        std::string_view{"PUBLIC"},   std::string_view{"RABBITMQ"}, std::string_view{"REDIS"},
        std::string_view{"REFRESH"},  std::string_view{"REQUEST"},  std::string_view{"SEARCH"},
        std::string_view{"SECRET"},   std::string_view{"SERVICE"},  std::string_view{"SESSION"},
        std::string_view{"SIGNING"},  std::string_view{"SITE"},     std::string_view{"SMTP"},
        std::string_view{"STORAGE"},  std::string_view{"STRIPE"},   std::string_view{"TOKEN"},
        std::string_view{"UPLOAD"},   std::string_view{"UPLOADS"},  std::string_view{"USER"},
        std::string_view{"USERNAME"}, std::string_view{"WEB"},      std::string_view{"WORKER"}};
    static_assert(std::ranges::is_sorted(kOthers));
    const auto at = std::ranges::lower_bound(kWords, word, {}, &Word::word);
    return (at != kWords.end() && at->word == word) || std::ranges::binary_search(kOthers, word);
}

bool isPlatformKey(std::string_view name)
{
    static constexpr std::array kNames{std::string_view{"DYNO"},
                                       std::string_view{"HOME"},
                                       std::string_view{"HOSTNAME"},
                                       std::string_view{"PATH"},
                                       std::string_view{"PWD"}};
    static constexpr std::array kPrefixes{std::string_view{"COMPOSE_"},
                                          std::string_view{"DOCKER_"},
                                          std::string_view{"ECS_"},
                                          std::string_view{"HEROKU_"},
                                          std::string_view{"KUBERNETES_"},
                                          std::string_view{"XDEBUG_"}};
    return std::ranges::find(kNames, name) != kNames.end() ||
           std::ranges::any_of(
               kPrefixes, [name](std::string_view prefix) { return name.starts_with(prefix); });
}

bool isRevisionKey(std::string_view name)
{
    static constexpr std::array kNames{std::string_view{"APP_COMMIT"},
                                       std::string_view{"APP_REVISION"},
                                       std::string_view{"BUILD_COMMIT"},
                                       std::string_view{"BUILD_REVISION"},
                                       std::string_view{"BUILD_SHA"},
                                       std::string_view{"COMMIT_HASH"},
                                       std::string_view{"COMMIT_SHA"},
                                       std::string_view{"GIT_COMMIT"},
                                       std::string_view{"GIT_COMMIT_SHA"},
                                       std::string_view{"GIT_HASH"},
                                       std::string_view{"GIT_REV"},
                                       std::string_view{"GIT_REVISION"},
                                       std::string_view{"GIT_SHA"},
                                       std::string_view{"HEROKU_BUILD_COMMIT"},
                                       std::string_view{"HEROKU_SLUG_COMMIT"},
                                       std::string_view{"RELEASE_COMMIT"},
                                       std::string_view{"RELEASE_SHA"},
                                       std::string_view{"RENDER_GIT_COMMIT"},
                                       std::string_view{"REVISION"},
                                       std::string_view{"SOURCE_COMMIT"},
                                       std::string_view{"SOURCE_VERSION"},
                                       std::string_view{"VCS_REF"}};
    static_assert(std::ranges::is_sorted(kNames));
    return std::ranges::binary_search(kNames, name);
}

} // namespace plumbline::parity
