// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace plumbline::parity {

using model::Port;
using model::Service;
using model::State;

namespace {

/// A port by what the process listens on.
using PortKey = std::pair<std::uint16_t, std::string>;
/// By place; nullptr: not declared there.
using PortRow = std::vector<const Port*>;

std::string shownKey(const PortKey& key)
{
    return fmt::format("{}/{}", key.first, key.second);
}

Phrase shown(const Port& port)
{
    Phrase text = fmt::format("{}/{}", port.container, port.protocol);
    if (!port.published.empty())
        text = phrase("{}, published as {}", std::move(text), port.published);
    if (!port.ingress.empty())
        text = phrase("{}, reached at {}", std::move(text), port.ingress);
    return text;
}

/// The rows by port. Where every place that declares any has exactly one that no other has, these are
/// one port with another number.
std::map<PortKey, PortRow> portRows(const Members& members)
{
    std::map<PortKey, PortRow> rows;
    for (std::size_t place = 0; place < members.size(); ++place) {
        if (members[place] == nullptr)
            continue;
        for (const Port& port : members[place]->ports) {
            PortRow& row = rows[{port.container, port.protocol}];
            row.resize(members.size(), nullptr);
            // One port may be published twice; the first stands for it.
            if (row[place] == nullptr)
                row[place] = &port;
        }
    }
    return rows;
}

bool isSinglePort(const Members& members)
{
    return std::ranges::all_of(members, [](const Service* member) {
        return member == nullptr || std::ranges::all_of(member->ports, [&](const Port& port) {
                   return port.container == member->ports.front().container &&
                          port.protocol == member->ports.front().protocol;
               });
    });
}

Cell portCell(const Context& context, const Members& members, std::size_t place, const Port* port)
{
    if (members[place] == nullptr)
        return cellWithoutOwner(context, place, ours("service"));
    if (members[place]->isConfigOnly)
        return cellOfConfigOnly(members[place]->origin);
    Cell cell;
    if (port == nullptr) {
        cell.origin = members[place]->origin;
        if (members[place]->ports.empty()) {
            cell.state = State::Unknown;
            cell.reason = phrase("it declares no port, and need not");
        }
        return cell;
    }
    cell.state = State::Set;
    cell.value = shown(*port);
    cell.origin = port->origin;
    return cell;
}

/// Which numbers differ is a matter of the image; where it is reached is each environment's own.
Judgement judgePorts(const PortRow& ports)
{
    const Port* first = nullptr;
    bool isReachedElsewhere = false;
    for (const Port* port : ports) {
        if (port == nullptr)
            continue;
        if (first == nullptr)
            first = port;
        if (port->container != first->container || port->protocol != first->protocol)
            return {.verdict = Verdict::Drift,
                    .reason = phrase("the process listens on another port"),
                    .parts = {"container port"}};
        isReachedElsewhere = isReachedElsewhere || port->published != first->published ||
                             port->ingress != first->ingress;
    }
    if (isReachedElsewhere)
        return {.verdict = Verdict::Expected,
                .reason = phrase("where it is reached is each environment's own"),
                .parts = {"published"}};
    return {};
}

} // namespace

void comparePorts(const Context& context,
                  const std::string& service,
                  const Members& members,
                  std::vector<Row>& rows)
{
    std::map<PortKey, PortRow> ports = portRows(members);
    if (ports.size() > 1 && isSinglePort(members)) {
        PortRow together(members.size(), nullptr);
        for (const auto& [key, row] : ports) {
            for (std::size_t place = 0; place < row.size(); ++place)
                together[place] = row[place] != nullptr ? row[place] : together[place];
        }
        const PortKey key = ports.begin()->first;
        ports.clear();
        ports.emplace(key, std::move(together));
    }
    for (const auto& [key, row] : ports) {
        Row result{.kind = Kind::Port,
                   .service = service,
                   .key = shownKey(key),
                   .valueClass = std::nullopt,
                   .classReason = {},
                   .verdict = Verdict::Equal,
                   .reason = {},
                   .parts = {},
                   .cells = {}};
        for (std::size_t place = 0; place < members.size(); ++place)
            result.cells.push_back(portCell(context, members, place, row[place]));
        const bool isOfImages = std::ranges::all_of(row, [](const Port* port) {
            return port == nullptr || port->origin.layer == model::kImageLayer;
        });
        Judgement settled = settle(
            context, result.cells, judgePorts(row), isOfImages ? "an image exposes it" : "", false);
        if (settled.verdict == Verdict::Unreadable &&
            std::ranges::none_of(result.cells,
                                 [](const Cell& cell) { return cell.state == State::Unreadable; }))
            settled = {.verdict = Verdict::Expected,
                       .reason = phrase("a port need not be declared to be listened on"),
                       .parts = {}};
        addRow(rows, std::move(result), std::move(settled));
    }
}

} // namespace plumbline::parity
