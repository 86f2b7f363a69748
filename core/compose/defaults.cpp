// SPDX-License-Identifier: Apache-2.0
#include "core/compose/passes.h"
#include "core/compose/tree.h"

#include <fmt/format.h>

#include <array>

namespace plumbline::compose {

namespace {

/// Adds a member that nobody wrote; its place is that of the whole, marked as a default.
void supply(Node& mapping, std::string_view key, Node value)
{
    if (!mapping.isMapping() || mapping.find(key) != nullptr)
        return;
    value.place = mapping.place;
    value.place.layer = "default";
    value.keyPlace = value.place;
    mapping.members.emplace_back(key, std::move(value));
}

void defaultDependency(Node& dependency)
{
    supply(dependency, "required", makeBoolean(true, {}));
}

void defaultBuild(Node& build)
{
    supply(build, "context", makeText(".", {}));
}

void defaultPort(Node& port)
{
    supply(port, "protocol", makeText("tcp", {}));
    supply(port, "mode", makeText("ingress", {}));
}

void defaultSecret(Node& secret)
{
    if (const std::string_view source = textOf(secret, "source"); !source.empty())
        supply(secret, "target", makeText(fmt::format("/run/secrets/{}", source), {}));
}

void defaultDevices(Node& request)
{
    if (request.find("device_ids") == nullptr)
        supply(request, "count", makeInteger(-1, {}));
}

void defaultBind(Node& bind)
{
    supply(bind, "create_host_path", makeBoolean(true, {}));
}

using Supplier = void (*)(Node& node);
using SupplierTable = PathTable<Supplier>;

// One row is one attribute.
// clang-format off
constexpr auto kSuppliers = std::to_array<SupplierTable::Row>({
    {"services.*.build", defaultBuild},
    {"services.*.depends_on.*", defaultDependency},
    {"services.*.deploy.resources.reservations.devices.*", defaultDevices},
    {"services.*.gpus.*", defaultDevices},
    {"services.*.ports.*", defaultPort},
    {"services.*.secrets.*", defaultSecret},
    {"services.*.volumes.*.bind", defaultBind},
});

// clang-format on

void supplyBelow(Node& node, const SupplierTable::Step* step)
{
    if (step == nullptr)
        return;
    if (step->value != nullptr)
        (*step->value)(node);
    for (Node& item : node.items)
        supplyBelow(item, step->any.get());
    for (auto& [key, value] : node.members)
        supplyBelow(value, step->next(key));
}

} // namespace

void setDefaults(Node& model)
{
    static const SupplierTable kTable(kSuppliers);
    supplyBelow(model, kTable.root());
}

} // namespace plumbline::compose
