// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/compare.h"
#include "core/parity/judge.h"

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace plumbline::parity {

/// What all the stages of one comparison share. Places are sorted by the environments' names, so
/// that nothing depends on the order that they were given in.
struct Context
{
    std::vector<const model::Environment*> environments; ///< in the order of `places`
    std::vector<Place> places;
    const CompareOptions* options = nullptr;
    Classifier classifier;
    std::set<std::string, std::less<>>
        backingHosts; ///< names of known backing services, lower case
    /// By place: values of secrets that are too long to be equal to something by chance.
    std::vector<std::unordered_set<std::string_view>> longSecrets;

    /// Whether the environment's sources say nothing but config vars.
    [[nodiscard]] bool describesOnlyConfig(std::size_t place) const;
};

/// By place: the service, or nullptr.
using Members = std::vector<const model::Service*>;

/// The cell of an environment that has no such service: not applicable, or unreadable where sources
/// of the environment were not read. `what`: `service`, `backing service`.
Cell cellWithoutOwner(const Context& context, std::size_t place, std::string_view what);

/// The cell of a service of which only config vars are known.
Cell cellOfConfigOnly(const Origin& origin);

/// The verdict of a row, from the states of its cells and from what comes of its values.
/// `missingIsFine`: why it is no gap where it is missing; empty: it is one.
/// `isUnreadThere`: cells that could not be read are surely there.
Judgement settle(const Context& context,
                 std::span<const Cell> cells,
                 Judgement ofValues,
                 std::string_view missingIsFine,
                 bool isUnreadThere);

/// Appends a row, unless no environment says anything.
void addRow(std::vector<Row>& rows, Row row, Judgement judgement);

/// `text` without what may be secret in it: values after flags and names of credentials, passwords
/// in URLs, and every value of a secret that `service` has.
std::string maskText(std::string_view text, const model::Service& service);

/// Compares the config of one service. Its keys are added to `covered`.
void compareConfig(Context& context,
                   const std::string& service,
                   const Members& members,
                   std::unordered_set<std::string>& covered,
                   std::vector<Row>& rows);

/// Compares what is given to every service, but for keys that rows of services have `covered`.
void compareSharedConfig(Context& context,
                         const std::unordered_set<std::string>& covered,
                         std::vector<Row>& rows);

/// Compares the config of the containers that a backing service runs in; what is given to every
/// service of the app is not theirs.
void compareContainerConfig(Context& context,
                            const std::string& name,
                            const Members& containers,
                            std::vector<Row>& rows);

/// Compares everything else that a service has.
void compareService(const Context& context,
                    const std::string& service,
                    const Members& members,
                    std::vector<Row>& rows);

/// Compares ports and mounts, item by item.
void comparePorts(const Context& context,
                  const std::string& service,
                  const Members& members,
                  std::vector<Row>& rows);
void compareMounts(const Context& context,
                   const std::string& service,
                   const Members& members,
                   std::vector<Row>& rows);

/// Compares what a backing service is; `members` by place.
void compareBackingService(Context& context,
                           const std::string& name,
                           const std::vector<const model::BackingService*>& members,
                           std::vector<Row>& rows);

} // namespace plumbline::parity
