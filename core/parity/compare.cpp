// SPDX-License-Identifier: Apache-2.0
#include "core/parity/compare.h"

#include "core/base/text.h"
#include "core/parity/rows.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

namespace plumbline::parity {

namespace {

/// The indexes of the environments in the order of their names.
std::vector<std::size_t> sortedByName(std::span<const model::Environment> environments)
{
    std::vector<std::size_t> order(environments.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(
        order, {}, [&](std::size_t i) -> const std::string& { return environments[i].name; });
    return order;
}

void gatherSecrets(std::unordered_set<std::string_view>& secrets,
                   const std::vector<model::ConfigVar>& config)
{
    constexpr std::size_t kLongEnough = 12;
    for (const model::ConfigVar& var : config) {
        const auto* secret = std::get_if<Secret>(&var.value);
        if (secret != nullptr && secret->reveal().size() >= kLongEnough)
            secrets.insert(secret->reveal());
    }
}

Context makeContext(std::span<const model::Environment> environments,
                    const std::vector<std::size_t>& order,
                    const CompareOptions& options)
{
    Context context{.environments = {},
                    .places = {},
                    .options = &options,
                    .classifier = Classifier(options.keyClasses),
                    .backingHosts = {},
                    .longSecrets = {}};
    for (const std::size_t i : order) {
        const model::Environment& environment = environments[i];
        context.environments.push_back(&environment);
        Place place{
            .name = environment.name, .words = PlaceWords(environment.name), .isProduction = false};
        place.isProduction =
            options.productions.empty()
                ? place.words.isProduction()
                : std::ranges::find(options.productions, place.name) != options.productions.end();
        context.places.push_back(std::move(place));
        std::unordered_set<std::string_view>& secrets = context.longSecrets.emplace_back();
        gatherSecrets(secrets, environment.sharedConfig);
        for (const model::Service& service : environment.services)
            gatherSecrets(secrets, service.config);
        for (const model::BackingService& backing : environment.backingServices) {
            context.backingHosts.insert(toLower(backing.name));
            for (const std::string& address : backing.addresses)
                context.backingHosts.insert(toLower(address));
            if (backing.container)
                gatherSecrets(secrets, backing.container->config);
        }
    }
    return context;
}

/// What belongs to each environment, put into the order of the places.
template <class T>
std::vector<T> placed(const std::vector<T>& members, const std::vector<std::size_t>& order)
{
    std::vector<T> result;
    result.reserve(order.size());
    for (const std::size_t i : order)
        result.push_back(members[i]);
    return result;
}

/// Puts every row's cells back into the order that the environments were given in.
void restoreOrder(std::vector<Row>& rows, const std::vector<std::size_t>& order)
{
    if (std::ranges::is_sorted(order))
        return;
    for (Row& row : rows) {
        std::vector<Cell> cells(order.size());
        for (std::size_t place = 0; place < order.size(); ++place)
            cells[order[place]] = std::move(row.cells[place]);
        row.cells = std::move(cells);
    }
}

std::vector<Row> sortedRows(std::map<std::string, std::vector<Row>>&& byService)
{
    std::size_t count = 0;
    for (auto& [service, rows] : byService) {
        count += rows.size();
        std::ranges::stable_sort(rows, [](const Row& left, const Row& right) {
            return std::tie(left.kind, left.key) < std::tie(right.kind, right.key);
        });
    }
    std::vector<Row> all;
    all.reserve(count);
    for (auto& [service, rows] : byService)
        std::ranges::move(rows, std::back_inserter(all));
    return all;
}

} // namespace

Comparison compare(std::span<const model::Environment> environments, const CompareOptions& options)
{
    return compare(environments, align(environments, options.names), options);
}

Comparison compare(std::span<const model::Environment> environments,
                   const Alignment& alignment,
                   const CompareOptions& options)
{
    Comparison result;
    for (const model::Environment& environment : environments)
        result.environments.push_back(environment.name);
    const std::vector<std::size_t> order = sortedByName(environments);
    Context context = makeContext(environments, order, options);
    result.diagnostics = alignment.diagnostics;

    std::map<std::string, std::vector<Row>> rows;
    std::unordered_set<std::string> covered;
    for (const AlignedService& service : alignment.services) {
        const Members members = placed(service.members, order);
        compareService(context, service.name, members, rows[service.name]);
        compareConfig(context, service.name, members, covered, rows[service.name]);
    }
    for (const AlignedBackingService& backing : alignment.backingServices) {
        const std::vector<const model::BackingService*> members = placed(backing.members, order);
        compareBackingService(context, backing.name, members, rows[backing.name]);
        Members containers;
        for (const model::BackingService* member : members)
            containers.push_back(member != nullptr && member->container ? &*member->container
                                                                        : nullptr);
        compareContainerConfig(context, backing.name, containers, rows[backing.name]);
    }
    compareSharedConfig(context, covered, rows[""]);
    result.rows = sortedRows(std::move(rows));
    restoreOrder(result.rows, order);
    return result;
}

} // namespace plumbline::parity
