// SPDX-License-Identifier: Apache-2.0
#include "core/base/secret.h"
#include "core/base/text.h"
#include "core/parity/facts.h"
#include "core/parity/version.h"
#include "core/parity/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace plumbline::parity {

using model::BackingService;
using model::Fact;
using model::State;

namespace {

using BackingMembers = std::vector<const BackingService*>;

FactCell textCell(const Fact<std::string>& fact)
{
    return factCell(fact, [](const std::string& text) { return text; });
}

/// A fact of which every backing service has one: where it is missing, nobody says it.
FactRule fact(std::string_view key, FactPolicy policy = nullptr)
{
    return {.kind = Kind::BackingService,
            .key = key,
            .policy = policy,
            .missingIsFine = {},
            .isAlwaysThere = true};
}

FactCell writtenCell(Phrase value, const Origin& origin)
{
    FactCell result;
    result.cell.state = State::Set;
    result.cell.origin = origin;
    result.normal = value;
    result.cell.value = std::move(value);
    return result;
}

Judgement judgeHosting(const Context& /*context*/,
                       std::span<const FactCell> /*cells*/,
                       const std::vector<std::size_t>& /*set*/)
{
    return {.verdict = Verdict::Expected,
            .reason = phrase("who runs it may differ, as long as it is the same thing"),
            .parts = {}};
}

Judgement judgeEngine(const Context& context,
                      std::span<const FactCell> cells,
                      const std::vector<std::size_t>& set)
{
    return {.verdict = Verdict::Drift,
            .reason = phrase("{}: another engine behaves in another way",
                             whoDiffers(context, cells, set)),
            .parts = {"engine"}};
}

Judgement judgeVersion(const Context& context,
                       std::span<const FactCell> cells,
                       const std::vector<std::size_t>& set)
{
    std::set<std::string> parts;
    for (std::size_t i = 0; i < set.size(); ++i) {
        for (std::size_t j = i + 1; j < set.size(); ++j) {
            const std::string part = versionDifference(cells[set[i]].normal, cells[set[j]].normal);
            if (!part.empty())
                parts.insert(part);
        }
    }
    if (parts.empty())
        return {};
    std::vector<std::string> differing(parts.begin(), parts.end());
    Phrase reason =
        phrase("{}: another {}", whoDiffers(context, cells, set), enumerate(asWords(differing)));
    return {.verdict = Verdict::Drift, .reason = std::move(reason), .parts = std::move(differing)};
}

/// One or several copies of the same thing is a size; a cluster is used in another way.
Judgement judgeTopology(const Context& context,
                        std::span<const FactCell> cells,
                        const std::vector<std::size_t>& set)
{
    std::set<bool> isCluster;
    for (const std::size_t place : set)
        isCluster.insert(cells[place].normal.starts_with("cluster"));
    if (isCluster.size() == 1)
        return {.verdict = Verdict::Expected,
                .reason = phrase("how many copies there are is each environment's own"),
                .parts = {}};
    return {.verdict = Verdict::Drift,
            .reason =
                phrase("{}: a cluster is used in another way", whoDiffers(context, cells, set)),
            .parts = {}};
}

Judgement judgeFlavour(const Context& /*context*/,
                       std::span<const FactCell> /*cells*/,
                       const std::vector<std::size_t>& /*set*/)
{
    return {.verdict = Verdict::Expected,
            .reason = phrase("another build of the same engine"),
            .parts = {}};
}

FactCell extensionsCell(const BackingService& backing)
{
    if (backing.extensions.empty()) {
        FactCell result;
        result.cell.origin = backing.origin;
        return result;
    }
    std::vector<std::string> sorted = backing.extensions;
    std::ranges::sort(sorted);
    return writtenCell(join(sorted, ", "), backing.origin);
}

void compareParameters(Context& context,
                       const std::string& name,
                       const BackingMembers& members,
                       std::vector<Row>& rows)
{
    std::set<std::string> parameters;
    for (const BackingService* member : members) {
        if (member == nullptr)
            continue;
        for (const auto& [parameter, value] : member->parameters)
            parameters.insert(parameter);
    }
    for (const std::string& parameter : parameters) {
        const Classified classified = context.classifier.classify({.name = parameter,
                                                                   .shapes = {},
                                                                   .hasValues = false,
                                                                   .secrecy = {},
                                                                   .isBackingHost = false,
                                                                   .namesItsPlace = false});
        const bool isSecret = classified.valueClass == ValueClass::Secret;
        const std::string key = fmt::format("{}{}", kParameter, parameter);
        const auto cellOf = [&](const BackingService& backing) {
            const auto at = backing.parameters.find(parameter);
            FactCell cell = at == backing.parameters.end() ? FactCell{} : textCell(at->second);
            if (isSecret && cell.cell.state == State::Set) {
                cell.normal = Secret(cell.normal).fingerprint(context.options->secretKey);
                cell.cell.value = std::string(Secret::masked());
            } else {
                cell.cell.value = maskCredentials(cell.cell.value);
            }
            return cell;
        };
        addFact(context, fact(key), name, members, cellOf, rows);
    }
}

} // namespace

void compareBackingService(Context& context,
                           const std::string& name,
                           const BackingMembers& members,
                           std::vector<Row>& rows)
{
    std::vector<FactCell> engines;
    for (std::size_t place = 0; place < members.size(); ++place) {
        if (members[place] != nullptr) {
            const BackingService& backing = *members[place];
            engines.push_back(writtenCell(backing.engine.empty()
                                              ? fmt::format("some {}", toString(backing.role))
                                              : backing.engine,
                                          backing.origin));
            continue;
        }
        FactCell absent{.cell = cellWithoutOwner(context, place, ours("backing service")),
                        .normal = {}};
        if (absent.cell.state == State::NotApplicable && !context.describesOnlyConfig(place))
            absent.cell = {};
        engines.push_back(std::move(absent));
    }
    FactRule engine = fact("engine", judgeEngine);
    engine.isAlwaysThere = false;
    addFactRow(context, engine, name, std::move(engines), rows);
    addFact(
        context,
        fact("version", judgeVersion),
        name,
        members,
        [](const BackingService& one) { return textCell(one.version); },
        rows);
    addFact(
        context,
        fact("hosting", judgeHosting),
        name,
        members,
        [](const BackingService& one) { return writtenCell(wordOf(one.hosting), one.origin); },
        rows);
    addFact(
        context,
        fact("flavour", judgeFlavour),
        name,
        members,
        [](const BackingService& one) { return textCell(one.flavour); },
        rows);
    addFact(
        context,
        fact("topology", judgeTopology),
        name,
        members,
        [](const BackingService& one) { return textCell(one.topology); },
        rows);
    addFact(
        context,
        fact("tls"),
        name,
        members,
        [](const BackingService& one) {
            return factCell(one.tls, [](bool on) { return on ? phrase("on") : phrase("off"); });
        },
        rows);
    addFact(
        context,
        fact("charset"),
        name,
        members,
        [](const BackingService& one) { return textCell(one.charset); },
        rows);
    addFact(context, fact("extensions"), name, members, extensionsCell, rows);
    compareParameters(context, name, members, rows);
}

} // namespace plumbline::parity
