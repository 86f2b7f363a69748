// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

#include <string_view>

namespace plumbline::parity::rules {

namespace {

bool isOfServing(std::string_view key)
{
    return key == "PORT" || key.ends_with("_PORT") || key.ends_with("CONCURRENCY") ||
           key.ends_with("_WORKERS") || key.ends_with("_THREADS") || key.starts_with("OTEL_") ||
           key.starts_with("SENTRY_") || key.ends_with("_HOSTS") || key.ends_with("_ORIGINS");
}

const model::Service* appOf(const model::Environment& environment, const model::Service& job)
{
    for (const model::Service& service : environment.services) {
        const bool isOne = service.kind == model::ProcessKind::LongRunning &&
                           service.image.isSet() && job.image.isSet() &&
                           service.image.value.repository == job.image.value.repository;
        if (isOne)
            return &service;
    }
    return nullptr;
}

void checkAdminDifferentConfig(const RuleInput& input, Outcomes& outcomes)
{
    lookAtServices(
        input,
        "config",
        [&](std::size_t place, const model::Service& job) {
            const bool isJob =
                job.kind == model::ProcessKind::Job || job.kind == model::ProcessKind::Scheduled;
            const model::Service* app = isJob ? appOf(input.environment(place), job) : nullptr;
            if (app == nullptr)
                return skips();
            if (!job.openConfig.empty())
                return isUnknown(job.openConfig.front().reason);
            for (const model::ConfigVar& var : app->config) {
                const bool isMissed = var.layer != model::kImageLayer && !isOfServing(var.name) &&
                                      model::findConfigVar(job.config, var.name) == nullptr;
                if (isMissed)
                    return fails(var.name, job.origin);
            }
            return passes();
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("{} lacks {} and maybe more of the app's config in {}",
                                 failed.service.name,
                                 failed.looks.front().value,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kAdminDifferentConfig{
    .id = "admin-different-config",
    .factor = Factor::AdminProcesses,
    .severity = Severity::Warning,
    .pack = Pack::Strict,
    .title = "A job lacks config that the app has",
    .rationale = "It reaches another database, or none, and fails when it is needed.",
    .compares = "Keys of jobs with those of a process that stays up from the same image.",
    .guards = "Keys about serving requests, telemetry and platforms are not missed by a job.",
    .remedy = "Give the job the config of the app.",
    .check = checkAdminDifferentConfig};

} // namespace plumbline::parity::rules
