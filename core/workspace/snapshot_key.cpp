// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/snapshot_key.h"

#include "core/base/digest.h"
#include "core/base/file.h"
#include "core/base/private_file.h"
#include "core/base/text.h"

#include <algorithm>
#include <system_error>

namespace plumbline::workspace {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kKeyBytes = 32;

bool isHex(std::string_view text)
{
    return std::ranges::all_of(
        text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

bool mayOthersRead(const fs::path& file)
{
    std::error_code unknown;
    const fs::perms mode = fs::status(file, unknown).permissions();
    return !unknown && (mode & (fs::perms::group_read | fs::perms::others_read)) != fs::perms::none;
}

} // namespace

fs::path dataFolder(const PersonalPlaces& places)
{
    const fs::path told = variableOr(places.variables, "XDG_DATA_HOME");
    if (told.is_absolute())
        return told / "plumbline";
    return places.homeDirectory.empty() ? fs::path()
                                        : places.homeDirectory / ".local/share/plumbline";
}

fs::path snapshotKeyFile(const fs::path& root, const PersonalPlaces& places)
{
    const std::string told = variableOr(places.variables, "PLUMBLINE_SNAPSHOT_KEY");
    if (!told.empty())
        return told;
    const fs::path folder = dataFolder(places);
    constexpr std::size_t kNameDigits = 16;
    return folder.empty()
               ? fs::path()
               : folder / "keys" / (sha256Hex(root.string()).substr(0, kNameDigits) + ".key");
}

Result<std::optional<Secret>> readSnapshotKey(const fs::path& root, const PersonalPlaces& places)
{
    const fs::path file = snapshotKeyFile(root, places);
    std::error_code unknown;
    if (file.empty() || !fs::exists(file, unknown))
        return std::nullopt;
    if (mayOthersRead(file))
        return fail(ErrorCode::Invalid,
                    phrase("the snapshot key {} can be read by others", file.string()),
                    phrase("chmod 600 {}", file.string()));
    Result<std::string> text = readFile(file);
    if (!text)
        return tl::unexpected(text.error());
    Secret key{std::string(trimmed(*text))};
    if (key.reveal().size() != 2 * kKeyBytes || !isHex(key.reveal()))
        return fail(ErrorCode::Invalid,
                    phrase("there is no snapshot key in {}", file.string()),
                    phrase("it has to hold {} hexadecimal digits", 2 * kKeyBytes));
    return key;
}

Result<Secret> makeSnapshotKey(const fs::path& root, const PersonalPlaces& places)
{
    auto known = readSnapshotKey(root, places);
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return std::move(**known);
    const fs::path file = snapshotKeyFile(root, places);
    if (file.empty())
        return fail(ErrorCode::NotFound,
                    phrase("there is no home folder to keep a snapshot key in"),
                    phrase("set HOME, XDG_DATA_HOME or PLUMBLINE_SNAPSHOT_KEY"));
    Secret key(randomHex(kKeyBytes));
    const Result<> written = writePrivateFile(file, key.reveal() + "\n");
    if (!written)
        return tl::unexpected(written.error());
    return key;
}

} // namespace plumbline::workspace
