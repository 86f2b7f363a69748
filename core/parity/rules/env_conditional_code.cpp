// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/repository_parts.h"

#include <utility>

namespace plumbline::parity::rules {

namespace {

constexpr std::size_t kFew = 5; // places

void checkEnvConditionalCode(const RuleInput& input, Outcomes& outcomes)
{
    const model::RepositoryFacts* facts =
        factsWith(input, model::RepositoryPart::Code, "code", outcomes);
    if (facts == nullptr || !facts->holdsCode)
        return;
    std::vector<Evidence> evidence;
    std::size_t count = 0;
    for (const model::CodeSighting& sighting : facts->sightings) {
        if (sighting.sign != model::CodeSign::EnvironmentCondition)
            continue;
        if (++count <= kFew)
            evidence.push_back(inRepository(sighting.what, sighting.origin));
    }
    if (count <= kFew) {
        outcomes.pass(ofWorkspace("code"));
        return;
    }
    outcomes.fail(ofWorkspace("code"),
                  {.message = phrase("{} places in the code ask for the environment's name", count),
                   .reason = {},
                   .severity = {},
                   .evidence = std::move(evidence),
                   .fix = {}});
}

} // namespace

const Rule kEnvConditionalCode{
    .id = "env-conditional-code",
    .factor = Factor::Codebase,
    .severity = Severity::Info,
    .pack = Pack::Strict,
    .title = "Code branches on the name of its environment",
    .rationale = "What only runs in production is never run before; a new environment needs a "
                 "change to the code.",
    .compares = "Comparisons with names such as production and staging in the code.",
    .guards =
        "Tests, examples and a few places, as settings of a framework have them, are no fault.",
    .remedy = "Give what differs a config var of its own and ask that.",
    .reads = {model::RepositoryPart::Code},
    .check = checkEnvConditionalCode};

} // namespace plumbline::parity::rules
