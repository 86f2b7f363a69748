// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::parity::rules {

namespace {

void checkEnvironmentNotReadable(const RuleInput& input, Outcomes& outcomes)
{
    const auto statuses = input.evidence().statuses;
    for (std::size_t place = 0; place < statuses.size(); ++place) {
        for (const SourceStatus& source : statuses[place].sources) {
            const Subject subject{.name = fmt::format("{} {}", source.kind, source.what),
                                  .services = {},
                                  .environments = {place}};
            if (source.isReadable) {
                outcomes.pass(subject);
                continue;
            }
            outcomes.fail(
                subject,
                {.message = phrase(
                     "{} {} of {} could not be read", source.kind, source.what, input.name(place)),
                 .reason = source.reason,
                 .severity = {},
                 .evidence = {},
                 .fix = {}});
        }
    }
}

} // namespace

const Rule kEnvironmentNotReadable{
    .id = "environment-not-readable",
    .factor = Factor::Parity,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "A source of an environment could not be read",
    .rationale = "What cannot be read cannot be compared: nothing there is missing, and nothing is "
                 "well.",
    .compares = "Whether every source that plumbline.yaml names could be read.",
    .guards = "",
    .remedy = "Give read access to the source, or take it out of plumbline.yaml.",
    .check = checkEnvironmentNotReadable};

} // namespace plumbline::parity::rules
