// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/base/variables.h"
#include "core/compose/project.h"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Secrets that are kept in the system's keyring, with a reference in the dotenv file.
namespace plumbline::workspace {

using KeyringValues = std::map<std::string, Secret>; ///< by key

/// How a keyring is reached. Both may wait for the person who unlocks it.
struct Keyring
{
    /// What it holds under these keys; what it does not hold is left out. No key at all: whether it
    /// answers.
    std::function<Result<KeyringValues>(const std::vector<std::string>& keys)> read;
    std::function<Result<>(const KeyringValues& values)> write;
};

/// That of this machine: Secret Service or KWallet, through the program `plumbline-keyring`, which
/// lies beside this one, in its libexec folder or in PATH. **Errors** of both functions: NotFound
/// (no such program), Unreachable (no keyring answers), Denied, TimedOut.
Keyring systemKeyring(const Variables& variables);

/// What a variable of a dotenv file is kept under. A folder's keys are its own: a repository cannot
/// ask for those of another.
std::string
keyringKey(const std::filesystem::path& root, std::string_view file, std::string_view name);

/// The text that stands in the file in place of the value: `keyring{KEY}`.
std::string keyringReference(std::string_view key);

/// The project with the values that its services' settings refer to, for a launch. One without
/// references is given back as it is, and no keyring is asked.
/// **Errors:** NotFound (the keyring has no such value), Denied (a reference to what another folder
/// keeps), and those of the keyring.
Result<compose::Project> withKeyringValues(const compose::Project& project, const Keyring& keyring);

} // namespace plumbline::workspace
