// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/backing_versions.h"

namespace plumbline::parity::rules {

namespace {

void checkBackingServiceMajorDrift(const RuleInput& input, Outcomes& outcomes)
{
    judgeVersions(input, true, outcomes);
}

} // namespace

const Rule kBackingServiceMajorDrift{
    .id = "backing-service-major-drift",
    .factor = Factor::BackingServices,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "A backing service has another major version in another environment",
    .rationale = "Major versions change behaviour, defaults and file formats: queries, clients and "
                 "backups of one fail on the other.",
    .compares = "Versions from image tags, managed services and add-ons by the numbers that make a "
                "major release: the first of PostgreSQL since 10, the first two of MySQL.",
    .guards =
        "What the shorter of two versions does not say is no difference: 16 and 16.4 are one. "
        "Versions of different engines are not compared.",
    .remedy = "Run production's major version everywhere; waive the time of an upgrade.",
    .check = checkBackingServiceMajorDrift};

} // namespace plumbline::parity::rules
