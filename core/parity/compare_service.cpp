// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/parity/facts.h"
#include "core/parity/probe.h"
#include "core/parity/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace plumbline::parity {

using model::Fact;
using model::Service;
using model::State;

namespace {

double numberOf(const FactCell& cell)
{
    return std::strtod(cell.normal.c_str(), nullptr);
}

/// Limits differ with the machine; four times as much is another thing to meet.
Judgement judgeLimit(const Context& /*context*/,
                     std::span<const FactCell> cells,
                     const std::vector<std::size_t>& set)
{
    constexpr double kMostRatio = 4;
    const auto [least, most] = std::ranges::minmax_element(
        set, {}, [&](std::size_t place) { return numberOf(cells[place]); });
    const double ratio = numberOf(cells[*most]) / std::max(numberOf(cells[*least]), 1.0);
    if (ratio > kMostRatio)
        return {.verdict = Verdict::Drift,
                .reason =
                    phrase("a size, but {:.3g} times as much in one place as in another", ratio),
                .parts = {}};
    return {.verdict = Verdict::Expected,
            .reason = phrase("a size: each environment has its own"),
            .parts = {}};
}

/// Other log drivers ship the same stream elsewhere; `none` throws it away.
Judgement judgeLogging(const Context& context,
                       std::span<const FactCell> cells,
                       const std::vector<std::size_t>& set)
{
    for (const std::size_t place : set) {
        if (cells[place].normal == "none")
            return {.verdict = Verdict::Drift,
                    .reason = phrase("{} throws its log away", context.places[place].name),
                    .parts = {}};
    }
    return {.verdict = Verdict::Expected,
            .reason = phrase("each environment ships its logs in its own way"),
            .parts = {}};
}

constexpr std::string_view kScheduler = ours("only a scheduler asks for it");

void compareResources(const Context& context,
                      const std::string& service,
                      const Members& members,
                      std::vector<Row>& rows)
{
    const auto cpu = [](Fact<model::MilliCpu> model::Resources::*member) {
        return [member](const Service& one) {
            FactCell cell = factCell(one.resources.*member, [](model::MilliCpu value) {
                return fmt::format("{}m", value.value);
            });
            return cell;
        };
    };
    const auto memory = [](Fact<ByteCount> model::Resources::*member) {
        return [member](const Service& one) {
            FactCell cell =
                factCell(one.resources.*member, [](ByteCount value) { return toString(value); });
            if (cell.cell.state == State::Set)
                cell.normal = std::to_string((one.resources.*member).value.bytes);
            return cell;
        };
    };
    const auto rule = [](std::string_view key, FactPolicy policy, std::string_view fine) {
        return FactRule{.kind = Kind::Resource,
                        .key = key,
                        .policy = policy,
                        .missingIsFine = fine,
                        .isAlwaysThere = false};
    };
    using R = model::Resources;
    addFact(context, rule("cpu-limit", judgeLimit, {}), service, members, cpu(&R::cpuLimit), rows);
    addFact(context,
            rule("cpu-request", alwaysFine, kScheduler),
            service,
            members,
            cpu(&R::cpuRequest),
            rows);
    addFact(context,
            rule("memory-limit", judgeLimit, {}),
            service,
            members,
            memory(&R::memoryLimit),
            rows);
    addFact(context,
            rule("memory-request", alwaysFine, kScheduler),
            service,
            members,
            memory(&R::memoryRequest),
            rows);
}

void compareHealth(const Context& context,
                   const std::string& service,
                   const Members& members,
                   std::vector<Row>& rows)
{
    const bool isAnyJob = std::ranges::any_of(members, [](const Service* member) {
        return member != nullptr && member->kind != model::ProcessKind::LongRunning;
    });
    addFact(context,
            {.kind = Kind::Health,
             .key = "check",
             .policy = judgeProbes,
             .missingIsFine = isAnyJob ? ours("only what stays up is checked") : "",
             .isAlwaysThere = false},
            service,
            members,
            probeCell,
            rows);
    addFact(context,
            {.kind = Kind::Health,
             .key = "liveness",
             .policy = judgeProbes,
             .missingIsFine = {},
             .isAlwaysThere = false},
            service,
            members,
            livenessCell,
            rows);
    addFact(context,
            {.kind = Kind::Health,
             .key = "timing",
             .policy = alwaysFine,
             .missingIsFine = ours("there is no check there"),
             .isAlwaysThere = false},
            service,
            members,
            probeTimingCell,
            rows);
}

FactCell processCell(const Service& service)
{
    FactCell result;
    result.cell.state = State::Set;
    result.cell.value = wordOf(service.kind);
    result.cell.origin = service.origin;
    result.normal = result.cell.value;
    return result;
}

/// `wait-for-db`, `init-wait`: a step that only waits for another to be up. Elsewhere the order of
/// starting is said in another way, or each process waits for itself.
bool onlyWaits(const Service& service)
{
    if (service.kind != model::ProcessKind::Job || service.belongsTo.empty())
        return false;
    const std::size_t slash = service.name.rfind('/');
    const std::string name =
        toLower(slash == std::string::npos ? service.name : service.name.substr(slash + 1));
    return name.starts_with("wait") || name.ends_with("-wait") || name.starts_with("init-wait");
}

std::string_view whyProcessMayBeMissing(const Members& members)
{
    const bool isWaiting = std::ranges::all_of(
        members, [](const Service* member) { return member == nullptr || onlyWaits(*member); });
    return isWaiting ? ours("it only waits for another to be up") : "";
}

Judgement judgeProcess(const Context& /*context*/,
                       std::span<const FactCell> /*cells*/,
                       const std::vector<std::size_t>& /*set*/)
{
    return {.verdict = Verdict::Expected,
            .reason = phrase("not every platform says which processes run to their end"),
            .parts = {}};
}

} // namespace

void compareService(const Context& context,
                    const std::string& service,
                    const Members& members,
                    std::vector<Row>& rows)
{
    std::vector<FactCell> processes;
    for (std::size_t place = 0; place < members.size(); ++place) {
        if (members[place] != nullptr) {
            processes.push_back(processCell(*members[place]));
            continue;
        }
        FactCell absent{.cell = cellWithoutOwner(context, place, ours("service")), .normal = {}};
        if (absent.cell.state == State::NotApplicable && !context.describesOnlyConfig(place))
            absent.cell = {};
        processes.push_back(std::move(absent));
    }
    addFactRow(context,
               {.kind = Kind::Service,
                .key = "process",
                .policy = judgeProcess,
                .missingIsFine = whyProcessMayBeMissing(members),
                .isAlwaysThere = false},
               service,
               std::move(processes),
               rows);
    compareImage(context, service, members, rows);
    comparePorts(context, service, members, rows);
    compareMounts(context, service, members, rows);
    compareResources(context, service, members, rows);
    compareHealth(context, service, members, rows);
    addFact(
        context,
        {.kind = Kind::Log,
         .key = "driver",
         .policy = judgeLogging,
         .missingIsFine = {},
         .isAlwaysThere = true},
        service,
        members,
        [](const Service& one) {
            return factCell(one.logging, [](const model::Logging& log) { return log.driver; });
        },
        rows);
    compareLifecycle(context, service, members, rows);
    compareRuntime(context, service, members, rows);
}

} // namespace plumbline::parity
