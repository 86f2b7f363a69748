// SPDX-License-Identifier: Apache-2.0
#include "core/stack/volume_snapshot.h"

#include "core/stack/tar.h"
#include "core/stack/tar_reader.h"

#include <nlohmann/json.hpp>

#include <cerrno>
#include <fstream>
#include <system_error>
#include <vector>

namespace plumbline::stack {
namespace {

constexpr int kSnapshotVersion = 1;

tl::unexpected<Error> notOurs(const std::filesystem::path& path)
{
    return fail(ErrorCode::Invalid,
                phrase("{} is no snapshot of a volume", path.string()),
                phrase("plumbline volume snapshot writes them"),
                Origin{.file = path.string()});
}

/// The one place where the parser's exceptions end: it is told not to throw.
Result<SnapshotTag> parseTag(const std::string& text, const std::filesystem::path& path)
{
    const auto json = nlohmann::json::parse(text, nullptr, false);
    const auto isText = [&](const char* key) {
        return json.contains(key) && json[key].is_string();
    };
    if (!json.is_object() || !json.contains("schemaVersion") ||
        !json["schemaVersion"].is_number_integer())
        return notOurs(path);
    if (json["schemaVersion"] != kSnapshotVersion)
        return fail(ErrorCode::Unsupported,
                    phrase("{} was written by a newer Plumbline", path.string()),
                    phrase("restore it with that one"),
                    Origin{.file = path.string()});
    const auto valueOf = [&](const char* key) {
        return isText(key) ? json[key].get<std::string>() : std::string();
    };
    return SnapshotTag{.project = valueOf("project"),
                       .volume = valueOf("volume"),
                       .name = valueOf("name"),
                       .server = valueOf("server"),
                       .version = valueOf("version"),
                       .branch = valueOf("branch"),
                       .commit = valueOf("commit"),
                       .takenAt = valueOf("takenAt")};
}

Result<std::ifstream> openSnapshot(const std::filesystem::path& path)
{
    std::error_code unknown;
    if (!std::filesystem::is_regular_file(path, unknown))
        return fail(ErrorCode::NotFound, phrase("there is no file {}", path.string()));
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return fail(
            ErrorCode::Denied,
            phrase("cannot read {}: {}", path.string(), std::generic_category().message(errno)));
    return file;
}

} // namespace

std::string renderSnapshotTag(const SnapshotTag& tag, std::int64_t modified)
{
    const nlohmann::ordered_json json{{"schemaVersion", kSnapshotVersion},
                                      {"project", tag.project},
                                      {"volume", tag.volume},
                                      {"name", tag.name},
                                      {"server", tag.server},
                                      {"version", tag.version},
                                      {"branch", tag.branch},
                                      {"commit", tag.commit},
                                      {"takenAt", tag.takenAt}};
    TarWriter tar;
    tar.addFile({.path = std::string(kSnapshotTagName), .modified = modified},
                json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
    return tar.take();
}

Result<SnapshotFile> readSnapshot(const std::filesystem::path& path, const std::stop_token& stop)
{
    constexpr std::size_t kPiece = std::size_t{1024} * 1024;
    auto opened = openSnapshot(path);
    if (!opened)
        return tl::unexpected(opened.error());
    std::ifstream& file = *opened;
    TarReader reader;
    std::vector<char> piece(kPiece);
    while (file && !reader.isWhole()) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, phrase("reading the snapshot was interrupted"));
        file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        const std::string_view bytes(piece.data(), static_cast<std::size_t>(file.gcount()));
        if (const auto read = reader.feed(bytes); !read)
            return fail(ErrorCode::Invalid,
                        phrase("{}: {}", path.string(), read.error().message),
                        {},
                        Origin{.file = path.string()});
        if (reader.entries() > 0 && reader.firstName() != kSnapshotTagName)
            return notOurs(path);
    }
    if (!reader.isWhole())
        return reader.entries() == 0
                   ? notOurs(path)
                   : fail(ErrorCode::Invalid,
                          phrase("{} is cut off: it ends too early", path.string()),
                          phrase("take the snapshot again, or copy the file again"),
                          Origin{.file = path.string()});
    return parseTag(reader.firstContent(), path).transform([&](SnapshotTag tag) {
        return SnapshotFile{.tag = std::move(tag),
                            .entries = reader.entries() - 1,
                            .contentBytes = reader.contentBytes() - reader.firstContent().size()};
    });
}

Result<SnapshotTag> readSnapshotTag(const std::filesystem::path& path)
{
    constexpr std::size_t kMost =
        std::size_t{70} * 1024; // headers, and the most that is kept of an entry
    auto file = openSnapshot(path);
    if (!file)
        return tl::unexpected(file.error());
    std::string beginning(kMost, '\0');
    file->read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
    beginning.resize(static_cast<std::size_t>(file->gcount()));
    TarReader reader;
    if (!reader.feed(beginning) || reader.entries() == 0 || reader.firstName() != kSnapshotTagName)
        return notOurs(path);
    return parseTag(reader.firstContent(), path);
}

} // namespace plumbline::stack
