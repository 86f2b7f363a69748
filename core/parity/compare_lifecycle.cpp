// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/parity/facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace plumbline::parity {

using model::Fact;
using model::Service;
using model::State;

namespace {

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
            result.cell.reason = phrase("the image's own");
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

/// `0` is root everywhere; which number a name stands for, only the image knows.
Judgement judgeUser(const Context& context,
                    std::span<const FactCell> cells,
                    const std::vector<std::size_t>& set)
{
    const auto isNumber = [](std::string_view user) {
        return user.find_first_not_of("0123456789") == std::string_view::npos;
    };
    bool hasNumber = false;
    bool hasName = false;
    bool hasRoot = false;
    for (const std::size_t place : set) {
        const std::string& user = cells[place].normal;
        hasRoot = hasRoot || user == "root";
        (isNumber(user) ? hasNumber : hasName) = true;
    }
    if (hasNumber && hasName && !hasRoot)
        return {.verdict = Verdict::Unreadable,
                .reason =
                    phrase("a name in one place and a number in another: only the image knows"),
                .parts = {}};
    return {.verdict = Verdict::Drift, .reason = whoDiffers(context, cells, set), .parts = {}};
}

FactCell restartCell(const Service& service)
{
    FactCell result = factCell(service.restart, [](const std::string& restart) { return restart; });
    if (result.normal == "unless-stopped")
        result.normal = "always";
    if (result.cell.state == State::Set && service.kind != model::ProcessKind::LongRunning) {
        result.cell.state = State::NotApplicable;
        result.cell.reason = phrase("it runs to its end");
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

Phrase yesOrNo(bool value)
{
    return value ? phrase("yes") : phrase("no");
}

} // namespace

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
    addFact(context, deploy("user", judgeUser), service, members, userCell, rows);
    addFact(
        context,
        deploy("read-only-root"),
        service,
        members,
        [](const Service& one) { return factCell(one.readOnlyRoot, yesOrNo); },
        rows);
    addFact(context, optional("affinity"), service, members, text(&Service::affinity), rows);
    addFact(context,
            optional("schedule", ours("it has no schedule there")),
            service,
            members,
            text(&Service::schedule),
            rows);
}

} // namespace plumbline::parity
