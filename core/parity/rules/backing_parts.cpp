// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/backing_parts.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <utility>

namespace plumbline::parity::rules {

using model::BackingService;
using model::State;

Subject subjectOf(const AlignedBackingService& backing, std::vector<std::size_t> places)
{
    std::string engine;
    bool isOneEngine = true;
    model::Role role = model::Role::Other;
    for (const BackingService* member : backing.members) {
        if (member == nullptr)
            continue;
        isOneEngine = isOneEngine && (engine.empty() || engine == member->engine);
        engine = member->engine;
        role = member->role;
    }
    return {.name = isOneEngine && !engine.empty() ? engine : std::string(toString(role)),
            .services = {backing.name},
            .environments = std::move(places)};
}

const AlignedBackingService* findBacking(const RuleInput& input, std::string_view name)
{
    const auto& all = input.alignment().backingServices;
    const auto at = std::ranges::find(all, name, &AlignedBackingService::name);
    return at == all.end() ? nullptr : &*at;
}

std::vector<Evidence> evidenceOf(const RuleInput& input,
                                 const AlignedBackingService& backing,
                                 const std::vector<std::size_t>& places,
                                 const std::function<Evidence(const BackingService&)>& show)
{
    std::vector<Evidence> evidence;
    for (const std::size_t place : places) {
        const BackingService* member = backing.members[place];
        Evidence one = member != nullptr ? show(*member) : Evidence{};
        one.environment = input.name(place);
        evidence.push_back(std::move(one));
    }
    return evidence;
}

Evidence factEvidence(const model::Fact<std::string>& fact, const Origin& otherwise)
{
    return {.environment = {},
            .state = fact.state,
            .value = fact.value,
            .group = {},
            .reason = fact.reason,
            .origin =
                fact.origin.file.empty() && fact.origin.object.empty() ? otherwise : fact.origin};
}

std::string titleOf(std::string_view engine)
{
    static const std::map<std::string, std::string, std::less<>> kTitles{
        {"postgres", "PostgreSQL"},
        {"mysql", "MySQL"},
        {"mariadb", "MariaDB"},
        {"sqlite", "SQLite"},
        {"h2", "H2"},
        {"hsqldb", "HSQLDB"},
        {"sqlserver", "SQL Server"},
        {"mongodb", "MongoDB"},
        {"redis", "Redis"},
        {"valkey", "Valkey"},
        {"memcached", "Memcached"},
        {"rabbitmq", "RabbitMQ"},
        {"kafka", "Kafka"},
        {"nats", "NATS"},
        {"elasticsearch", "Elasticsearch"},
        {"opensearch", "OpenSearch"},
        {"clickhouse", "ClickHouse"},
        {"cassandra", "Cassandra"},
        {"influxdb", "InfluxDB"},
        {"meilisearch", "Meilisearch"},
        {"minio", "MinIO"},
        {"s3", "S3"},
        {"smtp", "SMTP"}};
    const auto at = kTitles.find(engine);
    return at == kTitles.end() ? std::string(engine) : at->second;
}

int leadingNumbersOf(std::string_view engine, std::string_view version)
{
    if (engine == "mysql" || engine == "mariadb" || engine == "cockroachdb" ||
        engine == "clickhouse")
        return 2;
    if (engine == "postgres") {
        int major = 0;
        std::from_chars(version.data(), version.data() + version.size(), major);
        constexpr int kFirstOfOneNumber = 10;
        return major > 0 && major < kFirstOfOneNumber ? 2 : 1;
    }
    return 1;
}

bool areCompatible(std::string_view left, std::string_view right)
{
    static constexpr std::array<std::array<std::string_view, 4>, 4> kFamilies{
        {{"postgres", "aurora-postgresql", "alloydb", "cockroachdb"},
         {"redis", "valkey", "keydb", "dragonfly"},
         {"mysql", "mariadb", "aurora-mysql", "percona"},
         {"elasticsearch", "opensearch", "", ""}}};
    return std::ranges::any_of(kFamilies, [&](const auto& family) {
        return std::ranges::find(family, left) != family.end() &&
               std::ranges::find(family, right) != family.end();
    });
}

bool isDeveloperTool(const BackingService& backing)
{
    static constexpr std::array kTools{std::string_view{"mailpit"},
                                       std::string_view{"mailhog"},
                                       std::string_view{"mailcatcher"},
                                       std::string_view{"maildev"},
                                       std::string_view{"smtp4dev"},
                                       std::string_view{"inbucket"},
                                       std::string_view{"adminer"},
                                       std::string_view{"pgadmin"},
                                       std::string_view{"phpmyadmin"},
                                       std::string_view{"redis-commander"},
                                       std::string_view{"redisinsight"},
                                       std::string_view{"mongo-express"},
                                       std::string_view{"kafka-ui"},
                                       std::string_view{"jaeger"},
                                       std::string_view{"zipkin"},
                                       std::string_view{"localstack"},
                                       std::string_view{"stripe-mock"},
                                       std::string_view{"wiremock"},
                                       std::string_view{"selenium"}};
    std::string text = toLower(backing.name);
    if (backing.container && backing.container->image.isSet())
        text += " " + backing.container->image.value.repository;
    if (backing.flavour.isSet())
        text += " " + toLower(backing.flavour.value);
    return std::ranges::any_of(
        kTools, [&](std::string_view tool) { return text.find(tool) != std::string::npos; });
}

std::vector<std::size_t> placesOf(const AlignedBackingService& backing)
{
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < backing.members.size(); ++place) {
        if (backing.members[place] != nullptr)
            places.push_back(place);
    }
    return places;
}

} // namespace plumbline::parity::rules
