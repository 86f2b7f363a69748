// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/invocation.h"
#include "core/workspace/onboard.h"

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace plumbline::cli {

/// Asks on the terminal; anything but a clear yes, an interrupt too, is a no. Nothing where nobody
/// can answer: then nothing is asked.
std::optional<bool>
askYesOrNo(const Invocation& invocation, const std::stop_token& stop, std::string_view question);

/// A command that others wrote, where it comes from and where it would run: to be looked at before it
/// may.
std::string commandText(const Invocation& invocation, const workspace::CommandQuestion& question);

/// What is asked about it then.
inline constexpr std::string_view kMayItRun =
    "  may it run, now and later while it stays the same?";

enum class Echo { Shown, Hidden };

/// Asks for a line on the terminal; nothing where nobody can answer, or an interrupt or the end of
/// the input came instead.
std::optional<std::string> askLine(const Invocation& invocation,
                                   const std::stop_token& stop,
                                   std::string_view question,
                                   Echo echo);

} // namespace plumbline::cli
