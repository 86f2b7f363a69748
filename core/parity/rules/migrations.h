// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace plumbline::parity::rules {

/// The command that migrates a schema in a command line; empty: there is none.
std::string_view migrationIn(std::string_view line);

/// Whether that command takes a lock, so that two of them do no harm to each other.
bool isLocked(std::string_view migration);

} // namespace plumbline::parity::rules
