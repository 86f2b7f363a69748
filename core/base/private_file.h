// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace plumbline {

/// The mode of a file that is its owner's business alone: secrets, content of databases.
inline constexpr unsigned kOwnerOnly = 0600;

/// Writes a file of the program's own for its owner alone, whole or not at all, and makes the folder
/// that it is in. `hint`: where else it could be kept.
/// **Errors:** Denied (the folder cannot be made); as writeFileAtomically().
Result<>
writePrivateFile(const std::filesystem::path& file, std::string_view text, const Phrase& hint = {});

} // namespace plumbline
