// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>

namespace plumbline::parity::rules {

namespace {

std::string_view wrapperIn(std::string_view line)
{
    static constexpr std::array<std::string_view, 5> kWrappers{
        "bundle exec", "poetry run", "pipenv run", "uv run", "pdm run"};
    for (const std::string_view wrapper : kWrappers) {
        if (line.find(wrapper) != std::string_view::npos)
            return wrapper;
    }
    return {};
}

/// The wrapper that a process of the same image is started by.
std::string wrapperOfApp(const model::Environment& environment, const model::Service& job)
{
    for (const model::Service& service : environment.services) {
        const bool isApp = service.kind == model::ProcessKind::LongRunning &&
                           service.image.isSet() && job.image.isSet() &&
                           service.image.value.repository == job.image.value.repository;
        if (isApp)
            return std::string(wrapperIn(commandLineOf(service)));
    }
    return {};
}

void checkAdminIsolationDiffers(const RuleInput& input, Outcomes& outcomes)
{
    lookAtServices(
        input,
        "isolation",
        [&](std::size_t place, const model::Service& job) {
            const bool isJob =
                job.kind == model::ProcessKind::Job || job.kind == model::ProcessKind::Scheduled;
            const std::string wrapper =
                isJob ? wrapperOfApp(input.environment(place), job) : std::string();
            if (wrapper.empty())
                return skips();
            return commandLineOf(job).find(wrapper) != std::string::npos
                       ? passes()
                       : fails(fmt::format("without {}", wrapper), commandOrigin(job));
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("{} is started without what isolates its dependencies in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kAdminIsolationDiffers{.id = "admin-isolation-differs",
                                  .factor = Factor::AdminProcesses,
                                  .severity = Severity::Info,
                                  .pack = Pack::Strict,
                                  .title =
                                      "A job is started without what isolates its dependencies",
                                  .rationale = "It may load other versions than the app does.",
                                  .compares = "Wrappers such as bundle exec, poetry run and uv run "
                                              "in the commands of jobs and of the app.",
                                  .guards = "Only jobs that run from the image of the app.",
                                  .remedy = "Start the job by the same wrapper.",
                                  .check = checkAdminIsolationDiffers};

} // namespace plumbline::parity::rules
