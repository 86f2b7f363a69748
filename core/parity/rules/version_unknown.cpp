// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/backing_parts.h"

namespace plumbline::parity::rules {

namespace {

using model::BackingService;
using model::Hosting;

Evidence describe(const BackingService& backing)
{
    const bool isContainer = backing.container && backing.container->image.isSet();
    return {.environment = {},
            .state = backing.version.state,
            .value = isContainer ? backing.container->image.value.familiar() : std::string(),
            .group = {},
            .reason = backing.version.reason,
            .origin = isContainer ? backing.container->image.origin : Origin(backing.origin)};
}

void checkVersionUnknown(const RuleInput& input, Outcomes& outcomes)
{
    for (const AlignedBackingService& backing : input.alignment().backingServices) {
        for (const std::size_t place : placesOf(backing)) {
            const BackingService& member = *backing.members[place];
            // Of what is only an address nobody could say it here.
            if (member.hosting == Hosting::External || member.hosting == Hosting::Embedded ||
                isDeveloperTool(member))
                continue;
            const Subject subject = subjectOf(backing, {place});
            if (member.version.isSet())
                outcomes.pass(subject);
            else
                outcomes.fail(subject,
                              {.message = phrase("nothing says which version of {} {} runs",
                                                 titleOf(member.engine),
                                                 input.name(place)),
                               .reason = member.version.reason,
                               .severity = {},
                               .evidence = evidenceOf(input, backing, {place}, describe),
                               .fix = {}});
        }
    }
}

} // namespace

const Rule kVersionUnknown{
    .id = "version-unknown",
    .factor = Factor::BackingServices,
    .severity = Severity::Info,
    .pack = Pack::Standard,
    .title = "Nothing says which version of a backing service runs",
    .rationale = "A floating tag is another version tomorrow, and cannot be compared today.",
    .compares = "Tags of images, attributes of managed services.",
    .guards = "Services of which only the address is known, and tools of developers.",
    .remedy = "Pin the version: postgres:16 rather than postgres:latest.",
    .check = checkVersionUnknown};

} // namespace plumbline::parity::rules
