// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/certificate.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/base/variables.h"

#include <chrono>
#include <filesystem>
#include <map>
#include <string>

namespace plumbline::workspace {

/// Passwords that were made for one project, kept in a file that only its owner reads, outside every
/// repository. They belong to the project's volumes: a database knows the password that it was made
/// with.
class CredentialStore
{
public:
    /// Reads what is there; nothing is there yet for a new project.
    /// **Errors:** Denied, Invalid (not readable as written by us).
    static Result<CredentialStore> open(std::filesystem::path file);

    /// The password of that name; made when it is first asked for. It holds upper and lower case,
    /// digits and a dash: no service refuses it, and no URL or shell needs it escaped.
    Secret passwordOf(const std::string& name);

    /// The certificate of the server of that name; made when it is first asked for, from `now` on.
    Certificate certificateOf(const std::string& name, std::chrono::system_clock::time_point now);

    /// Writes what was made since. **Errors:** Denied, Internal.
    Result<> save();

    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }

private:
    std::filesystem::path m_file;
    std::map<std::string, Secret> m_passwords;
    bool m_hasNew = false;
};

/// Where the passwords of a project are kept: below XDG_DATA_HOME, or `~/.local/share`.
std::filesystem::path credentialFile(const std::string& project,
                                     const Variables& variables,
                                     const std::filesystem::path& homeDirectory);

} // namespace plumbline::workspace
