// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/repository_parts.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace plumbline::parity::rules {

namespace {

bool isOfSessions(std::string_view key)
{
    static constexpr std::array<std::string_view, 6> kNames{"SESSION_DRIVER",
                                                            "SESSION_STORE",
                                                            "SESSION_TYPE",
                                                            "SESSION_BACKEND",
                                                            "SESSION_ENGINE",
                                                            "SESSION_STORAGE"};
    return std::ranges::find(kNames, key) != kNames.end();
}

bool isOfOneProcess(const model::ConfigVar* var)
{
    static constexpr std::array<std::string_view, 6> kValues{
        "file", "files", "filesystem", "memory", "array", "in-memory"};
    const auto* text = var == nullptr ? nullptr : std::get_if<std::string>(&var->value);
    return text != nullptr && var->state == model::State::Set &&
           std::ranges::find(kValues, toLower(*text)) != kValues.end();
}

void checkCode(const RuleInput& input, Outcomes& outcomes)
{
    const model::RepositoryFacts* facts =
        factsWith(input, model::RepositoryPart::Code, "sessions", outcomes);
    if (facts == nullptr)
        return;
    std::vector<Evidence> evidence;
    for (const model::CodeSighting& sighting : facts->sightings) {
        if (sighting.sign == model::CodeSign::MemorySession)
            evidence.push_back(inRepository(sighting.what, sighting.origin));
    }
    if (evidence.empty()) {
        outcomes.pass(ofWorkspace("sessions"));
        return;
    }
    outcomes.fail(ofWorkspace("sessions"),
                  {.message = phrase("the code keeps sessions in the process"),
                   .reason = {},
                   .severity = Severity::Info,
                   .evidence = std::move(evidence),
                   .fix = {}});
}

void checkInMemorySession(const RuleInput& input, Outcomes& outcomes)
{
    for (const ConfigKey& key : input.configKeys()) {
        if (!isOfSessions(key.name()))
            continue;
        std::vector<std::size_t> places;
        for (std::size_t place = 0; place < input.size(); ++place) {
            if (isOfOneProcess(key.vars[place]))
                places.push_back(place);
        }
        if (places.empty()) {
            outcomes.pass(subjectOf(key));
            continue;
        }
        outcomes.fail(
            subjectAt(subjectOf(key), places),
            {.message = phrase("sessions live in one process in {}", enumerate(input, places)),
             .reason = {},
             .severity = {},
             .evidence = evidenceOf(input, *key.row, places),
             .fix = {}});
    }
    checkCode(input, outcomes);
}

} // namespace

const Rule kInMemorySession{
    .id = "in-memory-session",
    .factor = Factor::Processes,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "Sessions live in one process",
    .rationale =
        "Users are logged out by every release, and two processes do not know each other's users.",
    .compares = "Keys such as SESSION_DRIVER and SESSION_STORE, and session stores in the code.",
    .guards = "Tests are left out. What only the code says is told as information: it may be "
              "replaced where it is deployed.",
    .remedy = "Keep sessions in a cache or a database.",
    .reads = {model::RepositoryPart::Code},
    .check = checkInMemorySession};

} // namespace plumbline::parity::rules
