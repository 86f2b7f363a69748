// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/deployed_parts.h"

#include <algorithm>

namespace plumbline::parity::rules {

namespace {

/// Commits that production has and `name` lacks, where both are known.
std::optional<std::size_t>
lacking(const model::Delivery& delivery, const std::string& name, const std::string& production)
{
    for (const model::CommitGap& gap : delivery.gaps) {
        if (gap.from == name && gap.to == production)
            return gap.ahead;
        if (gap.from == production && gap.to == name)
            return gap.behind;
    }
    return std::nullopt;
}

void checkEnvBehindProd(const RuleInput& input, Outcomes& outcomes)
{
    if (input.delivery() == nullptr)
        return;
    for (const std::size_t production : input.productions()) {
        for (const std::size_t place : input.nonProductions()) {
            const Subject subject{
                .name = "commits", .services = {}, .environments = {place, production}};
            const auto missing =
                lacking(*input.delivery(), input.name(place), input.name(production));
            if (!missing) {
                const bool isProductionKnown =
                    !input.delivery()->environments[production].commit.empty();
                outcomes.notMeasured(subject,
                                     whyUnknown(input, isProductionKnown ? place : production));
                continue;
            }
            if (*missing == 0) {
                outcomes.pass(subject);
                continue;
            }
            outcomes.fail(
                subject,
                {.message = *missing == 1 ? phrase("{} lacks {} commit that {} runs",
                                                   input.name(place),
                                                   *missing,
                                                   input.name(production))
                                          : phrase("{} lacks {} commits that {} runs",
                                                   input.name(place),
                                                   *missing,
                                                   input.name(production)),
                 .reason = {},
                 // A checkout is whatever its owner works on.
                 .severity = input.isLocal(place) ? std::optional(Severity::Info) : std::nullopt,
                 .evidence = {commitEvidence(input, place), commitEvidence(input, production)},
                 .fix = {}});
        }
    }
}

} // namespace

const Rule kEnvBehindProd{
    .id = "env-behind-prod",
    .factor = Factor::Parity,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "An environment lacks commits that production runs",
    .rationale = "What is tried there is older than what users have: it says nothing of the next "
                 "release.",
    .compares = "The commits that environments run, by the history of the repository.",
    .guards = "Commits that the repository does not know are not measured. Of a checkout a remark.",
    .remedy = "Deploy what production runs to that environment.",
    .check = checkEnvBehindProd};

} // namespace plumbline::parity::rules
