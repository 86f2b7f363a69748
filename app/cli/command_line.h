// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/invocation.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <span>
#include <string_view>

namespace plumbline::cli {

/// The tree of commands and options that the words of a command line can mean: the commands that are
/// named, for each costs time at every start; all of them where none is, or where the tree itself is
/// shown (help, completions, the man page). It writes what it reads into `invocation`, which must
/// outlive it.
std::unique_ptr<CLI::App> makeCommandLine(Invocation& invocation,
                                          std::span<const std::string_view> words);

/// Reads the arguments and does what they say. The value is the exit code.
int runCommandLine(int count, char** arguments, Invocation& invocation);

} // namespace plumbline::cli
