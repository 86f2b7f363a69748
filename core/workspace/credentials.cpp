// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/credentials.h"

#include "core/base/digest.h"
#include "core/base/file.h"
#include "core/base/private_file.h"
#include "core/base/text.h"

#include <utility>

namespace plumbline::workspace {

namespace fs = std::filesystem;

Result<CredentialStore> CredentialStore::open(fs::path file)
{
    CredentialStore store;
    store.m_file = std::move(file);
    std::error_code unknown;
    if (!fs::exists(store.m_file, unknown))
        return store;
    const Result<std::string> text = readFile(store.m_file);
    if (!text)
        return tl::unexpected(text.error());
    for (const std::string& line : split(*text, '\n')) {
        if (line.empty() || line.starts_with('#'))
            continue;
        const std::size_t equals = line.find('=');
        if (equals == std::string::npos || equals + 1 == line.size())
            return fail(
                ErrorCode::Invalid,
                phrase("{} holds a line that is no name and password", store.m_file.string()),
                phrase("mend it, or remove it together with the mirror's volumes"));
        store.m_passwords.emplace(line.substr(0, equals), Secret(line.substr(equals + 1)));
    }
    return store;
}

Secret CredentialStore::passwordOf(const std::string& name)
{
    const auto known = m_passwords.find(name);
    if (known != m_passwords.end())
        return known->second;
    constexpr std::size_t kBytes = 16;
    m_hasNew = true;
    return m_passwords.emplace(name, Secret("Aa1-" + randomHex(kBytes))).first->second;
}

Certificate CredentialStore::certificateOf(const std::string& name,
                                           std::chrono::system_clock::time_point now)
{
    // PEM has several lines; the file has one for each value.
    const std::string shown = name + ".certificate";
    const std::string key = name + ".key";
    const auto read = [this](const std::string& which) {
        const auto known = m_passwords.find(which);
        return known == m_passwords.end() ? std::string()
                                          : decodeBase64(known->second.reveal()).bytes;
    };
    if (!read(shown).empty() && !read(key).empty())
        return {.pem = read(shown), .key = Secret(read(key))};
    Certificate made = makeCertificate(name, now);
    m_hasNew = true;
    m_passwords.insert_or_assign(shown, Secret(base64(made.pem)));
    m_passwords.insert_or_assign(key, Secret(base64(made.key.reveal())));
    return made;
}

Result<> CredentialStore::save()
{
    if (!m_hasNew)
        return {};
    std::error_code error;
    fs::create_directories(m_file.parent_path(), error);
    fs::permissions(m_file.parent_path(), fs::perms::owner_all, error);
    std::string text = "# Passwords of a mirror's services, made by plumbline. They belong to its "
                       "volumes: remove both or none.\n";
    for (const auto& [name, password] : m_passwords)
        text += name + "=" + password.reveal() + "\n";
    return writeFileAtomically(m_file, text, kOwnerOnly).transform([this] { m_hasNew = false; });
}

fs::path credentialFile(const std::string& project,
                        const Variables& variables,
                        const fs::path& homeDirectory)
{
    const std::string data = variableOr(variables, "XDG_DATA_HOME");
    const fs::path base =
        fs::path(data).is_absolute() ? fs::path(data) : homeDirectory / ".local" / "share";
    return base / "plumbline" / "mirrors" / (project + ".passwords");
}

} // namespace plumbline::workspace
