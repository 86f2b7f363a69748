// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/invocation.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace plumbline::cli {

/// The whole tree of commands and options, which help, completions and the man page are made from.
/// It writes what it reads into `invocation`, which must outlive it.
std::unique_ptr<CLI::App> makeCommandLine(Invocation& invocation);

/// Reads the arguments and does what they say. The value is the exit code.
int runCommandLine(int count, char** arguments, Invocation& invocation);

} // namespace plumbline::cli
