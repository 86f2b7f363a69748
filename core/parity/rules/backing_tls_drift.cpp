// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/backing_parts.h"
#include "core/parity/rules/config_parts.h"
#include "core/parity/rules/key_kinds.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace plumbline::parity::rules {

namespace {

using model::State;

/// Development without TLS is how nearly everyone develops: a remark. Staging should be as production.
Severity severityFor(const RuleInput& input, const Row& row)
{
    std::set<std::string> kinds;
    for (std::size_t place = 0; place < row.cells.size(); ++place) {
        const Cell& cell = row.cells[place];
        if (!input.isLocal(place) && cell.state != State::NotApplicable &&
            cell.state != State::Unreadable && cell.state != State::Unknown)
            kinds.insert(cell.state == State::Set ? cell.value + cell.group : "");
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
            outcomes.fail(subject,
                          {.message = fmt::format("connections to {} are encrypted in one "
                                                  "environment and not in another",
                                                  row->service),
                           .reason = row->reason,
                           .severity = Severity::Warning,
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
        if (row.verdict == Verdict::Drift || (row.verdict == Verdict::Missing &&
                                              row.reason.find("; elsewhere ") != std::string::npos))
            outcomes.fail(subjectOf(key),
                          {.message = fmt::format(
                               "{} encrypts in another way in another environment", key.name()),
                           .reason = row.reason,
                           .severity = severityFor(input, row),
                           .evidence = evidenceOf(input, row),
                           .fix = {}});
        else
            outcomes.pass(subjectOf(key));
    }
}

void check(const RuleInput& input, Outcomes& outcomes)
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
    .guards = "Keys that differ between development and the rest only give a remark.",
    .remedy = "Use TLS with the same mode locally, or waive it.",
    .check = check};

} // namespace plumbline::parity::rules
