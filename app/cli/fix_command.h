// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/invocation.h"

#include <CLI/CLI.hpp>

namespace plumbline::cli {

/// Adds `fix` to the tree of commands, see commands.h.
void addFixCommand(CLI::App& app, Invocation& invocation);

} // namespace plumbline::cli
