// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/parity/address.h"
#include "core/parity/facts.h"
#include "core/parity/probe.h"
#include "core/parity/version.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace plumbline::parity {

using model::Fact;
using model::Service;
using model::State;

namespace {

Judgement alwaysFine(const Context& /*context*/,
                     std::span<const FactCell> /*cells*/,
                     const std::vector<std::size_t>& /*set*/)
{
    return {.verdict = Verdict::Expected,
            .reason = "a size: each environment has its own",
            .parts = {}};
}

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
                .reason = fmt::format("a size, but {:.3g} times as much in one place as in another",
                                      ratio),
                .parts = {}};
    return {.verdict = Verdict::Expected,
            .reason = "a size: each environment has its own",
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
                    .reason = fmt::format("{} throws its log away", context.places[place].name),
                    .parts = {}};
    }
    return {.verdict = Verdict::Expected,
            .reason = "each environment ships its logs in its own way",
            .parts = {}};
}

/// What an image is compared by; the registry that it comes from may be each environment's own.
struct ImageParts
{
    std::string_view name;
    std::string_view tag;
    std::string_view digest;
};

ImageParts partsOf(std::string_view normal)
{
    const std::size_t first = normal.find('\n');
    const std::size_t second = normal.find('\n', first + 1);
    return {.name = normal.substr(0, first),
            .tag = normal.substr(first + 1, second - first - 1),
            .digest = normal.substr(second + 1)};
}

std::string_view suffixOf(std::string_view tag)
{
    const std::size_t dash = tag.find('-');
    return dash == std::string_view::npos ? std::string_view() : tag.substr(dash + 1);
}

std::string imageDifference(std::string_view left, std::string_view right)
{
    const ImageParts one = partsOf(left);
    const ImageParts other = partsOf(right);
    if (one.name != other.name)
        return "repository";
    if (!one.digest.empty() && !other.digest.empty())
        return one.digest == other.digest ? "" : "digest";
    if (one.tag == other.tag)
        return {};
    if (one.tag.empty() || other.tag.empty())
        return "tag";
    const std::string version = versionDifference(one.tag, other.tag);
    if (!version.empty())
        return "tag";
    return suffixOf(one.tag) == suffixOf(other.tag) ? "" : "variant";
}

constexpr std::string_view kBuilt = "\nbuilt";

Judgement judgeImage(const Context& context,
                     std::span<const FactCell> cells,
                     const std::vector<std::size_t>& set)
{
    std::vector<std::string> parts;
    std::vector<std::string> built;
    for (const std::size_t left : set) {
        if (cells[left].normal == kBuilt)
            built.push_back(context.places[left].name);
        for (const std::size_t right : set) {
            if (right <= left || cells[left].normal == kBuilt || cells[right].normal == kBuilt)
                continue;
            const std::string part = imageDifference(cells[left].normal, cells[right].normal);
            if (!part.empty() && std::ranges::find(parts, part) == parts.end())
                parts.push_back(part);
        }
    }
    std::ranges::sort(parts);
    if (!parts.empty())
        return {.verdict = Verdict::Drift,
                .reason = fmt::format(
                    "{}: another {}", whoDiffers(context, cells, set), enumerate(parts)),
                .parts = parts};
    if (!built.empty() && built.size() < set.size())
        return {.verdict = Verdict::Expected,
                .reason = fmt::format("built on the spot in {}", enumerate(built)),
                .parts = {}};
    return {};
}

FactCell imageCell(const Service& service)
{
    FactCell result = factCell(service.image,
                               [](const model::ImageReference& image) { return image.familiar(); });
    if (service.image.isSet()) {
        const model::ImageReference& image = service.image.value;
        const std::size_t slash = image.repository.rfind('/');
        const std::string name =
            slash == std::string::npos ? image.repository : image.repository.substr(slash + 1);
        result.normal = fmt::format("{}\n{}\n{}", name, image.tag, image.digest);
    } else if (service.build.isSet() && service.image.state == State::Unknown) {
        result.cell.state = State::Set;
        result.cell.value = fmt::format("built from {}", service.build.value);
        result.cell.reason.clear();
        result.normal = kBuilt;
    }
    return result;
}

std::string joined(const std::vector<std::string>& words)
{
    return join(words, " ");
}

/// The words that really run: `sh -c "exec x y"` is `x y`.
std::vector<std::string> withoutShell(std::vector<std::string> words)
{
    static constexpr std::array kShells{"sh", "bash", "/bin/sh", "/bin/bash"};
    if (words.size() != 3 || words[1] != "-c" ||
        std::ranges::find(kShells, words[0]) == kShells.end())
        return words;
    std::string_view line = trimmed(words[2]);
    if (line.starts_with("exec "))
        line.remove_prefix(5);
    return split(line, ' ');
}

/// Entrypoint and command are one: who splits them where differs from platform to platform.
FactCell commandCell(const Service& service)
{
    FactCell result;
    if (!service.entrypoint.isSet() && !service.command.isSet()) {
        const Fact<std::vector<std::string>>& source =
            service.command.state == State::Missing ? service.entrypoint : service.command;
        result = factCell(source, joined);
        if (result.cell.state == State::Missing) {
            result.cell.state = State::Unknown;
            result.cell.reason = "the image's own";
        }
        return result;
    }
    std::vector<std::string> words;
    if (service.entrypoint.isSet())
        words = service.entrypoint.value;
    if (service.command.isSet())
        words.insert(words.end(), service.command.value.begin(), service.command.value.end());
    result.cell.state = State::Set;
    result.cell.origin =
        service.command.isSet() ? service.command.origin : service.entrypoint.origin;
    result.cell.value = maskText(joined(words), service);
    result.normal = maskText(joined(withoutShell(std::move(words))), service);
    return result;
}

std::string showReplicas(const model::Replicas& replicas)
{
    return replicas.maximum > replicas.count
               ? fmt::format("{} to {}", replicas.count, replicas.maximum)
               : std::to_string(replicas.count);
}

FactCell userCell(const Service& service)
{
    FactCell result = factCell(service.user, [](const std::string& user) { return user; });
    const std::string name = result.normal.substr(0, result.normal.find(':'));
    result.normal = name == "0" ? "root" : name;
    return result;
}

FactCell restartCell(const Service& service)
{
    FactCell result = factCell(service.restart, [](const std::string& restart) { return restart; });
    if (result.normal == "unless-stopped")
        result.normal = "always";
    if (result.cell.state == State::Set && service.kind != model::ProcessKind::LongRunning) {
        result.cell.state = State::NotApplicable;
        result.cell.reason = "it runs to its end";
    }
    return result;
}

FactCell signalCell(const Service& service)
{
    FactCell result = factCell(service.stopSignal, [](const std::string& name) { return name; });
    if (result.normal.starts_with("SIG"))
        result.normal.erase(0, 3);
    return result;
}

template <class Make>
void addFact(const Context& context,
             const FactRule& rule,
             const std::string& service,
             const Members& members,
             Make make,
             std::vector<Row>& rows)
{
    std::vector<FactCell> cells;
    cells.reserve(members.size());
    for (std::size_t place = 0; place < members.size(); ++place) {
        if (members[place] != nullptr)
            cells.push_back(make(*members[place]));
        else
            cells.push_back({.cell = cellWithoutOwner(context, place, "service"), .normal = {}});
    }
    addFactRow(context, rule, service, std::move(cells), rows);
}

constexpr std::string_view kScheduler = "only a scheduler asks for it";

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
             .missingIsFine = isAnyJob ? "only what stays up is checked" : "",
             .isAlwaysThere = false},
            service,
            members,
            probeCell,
            rows);
    addFact(context,
            {.kind = Kind::Health,
             .key = "timing",
             .policy = alwaysFine,
             .missingIsFine = "there is no check there",
             .isAlwaysThere = false},
            service,
            members,
            probeTimingCell,
            rows);
}

FactRule deploy(std::string_view key, FactPolicy policy = nullptr, std::string_view fine = {})
{
    return {.kind = Kind::Deploy,
            .key = key,
            .policy = policy,
            .missingIsFine = fine,
            .isAlwaysThere = true};
}

/// What a process has only where it is asked for.
FactRule optional(std::string_view key, std::string_view fine = {})
{
    return {.kind = Kind::Deploy,
            .key = key,
            .policy = nullptr,
            .missingIsFine = fine,
            .isAlwaysThere = false};
}

void compareLifecycle(const Context& context,
                      const std::string& service,
                      const Members& members,
                      std::vector<Row>& rows)
{
    const auto text = [](Fact<std::string> Service::*member) {
        return [member](const Service& one) {
            return factCell(one.*member, [](const std::string& value) { return value; });
        };
    };
    addFact(context, deploy("command"), service, members, commandCell, rows);
    addFact(
        context,
        deploy("replicas", alwaysFine),
        service,
        members,
        [](const Service& one) { return factCell(one.replicas, showReplicas); },
        rows);
    addFact(
        context,
        deploy("stop-grace"),
        service,
        members,
        [](const Service& one) {
            return factCell(one.stopGracePeriod, [](std::chrono::nanoseconds value) {
                return plumbline::toString(value);
            });
        },
        rows);
    addFact(context, deploy("stop-signal"), service, members, signalCell, rows);
    addFact(context, deploy("restart"), service, members, restartCell, rows);
    addFact(context, deploy("user"), service, members, userCell, rows);
    addFact(
        context,
        deploy("read-only-root"),
        service,
        members,
        [](const Service& one) {
            return factCell(one.readOnlyRoot,
                            [](bool value) { return std::string(value ? "yes" : "no"); });
        },
        rows);
    addFact(context, optional("affinity"), service, members, text(&Service::affinity), rows);
    addFact(context,
            optional("schedule", "it has no schedule there"),
            service,
            members,
            text(&Service::schedule),
            rows);
}

FactCell processCell(const Service& service)
{
    FactCell result;
    result.cell.state = State::Set;
    result.cell.value = toString(service.kind);
    result.cell.origin = service.origin;
    result.normal = result.cell.value;
    return result;
}

Judgement judgeProcess(const Context& /*context*/,
                       std::span<const FactCell> /*cells*/,
                       const std::vector<std::size_t>& /*set*/)
{
    return {.verdict = Verdict::Expected,
            .reason = "not every platform says which processes run to their end",
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
        FactCell absent{.cell = cellWithoutOwner(context, place, "service"), .normal = {}};
        if (absent.cell.state == State::NotApplicable && !context.describesOnlyConfig(place))
            absent.cell = {};
        processes.push_back(std::move(absent));
    }
    addFactRow(context,
               {.kind = Kind::Service,
                .key = "process",
                .policy = judgeProcess,
                .missingIsFine = {},
                .isAlwaysThere = false},
               service,
               std::move(processes),
               rows);
    addFact(context,
            {.kind = Kind::Image,
             .key = "image",
             .policy = judgeImage,
             .missingIsFine = {},
             .isAlwaysThere = true},
            service,
            members,
            imageCell,
            rows);
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
}

} // namespace plumbline::parity
