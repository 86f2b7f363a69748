// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/containers.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::stack {

using Words = std::vector<std::string>;

/// The program and the arguments that a container's healthcheck comes to. Nothing where it uses
/// more of the shell than words, quotes, plain variables and endings that change nothing.
std::optional<Words> checkCommand(const engine::ContainerDetails& container);

/// A variable of the container's environment; empty if it is not set.
std::string variableOf(const engine::ContainerDetails& container, std::string_view name);

} // namespace plumbline::stack
