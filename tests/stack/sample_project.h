// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stack/plan.h"

#include <string>

/// Hand-built projects and observations for tests of plans.
namespace plumbline::stack::test {

inline constexpr const char* kSalt = "0123456789abcdef0123456789abcdef";

/// A service on the default network that runs `image`.
compose::Service service(const std::string& name, const std::string& image);

/// web -> db (healthy) and cache (started); db keeps its data in a named volume.
compose::Project shop();

/// An engine that holds the images of `project` and nothing else.
ObservedState emptyEngine(const compose::Project& project);

/// The same after everything that `plan` creates has been created and, if it says so, started.
ObservedState after(const Plan& plan, ObservedState observed);

/// The observation after an `up` of `project` on an empty engine.
ObservedState running(const compose::Project& project);

engine::ContainerDetails& containerNamed(ObservedState& observed, const std::string& name);

} // namespace plumbline::stack::test
