// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/invocation.h"

#include <optional>
#include <stop_token>
#include <string_view>

namespace plumbline::cli {

/// Asks on the terminal; anything but a clear yes, an interrupt too, is a no. Nothing where nobody
/// can answer: then nothing is asked.
std::optional<bool>
askYesOrNo(const Invocation& invocation, const std::stop_token& stop, std::string_view question);

} // namespace plumbline::cli
