// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/config_parts.h"

namespace plumbline::parity::rules {

namespace {

using model::ConfigVar;
using model::State;

void checkSecretRefMissing(const RuleInput& input, Outcomes& outcomes)
{
    eachVar(input, [&](const ConfigKey& key, std::size_t place, const ConfigVar& var) {
        const Subject subject = subjectAt(subjectOf(key), {place});
        // The importers read the store, and the store has no such key.
        const bool isAbsent = var.state == State::Unreadable &&
                              var.reason.english().find(" has no key ") != std::string::npos;
        if (isAbsent) {
            outcomes.fail(subject,
                          {.message = phrase("{} refers to something that is not there in {}",
                                             key.name(),
                                             input.name(place)),
                           .reason = var.reason,
                           .severity = {},
                           .evidence = evidenceOf(input, *key.row, {place}),
                           .fix = {}});
        } else if (var.state == State::Unreadable) {
            outcomes.notMeasured(subject, var.reason);
        } else if (var.isSecret() && isSet(&var)) {
            outcomes.pass(subject);
        }
    });
}

} // namespace

const Rule kSecretRefMissing{
    .id = "secret-ref-missing",
    .factor = Factor::Config,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "A reference to a secret or a ConfigMap leads nowhere",
    .rationale = "The container does not start: the platform refuses a reference to a key that is "
                 "not there.",
    .compares = "secretKeyRef and configMapKeyRef with the keys of the store that was read.",
    .guards = "Optional references. A store that was not read is not measured.",
    .remedy = "Create the key in the store, or mend the reference.",
    .check = checkSecretRefMissing};

} // namespace plumbline::parity::rules
