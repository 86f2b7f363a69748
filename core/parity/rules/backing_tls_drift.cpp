// SPDX-License-Identifier: Apache-2.0
#include "core/parity/address.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/backing_parts.h"
#include "core/parity/rules/config_parts.h"
#include "core/parity/rules/key_kinds.h"
#include "core/parity/rules/row_drift.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace plumbline::parity::rules {

namespace {

using model::State;

/// How a value asks for encryption, without whose it is: of a DSN the scheme and what its query says.
std::string encryptionOf(const model::ConfigVar& var)
{
    const std::string_view text = textOf(var);
    const auto address = readAddress(text);
    if (!address)
        return var.isSecret() ? std::string() : std::string(text);
    std::string how = address->scheme;
    for (const auto& [key, value] : address->query) {
        if (isTlsKey(key))
            how += fmt::format(" {}={}", key, value);
    }
    return how;
}

/// Development without TLS is how nearly everyone develops: a remark. Staging should be as production.
Severity severityFor(const RuleInput& input, const ConfigKey& key)
{
    std::set<std::string> kinds;
    for (std::size_t place = 0; place < input.size(); ++place) {
        if (input.isLocal(place))
            continue;
        if (isSet(key.vars[place]))
            kinds.insert(encryptionOf(*key.vars[place]));
        else if (key.row->cells[place].state == State::Missing)
            kinds.insert("");
    }
    return kinds.size() > 1 ? Severity::Warning : Severity::Info;
}

void checkServices(const RuleInput& input, Outcomes& outcomes)
{
    for (const Row* row : input.rows(Kind::BackingService, "tls")) {
        const AlignedBackingService* backing = findBacking(input, row->service);
        if (backing == nullptr || row->verdict == Verdict::NotApplicable)
            continue;
        const Subject subject = subjectOf(*backing, {});
        if (row->verdict == Verdict::Unreadable)
            outcomes.notMeasured(subject, row->reason);
        else if (row->verdict == Verdict::Drift || row->verdict == Verdict::Missing)
            outcomes.fail(
                subject,
                {.message = phrase("connections to {} are encrypted in one "
                                   "environment and not in another",
                                   row->service),
                 .reason = row->reason,
                 .severity = differsOnlyLocally(input, *row) ? Severity::Info : Severity::Warning,
                 .evidence = evidenceOf(input, *row),
                 .fix = {}});
        else
            outcomes.pass(subject);
    }
}

/// Keys that say it: PGSSLMODE, and the sslmode of a DSN.
void checkKeys(const RuleInput& input, Outcomes& outcomes)
{
    for (const ConfigKey& key : input.configKeys()) {
        const Row& row = *key.row;
        if (!isTlsPart(key) || placesOf(row, {State::Set}).size() < 2)
            continue;
        if (row.verdict == Verdict::Drift ||
            (row.verdict == Verdict::Missing &&
             row.reason.english().find("; elsewhere ") != std::string::npos))
            outcomes.fail(
                subjectOf(key),
                {.message = phrase("{} encrypts in another way in another environment", key.name()),
                 .reason = row.reason,
                 .severity = severityFor(input, key),
                 .evidence = evidenceOf(input, row),
                 .fix = {}});
        else
            outcomes.pass(subjectOf(key));
    }
}

void checkBackingTlsDrift(const RuleInput& input, Outcomes& outcomes)
{
    checkServices(input, outcomes);
    checkKeys(input, outcomes);
}

} // namespace

const Rule kBackingTlsDrift{
    .id = "backing-tls-drift",
    .factor = Factor::BackingServices,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "Connections to a backing service are encrypted in one environment only",
    .rationale =
        "Certificates, modes and clients' options are tried for the first time in production.",
    .compares = "TLS as managed services, DSNs (sslmode, rediss, amqps) and keys such as PGSSLMODE "
                "say it.",
    .guards = "What only development does otherwise is a remark.",
    .remedy = "Use TLS with the same mode locally, or waive it.",
    .check = checkBackingTlsDrift};

} // namespace plumbline::parity::rules
