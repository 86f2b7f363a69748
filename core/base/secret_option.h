// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace plumbline {

/// Whether what follows an option of that name on a command line is a secret: `--password`,
/// `requirepass`.
bool isSecretOption(std::string_view name);

} // namespace plumbline
