// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace plumbline::compose {

/// Splits a `command` or `entrypoint` written as one text into words as a POSIX shell would, without
/// running one: quotes and backslashes count, nothing is expanded.
/// **Errors:** Invalid (a quote that does not end).
Result<std::vector<std::string>> splitShellWords(std::string_view text);

/// A word as one types it into a POSIX shell: in single quotes where it needs them.
std::string quotedShellWord(std::string_view word);

} // namespace plumbline::compose
