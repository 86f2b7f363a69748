// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

#include <array>
#include <string>
#include <string_view>

namespace plumbline::parity::rules {

namespace {

std::string_view buildStepIn(std::string_view line)
{
    static constexpr std::array<std::string_view, 20> kSteps{
        "npm install",   "npm ci",         "yarn install", "pnpm install",   "bun install",
        "pip install",   "poetry install", "uv sync",      "bundle install", "composer install",
        "npm run build", "yarn build",     "pnpm build",   "next build",     "go build",
        "cargo build",   "mvn package",    "gradle build", "collectstatic",  "assets:precompile"};
    for (const std::string_view step : kSteps) {
        if (line.find(step) != std::string_view::npos)
            return step;
    }
    return {};
}

void checkBuildInStartCommand(const RuleInput& input, Outcomes& outcomes)
{
    lookAtServices(
        input,
        "start command",
        [&](std::size_t place, const model::Service& service) {
            if (input.isLocal(place) || service.kind != model::ProcessKind::LongRunning)
                return skips();
            const std::string line = commandLineOf(service);
            if (line.empty())
                return isUnknown(phrase("the image's own command is not known"));
            const std::string_view step = buildStepIn(line);
            return step.empty() ? passes() : fails(std::string(step), commandOrigin(service));
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("{} does \"{}\" whenever it starts in {}",
                                 failed.service.name,
                                 failed.looks.front().value,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kBuildInStartCommand{
    .id = "build-in-start-command",
    .factor = Factor::BuildReleaseRun,
    .severity = Severity::Warning,
    .pack = Pack::Delivery,
    .title = "A process builds itself before it starts",
    .rationale = "Every start depends on package servers, takes minutes, and may run other "
                 "versions than the last one.",
    .compares = "Installs, compilations and bundlers in the command that a process starts with.",
    .guards = "Development may do so.",
    .remedy = "Do it when the image is built.",
    .check = checkBuildInStartCommand};

} // namespace plumbline::parity::rules
