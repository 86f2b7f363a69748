// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stack/plan.h"

#include <string>
#include <vector>

namespace plumbline::stack {

/// A container of a service as the engine shall make it.
struct ServiceContainer
{
    engine::ContainerSpec spec; ///< without the settings labels
    std::map<std::string, engine::EndpointSpec> laterEndpoints;
    std::vector<Injection> injections;
};

/// `<project>-<service>-<number>`, or the name that the service asks for.
std::string
containerName(const compose::Project& project, const compose::Service& service, int number);

/// How many containers a service shall have.
int scaleOf(const compose::Service& service, const PlanOptions& options);

/// The image a service runs: as written, or `<project>-<service>` for one that is only built.
std::string imageReference(const compose::Project& project, const compose::Service& service);

/// What the model says of an attribute that is no field of compose::Service, or nullptr. Borrowed.
const compose::Node* attributeOf(const compose::Project& project,
                                 const std::string& service,
                                 std::string_view attribute);

/// Translates a service as `docker compose create` does. Pure.
/// **Errors:** Invalid, NotFound (a file that has to be there), Unsupported.
Result<ServiceContainer> containerFor(const compose::Project& project,
                                      const compose::Service& service,
                                      int number,
                                      const ObservedState& observed,
                                      const PlanOptions& options);

/// The parts of it, each filling its fields of the spec.
Result<> applyMounts(const compose::Project& project,
                     const compose::Service& service,
                     const ObservedState& observed,
                     ServiceContainer& container);
Result<> applyNetworks(const compose::Project& project,
                       const compose::Service& service,
                       int number,
                       const ObservedState& observed,
                       const PlanOptions& options,
                       ServiceContainer& container);
Result<> applyFileReferences(const compose::Project& project,
                             const compose::Service& service,
                             const ObservedState& observed,
                             ServiceContainer& container);
void applyResources(const compose::Service& service, engine::ContainerSpec& spec);
Result<> applySecurity(const compose::Service& service,
                       const ObservedState& observed,
                       engine::ContainerSpec& spec);

} // namespace plumbline::stack
