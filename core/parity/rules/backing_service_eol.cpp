// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/backing_parts.h"
#include "core/parity/version.h"
#include "core/parity/waiver.h"

#include <algorithm>
#include <array>

namespace plumbline::parity::rules {

namespace {

using model::BackingService;

/// The day on which the makers stopped, or will stop, mending a release. As published in November 2026
/// and before; managed services may mend for longer.
struct EndOfLife
{
    std::string_view engine;
    std::string_view release;
    std::string_view day;
};

constexpr std::array kEnds{
    EndOfLife{"postgres", "9.6", "2021-11-11"},   EndOfLife{"postgres", "10", "2022-11-10"},
    EndOfLife{"postgres", "11", "2023-11-09"},    EndOfLife{"postgres", "12", "2024-11-21"},
    EndOfLife{"postgres", "13", "2025-11-13"},    EndOfLife{"postgres", "14", "2026-11-12"},
    EndOfLife{"postgres", "15", "2027-11-11"},    EndOfLife{"postgres", "16", "2028-11-09"},
    EndOfLife{"mysql", "5.6", "2021-02-05"},      EndOfLife{"mysql", "5.7", "2023-10-31"},
    EndOfLife{"mysql", "8.0", "2026-04-30"},      EndOfLife{"mariadb", "10.3", "2023-05-25"},
    EndOfLife{"mariadb", "10.4", "2024-06-18"},   EndOfLife{"mariadb", "10.5", "2025-06-24"},
    EndOfLife{"mariadb", "10.6", "2026-07-06"},   EndOfLife{"redis", "5", "2022-04-27"},
    EndOfLife{"redis", "6.0", "2023-08-15"},      EndOfLife{"mongodb", "4.2", "2023-04-30"},
    EndOfLife{"mongodb", "4.4", "2024-02-29"},    EndOfLife{"mongodb", "5.0", "2024-10-31"},
    EndOfLife{"mongodb", "6.0", "2025-07-31"},    EndOfLife{"elasticsearch", "6", "2022-02-10"},
    EndOfLife{"elasticsearch", "7", "2026-01-15"}};

/// `14.9` is of release `14`; `1` of no release `14`.
bool isOf(std::string_view version, std::string_view release)
{
    return version == release || (version.starts_with(release) && version[release.size()] == '.');
}

const EndOfLife* endOf(const BackingService& backing)
{
    const auto at = std::ranges::find_if(kEnds, [&](const EndOfLife& end) {
        return end.engine == backing.engine && isOf(backing.version.value, end.release);
    });
    return at == kEnds.end() ? nullptr : &*at;
}

void checkBackingServiceEol(const RuleInput& input, Outcomes& outcomes)
{
    const std::string today = input.evidence().now.substr(0, 10);
    for (const AlignedBackingService& backing : input.alignment().backingServices) {
        std::vector<std::size_t> over;
        std::string day;
        std::vector<std::size_t> known;
        for (const std::size_t place : placesOf(backing)) {
            const BackingService& member = *backing.members[place];
            if (!member.version.isSet())
                continue;
            known.push_back(place);
            const EndOfLife* end = endOf(member);
            const auto left = end != nullptr ? daysBetween(today, end->day) : std::nullopt;
            if (left && *left < 0) {
                over.push_back(place);
                day = end->day;
            }
        }
        if (known.empty() || today.empty())
            continue;
        if (over.empty()) {
            outcomes.pass(subjectOf(backing, known));
            continue;
        }
        const BackingService& first = *backing.members[over.front()];
        outcomes.fail(
            subjectOf(backing, over),
            {.message = phrase("{} {} of {} has been out of support since {}",
                               titleOf(first.engine),
                               first.version.value,
                               enumerate(input, over),
                               day),
             .reason = {},
             .severity = std::ranges::any_of(
                             over, [&](std::size_t place) { return input.isProduction(place); })
                             ? Severity::Warning
                             : Severity::Info,
             .evidence = evidenceOf(
                 input,
                 backing,
                 over,
                 [](const BackingService& one) { return factEvidence(one.version, one.origin); }),
             .fix = {}});
    }
}

} // namespace

const Rule kBackingServiceEol{
    .id = "backing-service-eol",
    .factor = Factor::BackingServices,
    .severity = Severity::Warning,
    .pack = Pack::Security,
    .title = "A backing service runs a release that nobody mends any more",
    .rationale = "Faults that are found in it from now on stay.",
    .compares =
        "Versions of PostgreSQL, MySQL, MariaDB, Redis, MongoDB and Elasticsearch with the days "
        "on which their makers stop.",
    .guards = "Releases that the table does not know. Contracts for longer support are waived.",
    .remedy = "Plan the upgrade, in development first.",
    .check = checkBackingServiceEol};

} // namespace plumbline::parity::rules
