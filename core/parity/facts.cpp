// SPDX-License-Identifier: Apache-2.0
#include "core/parity/facts.h"

#include <algorithm>

namespace plumbline::parity {

using model::State;

Judgement alwaysFine(const Context& /*context*/,
                     std::span<const FactCell> /*cells*/,
                     const std::vector<std::size_t>& /*set*/)
{
    return {.verdict = Verdict::Expected,
            .reason = phrase("a size: each environment has its own"),
            .parts = {}};
}

Phrase whoDiffers(const Context& context,
                  std::span<const FactCell> cells,
                  const std::vector<std::size_t>& set)
{
    std::vector<PlacedValue> values;
    values.reserve(set.size());
    for (const std::size_t place : set)
        values.push_back({.place = place, .value = cells[place].normal, .shapes = {}});
    return whoDiffers(values, context.places);
}

void addFactRow(const Context& context,
                const FactRule& rule,
                const std::string& service,
                std::vector<FactCell> cells,
                std::vector<Row>& rows)
{
    std::vector<std::size_t> set;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (rule.isAlwaysThere && cells[i].cell.state == State::Missing) {
            cells[i].cell.state = State::Unknown;
            cells[i].cell.reason = phrase("nothing there says it");
        }
        if (cells[i].cell.state == State::Set)
            set.push_back(i);
    }
    // What nobody wrote is no row: that the image decides is the same everywhere.
    if (set.empty())
        return;
    Judgement ofValues;
    const bool areEqual = std::ranges::all_of(
        set, [&](std::size_t place) { return cells[place].normal == cells[set.front()].normal; });
    if (!areEqual) {
        if (std::ranges::all_of(set,
                                [&](std::size_t place) { return cells[place].cell.isDefault; }))
            ofValues = {.verdict = Verdict::Expected,
                        .reason = phrase("nobody wrote it: each platform has its own default"),
                        .parts = {}};
        else if (rule.policy != nullptr)
            ofValues = rule.policy(context, cells, set);
        else
            ofValues = {
                .verdict = Verdict::Drift, .reason = whoDiffers(context, cells, set), .parts = {}};
    }
    Row row{.kind = rule.kind,
            .service = service,
            .key = std::string(rule.key),
            .valueClass = std::nullopt,
            .classReason = {},
            .verdict = Verdict::Equal,
            .reason = {},
            .parts = {},
            .cells = {}};
    row.cells.reserve(cells.size());
    for (FactCell& cell : cells)
        row.cells.push_back(std::move(cell.cell));
    Judgement settled = settle(context, row.cells, std::move(ofValues), rule.missingIsFine, false);
    addRow(rows, std::move(row), std::move(settled));
}

} // namespace plumbline::parity
