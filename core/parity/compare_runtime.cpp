// SPDX-License-Identifier: Apache-2.0
#include "core/parity/facts.h"

#include <fmt/format.h>

#include <set>
#include <string>
#include <utility>

namespace plumbline::parity {

using model::Fact;
using model::Service;
using model::State;

namespace {

/// What is only there where somebody asks for it: that it was written as off says no more than
/// nothing.
auto askedFor(Fact<bool> Service::*member)
{
    return [member](const Service& service) {
        FactCell cell = factCell(service.*member, [](bool) { return phrase("yes"); });
        if (cell.cell.state == State::Set && !(service.*member).value) {
            cell.cell.state = State::Missing;
            cell.cell.value = {};
        }
        return cell;
    };
}

auto textOfMember(Fact<std::string> Service::*member)
{
    return [member](const Service& service) {
        return factCell(service.*member, [](const std::string& value) { return value; });
    };
}

/// What is left to whoever starts it is nobody's policy.
FactCell pullPolicyCell(const Service& service)
{
    FactCell cell = textOfMember(&Service::pullPolicy)(service);
    if (cell.cell.state == State::Unknown)
        cell.cell.state = State::NotApplicable;
    return cell;
}

Judgement judgePullPolicy(const Context& /*context*/,
                          std::span<const FactCell> /*cells*/,
                          const std::vector<std::size_t>& /*set*/)
{
    return {.verdict = Verdict::Expected,
            .reason = phrase("each environment may fetch images at its own times"),
            .parts = {}};
}

/// One build argument of a service; nothing that is secret gets into the cell.
FactCell argumentCell(const Service& service, const std::string& name)
{
    FactCell result;
    result.cell.origin = service.build.origin;
    if (!service.build.isSet()) {
        result.cell.state = State::NotApplicable;
        result.cell.reason = phrase("it is not built there");
        return result;
    }
    const model::ConfigVar* argument = model::findConfigVar(service.buildArguments, name);
    if (argument == nullptr)
        return result;
    result.cell.state = argument->state;
    result.cell.reason = argument->reason;
    result.cell.layer = argument->layer;
    result.cell.origin = argument->origin;
    if (argument->state != State::Set)
        return result;
    const auto* shown = std::get_if<std::string>(&argument->value);
    result.normal = shown != nullptr ? *shown : std::get<Secret>(argument->value).reveal();
    result.cell.value = shown != nullptr ? *shown : std::string(Secret::masked());
    return result;
}

void compareBuildArguments(const Context& context,
                           const std::string& service,
                           const Members& members,
                           std::vector<Row>& rows)
{
    std::set<std::string> names;
    for (const Service* member : members) {
        for (const model::ConfigVar& argument :
             member != nullptr ? member->buildArguments : std::vector<model::ConfigVar>{})
            names.insert(argument.name);
    }
    for (const std::string& name : names) {
        const std::string key = fmt::format("{}{}", kBuildArgument, name);
        addFact(
            context,
            {.kind = Kind::Deploy,
             .key = key,
             .policy = nullptr,
             .missingIsFine = ours("the Dockerfile's own default"),
             .isAlwaysThere = false},
            service,
            members,
            [&](const Service& one) { return argumentCell(one, name); },
            rows);
    }
}

} // namespace

void compareRuntime(const Context& context,
                    const std::string& service,
                    const Members& members,
                    std::vector<Row>& rows)
{
    const auto add =
        [&](std::string_view key, FactPolicy policy, std::string_view missingIsFine, auto make) {
            addFact(context,
                    {.kind = Kind::Deploy,
                     .key = key,
                     .policy = policy,
                     .missingIsFine = missingIsFine,
                     .isAlwaysThere = missingIsFine.empty()},
                    service,
                    members,
                    make,
                    rows);
        };
    constexpr std::string_view kNobodyAsks = "nobody asks for it there";
    add("platform", nullptr, {}, textOfMember(&Service::platform));
    add("pull-policy", judgePullPolicy, "nobody says it there", pullPolicyCell);
    add("tty", nullptr, kNobodyAsks, askedFor(&Service::tty));
    add("stdin-open", nullptr, kNobodyAsks, askedFor(&Service::stdinOpen));
    add("host-network",
        nullptr,
        "it has a network of its own there",
        askedFor(&Service::hostNetwork));
    compareBuildArguments(context, service, members, rows);
}

} // namespace plumbline::parity
