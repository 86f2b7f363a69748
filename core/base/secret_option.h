// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace plumbline {

/// Whether what follows an option of that name on a command line is a secret: `--password`,
/// `requirepass`.
bool isSecretOption(std::string_view name);

/// `$X`, `${X}` and `$(X)`, maybe in quotes, are no values: what stands there is filled in later.
/// `$ecret!` is one.
bool isShellReference(std::string_view word);

} // namespace plumbline
