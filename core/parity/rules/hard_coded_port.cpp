// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/repository_parts.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plumbline::parity::rules {

namespace {

bool isDeclaredPort(const RuleInput& input, std::string_view number)
{
    for (const JudgedEnvironment& judged : input.environments()) {
        for (const model::Service& service : judged.environment->services) {
            for (const model::Port& port : service.ports) {
                if (std::to_string(port.container) == number)
                    return true;
            }
        }
    }
    return false;
}

bool readsPort(const model::RepositoryFacts& facts)
{
    return std::ranges::any_of(facts.environmentReads, [](const model::EnvironmentRead& read) {
        return read.key == "PORT" || read.key.ends_with("_PORT");
    });
}

void checkHardCodedPort(const RuleInput& input, Outcomes& outcomes)
{
    const model::RepositoryFacts* facts =
        factsWith(input, model::RepositoryPart::Code, "port", outcomes);
    if (facts == nullptr)
        return;
    std::vector<Evidence> evidence;
    bool isDeclared = true;
    for (const model::CodeSighting& sighting : facts->sightings) {
        if (sighting.sign != model::CodeSign::LiteralPort)
            continue;
        evidence.push_back(inRepository(sighting.what, sighting.origin));
        isDeclared = isDeclared && isDeclaredPort(input, sighting.what);
    }
    if (evidence.empty() || readsPort(*facts)) {
        outcomes.pass(ofWorkspace("port"));
        return;
    }
    outcomes.fail(
        ofWorkspace("port"),
        {.message = phrase("the code listens on {} whatever PORT says", evidence.front().value),
         .reason = {},
         .severity = isDeclared ? Severity::Info : Severity::Warning,
         .evidence = std::move(evidence),
         .fix = {}});
}

} // namespace

const Rule kHardCodedPort{
    .id = "hard-coded-port",
    .factor = Factor::PortBinding,
    .severity = Severity::Warning,
    .pack = Pack::Strict,
    .title = "The code chooses the port by itself",
    .rationale = "A platform that gives each process a port cannot run it, and two of them cannot "
                 "run side by side.",
    .compares = "Literal ports in the calls that listen.",
    .guards = "A port that is only a default, code that reads PORT, and tests are left out. A port "
              "that the services declare everywhere is told as information.",
    .remedy = "Read PORT and keep the number as its default.",
    .reads = {model::RepositoryPart::Code},
    .check = checkHardCodedPort};

} // namespace plumbline::parity::rules
