// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/parity/address.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/backing_parts.h"
#include "core/parity/rules/config_parts.h"

#include <algorithm>
#include <array>
#include <set>

namespace plumbline::parity::rules {

namespace {

using model::BackingService;

Evidence engineOf(const BackingService& backing)
{
    return {.environment = {},
            .state = model::State::Set,
            .value = backing.engine,
            .group = {},
            .reason = backing.foundBy,
            .origin = backing.origin};
}

void checkBacking(const RuleInput& input, const AlignedBackingService& backing, Outcomes& outcomes)
{
    std::vector<std::size_t> places;
    std::set<std::string> engines;
    for (const std::size_t place : placesOf(backing)) {
        const std::string& engine = backing.members[place]->engine;
        if (engine.empty())
            continue;
        places.push_back(place);
        engines.insert(engine);
    }
    const Subject subject = subjectOf(backing, places);
    if (places.size() < 2) {
        if (placesOf(backing).size() >= 2)
            outcomes.notMeasured(subjectOf(backing, {}),
                                 phrase("the engine is not known everywhere"));
        return;
    }
    if (engines.size() == 1) {
        outcomes.pass(subject);
        return;
    }
    const bool areAllCompatible = std::ranges::all_of(engines, [&](const std::string& engine) {
        return areCompatible(*engines.begin(), engine);
    });
    std::vector<Phrase> parts;
    parts.reserve(places.size());
    for (const std::size_t place : places)
        parts.push_back(
            phrase("{} in {}", titleOf(backing.members[place]->engine), input.name(place)));
    outcomes.fail(
        subject,
        {.message = phrase("{} is {}", backing.name, listed(parts)),
         .reason = areAllCompatible
                       ? phrase("The engines are made to speak one protocol, and differ in detail")
                       : Phrase(),
         .severity = areAllCompatible ? std::optional(Severity::Warning) : std::nullopt,
         .evidence = evidenceOf(input, backing, places, engineOf),
         .fix = {}});
}

/// What config calls an engine of one kind: as the scheme of a DSN, or as a word in a driver's key.
struct EngineWord
{
    std::string_view word;
    std::string_view engine;
    std::string_view role;
};

constexpr std::array kEngineWords{EngineWord{"postgres", "postgres", "database"},
                                  EngineWord{"postgresql", "postgres", "database"},
                                  EngineWord{"pgsql", "postgres", "database"},
                                  EngineWord{"psql", "postgres", "database"},
                                  EngineWord{"postgis", "postgres", "database"},
                                  EngineWord{"mysql", "mysql", "database"},
                                  EngineWord{"mysql2", "mysql", "database"},
                                  EngineWord{"mariadb", "mariadb", "database"},
                                  EngineWord{"sqlite", "sqlite", "database"},
                                  EngineWord{"sqlite3", "sqlite", "database"},
                                  EngineWord{"h2", "h2", "database"},
                                  EngineWord{"hsqldb", "hsqldb", "database"},
                                  EngineWord{"sqlserver", "sqlserver", "database"},
                                  EngineWord{"mssql", "sqlserver", "database"},
                                  EngineWord{"oracle", "oracle", "database"},
                                  EngineWord{"redis", "redis", "cache or broker"},
                                  EngineWord{"rediss", "redis", "cache or broker"},
                                  EngineWord{"valkey", "valkey", "cache or broker"},
                                  EngineWord{"memcached", "memcached", "cache or broker"},
                                  EngineWord{"amqp", "rabbitmq", "cache or broker"},
                                  EngineWord{"amqps", "rabbitmq", "cache or broker"},
                                  EngineWord{"rabbitmq", "rabbitmq", "cache or broker"},
                                  EngineWord{"nats", "nats", "cache or broker"},
                                  EngineWord{"kafka", "kafka", "cache or broker"},
                                  EngineWord{"sqs", "sqs", "cache or broker"}};

/// The engine that a value names, if the value is a DSN or the key one of a driver.
const EngineWord* engineIn(const ConfigKey& key, const model::ConfigVar& var)
{
    const std::string_view text = textOf(var);
    std::string word;
    if (const auto address = readAddress(text); address && !address->scheme.empty()) {
        word = address->scheme;
    } else if (text.starts_with("sqlite:") || text.starts_with("sqlite3:") ||
               text.starts_with("jdbc:")) {
        const std::string_view inner = text.starts_with("jdbc:") ? text.substr(5) : text;
        word = toLower(inner.substr(0, inner.find(':')));
    } else if (text.starts_with("file:") && hasWord(key.name(), {"DB", "DATABASE", "SQL"})) {
        word = "sqlite"; // Prisma's, which has no scheme of its own
    } else if (hasWord(key.name(),
                       {"CONNECTION", "ENGINE", "ADAPTER", "DRIVER", "DIALECT", "CLIENT"}) &&
               hasWord(key.name(), {"DB", "DATABASE", "SQL", "DATASOURCE"})) {
        word = toLower(text.substr(text.rfind('.') + 1)); // `django.db.backends.postgresql`
    }
    const auto found = std::ranges::find(kEngineWords, word, &EngineWord::word);
    return found == kEngineWords.end() ? nullptr : &*found;
}

/// A DSN or a driver that names another engine in one environment: the service behind it may be known
/// by its address alone, so that it is compared with none.
void checkKey(const RuleInput& input,
              const ConfigKey& key,
              std::set<std::string>& told,
              Outcomes& outcomes)
{
    std::vector<std::size_t> places;
    std::vector<Phrase> parts;
    std::set<std::string> engines;
    std::set<std::string_view> roles;
    for (std::size_t place = 0; place < key.vars.size(); ++place) {
        const model::ConfigVar* var = key.vars[place];
        const EngineWord* engine = isSet(var) ? engineIn(key, *var) : nullptr;
        if (engine == nullptr)
            continue;
        places.push_back(place);
        engines.emplace(engine->engine);
        roles.insert(engine->role);
        parts.push_back(phrase("{} in {}", titleOf(engine->engine), input.name(place)));
    }
    if (engines.size() < 2 || roles.size() > 1 || std::ranges::includes(told, engines))
        return;
    const bool areAllCompatible = std::ranges::all_of(engines, [&](const std::string& engine) {
        return areCompatible(*engines.begin(), engine);
    });
    outcomes.fail(subjectAt(subjectOf(key), places),
                  {.message = phrase("{} leads to {}", key.name(), listed(parts)),
                   .reason = {},
                   .severity = areAllCompatible ? std::optional(Severity::Warning) : std::nullopt,
                   .evidence = evidenceOf(input, *key.row, places),
                   .fix = {}});
    told.merge(engines);
}

bool isUsedBySame(const BackingService& one, const BackingService& other)
{
    return std::ranges::any_of(one.usedBy, [&](const std::string& user) {
        return std::ranges::find(other.usedBy, user) != other.usedBy.end();
    });
}

/// The database of that environment which the users of `embedded` have there, and no process holds.
const BackingService*
servedInstead(const RuleInput& input, std::size_t place, const BackingService& embedded)
{
    for (const BackingService& other : input.environment(place).backingServices) {
        if (other.role == embedded.role && other.hosting != model::Hosting::Embedded &&
            !other.engine.empty() && isUsedBySame(embedded, other))
            return &other;
    }
    return nullptr;
}

/// A database inside the process where the same process has a server elsewhere, whose address may be
/// a secret that nobody can read.
void checkEmbedded(const RuleInput& input,
                   const AlignedBackingService& backing,
                   const std::set<std::string>& told,
                   Outcomes& outcomes)
{
    for (const std::size_t place : placesOf(backing)) {
        const BackingService& embedded = *backing.members[place];
        if (embedded.hosting != model::Hosting::Embedded ||
            embedded.role != model::Role::Database || told.contains(embedded.engine) ||
            servedInstead(input, place, embedded) != nullptr)
            continue;
        std::vector<std::size_t> places{place};
        std::vector<Phrase> parts{phrase("{} in {}", titleOf(embedded.engine), input.name(place))};
        std::vector<Evidence> evidence{engineOf(embedded)};
        evidence.back().environment = input.name(place);
        for (std::size_t other = 0; other < input.size(); ++other) {
            const BackingService* served =
                other == place ? nullptr : servedInstead(input, other, embedded);
            if (served == nullptr || served->engine == embedded.engine)
                continue;
            places.push_back(other);
            parts.push_back(phrase("{} in {}", titleOf(served->engine), input.name(other)));
            evidence.push_back(engineOf(*served));
            evidence.back().environment = input.name(other);
        }
        if (places.size() < 2)
            continue;
        std::ranges::sort(places);
        outcomes.fail({.name = backing.name, .services = embedded.usedBy, .environments = places},
                      {.message = phrase("the database is {}", listed(parts)),
                       .reason = {},
                       .severity = {},
                       .evidence = std::move(evidence),
                       .fix = {}});
        return;
    }
}

/// Engines that aligned backing services differ in.
std::set<std::string> enginesThatDiffer(const RuleInput& input)
{
    std::set<std::string> told;
    for (const AlignedBackingService& backing : input.alignment().backingServices) {
        std::set<std::string> engines;
        for (const std::size_t place : placesOf(backing))
            engines.insert(backing.members[place]->engine);
        if (engines.size() > 1)
            told.insert(engines.begin(), engines.end());
    }
    return told;
}

void checkBackingServiceEngineMismatch(const RuleInput& input, Outcomes& outcomes)
{
    for (const AlignedBackingService& backing : input.alignment().backingServices)
        checkBacking(input, backing, outcomes);
    std::set<std::string> told = enginesThatDiffer(input);
    for (const ConfigKey& key : input.configKeys()) {
        if (!key.isOfBackingService)
            checkKey(input, key, told, outcomes);
    }
    for (const AlignedBackingService& backing : input.alignment().backingServices)
        checkEmbedded(input, backing, told, outcomes);
}

} // namespace

const Rule kBackingServiceEngineMismatch{
    .id = "backing-service-engine-mismatch",
    .factor = Factor::BackingServices,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "A backing service is another product in another environment",
    .rationale =
        "SQL dialects, types, locking and limits differ between engines: what passes on one "
        "fails on the other.",
    .compares =
        "The engines that images, DSNs, drivers, managed services and add-ons say, and a database "
        "within the process beside a server that the same process has elsewhere.",
    .guards =
        "Families that are made to be compatible (Redis and Valkey, MySQL and MariaDB) give a "
        "warning. Who runs the service may differ.",
    .remedy = "Run the engine of production in the other environments too.",
    .check = checkBackingServiceEngineMismatch};

} // namespace plumbline::parity::rules
