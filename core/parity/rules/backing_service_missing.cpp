// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/backing_presence.h"

namespace plumbline::parity::rules {

namespace {

void checkBackingServiceMissing(const RuleInput& input, Outcomes& outcomes)
{
    judgeBackingPresence(input, false, outcomes);
}

} // namespace

const Rule kBackingServiceMissing{
    .id = "backing-service-missing",
    .factor = Factor::BackingServices,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "A backing service of other environments is missing",
    .rationale =
        "Code that uses it runs another path there, a stand-in or an error, and its faults "
        "show first where users are.",
    .compares = "The backing services that images, config, manifests and Terraform name.",
    .guards =
        "Tools of developers, mail, secret stores and providers' services. An environment that "
        "could not be read lacks nothing.",
    .remedy = "Add it to the environment: plumbline mirror makes a local one.",
    .check = checkBackingServiceMissing};

} // namespace plumbline::parity::rules
