// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace plumbline::parity::rules {

namespace {

/// Programs that developers look at things with.
bool isTool(std::string_view text)
{
    static constexpr std::array<std::string_view, 21> kTools{
        "adminer",       "pgadmin",    "phpmyadmin",      "mailhog",
        "mailpit",       "maildev",    "mailcatcher",     "jaeger",
        "grafana",       "prometheus", "redis-commander", "redisinsight",
        "mongo-express", "kafdrop",    "kafka-ui",        "dozzle",
        "portainer",     "storybook",  "swagger",         "localstack",
        "ngrok"};
    return std::ranges::any_of(
        kTools, [&](std::string_view tool) { return text.find(tool) != std::string_view::npos; });
}

/// Programs that stand around an app where it is deployed.
bool isInfrastructure(std::string_view text)
{
    static constexpr std::array<std::string_view, 22> kPrograms{
        "nginx",          "traefik",    "caddy",       "haproxy", "envoy",    "certbot",
        "acme-companion", "watchtower", "cloudflared", "datadog", "promtail", "fluent",
        "vector",         "logstash",   "otel",        "backup",  "exporter", "cadvisor",
        "autoheal",       "ofelia",     "registry",    "proxy"};
    return std::ranges::any_of(kPrograms, [&](std::string_view program) {
        return text.find(program) != std::string_view::npos;
    });
}

/// The service's name and that of what it runs.
std::string describe(const AlignedService& service)
{
    std::string text = service.name;
    for (const model::Service* member : service.members) {
        if (member != nullptr && member->image.isSet())
            text += " " + member->image.value.repository;
    }
    return text;
}

const AlignedService* find(const RuleInput& input, std::string_view name)
{
    const auto& services = input.alignment().services;
    const auto at = std::ranges::find(services, name, &AlignedService::name);
    return at == services.end() ? nullptr : &*at;
}

/// Nothing for what is as it should be.
std::optional<Severity> severityOf(const RuleInput& input, const Row& row)
{
    const AlignedService* service = find(input, row.service);
    if (service == nullptr)
        return Severity::Error;
    const std::string text = describe(*service);
    bool isOnlyLocal = true;
    bool isOnlyDeployed = true;
    for (std::size_t place = 0; place < row.cells.size(); ++place) {
        if (row.cells[place].state != model::State::Set)
            continue;
        isOnlyLocal = isOnlyLocal && input.isLocal(place);
        isOnlyDeployed = isOnlyDeployed && !input.isLocal(place);
    }
    if (isOnlyLocal && isTool(text))
        return std::nullopt;
    const bool isLasting = std::ranges::any_of(service->members, [](const model::Service* member) {
        return member != nullptr && member->kind == model::ProcessKind::LongRunning;
    });
    if ((isOnlyDeployed && isInfrastructure(text)) || isTool(text) || !isLasting ||
        !service->belongsTo.empty())
        return Severity::Info;
    return isOnlyLocal ? Severity::Warning : Severity::Error;
}

void checkProcessTypesDiffer(const RuleInput& input, Outcomes& outcomes)
{
    for (const Row* row : input.rows(Kind::Service, "process")) {
        if (row->verdict == Verdict::NotApplicable || isNotMeasured(*row, outcomes))
            continue;
        const auto missing = placesOf(*row, {model::State::Missing});
        const auto severity =
            row->verdict == Verdict::Missing ? severityOf(input, *row) : std::optional<Severity>();
        if (missing.empty() || !severity) {
            outcomes.pass(subjectOf(*row));
            continue;
        }
        outcomes.fail(
            subjectOf(*row),
            {.message = phrase("{} does not run in {}", row->service, enumerate(input, missing)),
             .reason = row->reason,
             .severity = severity,
             .evidence = evidenceOf(input, *row),
             .fix = {}});
    }
}

} // namespace

const Rule kProcessTypesDiffer{
    .id = "process-types-differ",
    .factor = Factor::Concurrency,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "A process of the app does not run everywhere",
    .rationale =
        "What it does is never tried where it is missing, or is not done where it matters.",
    .compares = "The processes of each environment, aligned by name, image and command.",
    .guards = "Tools for development that only it has, and proxies and agents that only production "
              "has, are left out or information. Jobs are information, and what only development "
              "runs otherwise is a warning. Environments of which only "
              "config is known take no part.",
    .remedy = "Add the process to the environment that lacks it.",
    .check = checkProcessTypesDiffer};

} // namespace plumbline::parity::rules
