// SPDX-License-Identifier: Apache-2.0
#include "core/engine/written_files.h"

#include "core/base/digest.h"
#include "core/engine/http_answer.h"
#include "core/engine/shown_id.h"

#include <nlohmann/json.hpp>

namespace plumbline::engine {
namespace {

using FilesJson = nlohmann::json;

/// As Go's os.FileMode has it: any of these bits says that it is no plain file.
/// **Source:** Go, io/fs, FileMode: dir, symlink, device, named pipe, socket, char device, irregular.
constexpr std::uint64_t kNoPlainFile = 0x8F280000;

Result<std::vector<LayerChange>> parseChanges(const Response& response)
{
    const FilesJson answer = FilesJson::parse(response.body, nullptr, false);
    std::vector<LayerChange> changes;
    if (answer.is_null())
        return changes;
    if (!answer.is_array())
        return fail(ErrorCode::Internal,
                    phrase("the engine's list of changed files makes no sense"));
    for (const FilesJson& one : answer) {
        if (!one.is_object() || !one.contains("Path") || !one["Path"].is_string())
            continue;
        const int kind = one.value("Kind", 0);
        changes.push_back({.path = one["Path"].get<std::string>(),
                           .kind = kind == 1   ? LayerChange::Kind::Added
                                   : kind == 2 ? LayerChange::Kind::Removed
                                               : LayerChange::Kind::Changed});
    }
    return changes;
}

Result<PathState> parsePath(const Response& response)
{
    const DecodedBase64 decoded = decodeBase64(headerOf(response, "x-docker-container-path-stat"));
    const FilesJson answer = FilesJson::parse(decoded.bytes, nullptr, false);
    if (!answer.is_object() || !answer.contains("size") || !answer["size"].is_number_integer())
        return fail(ErrorCode::Internal, phrase("the engine does not say what lies there"));
    const std::uint64_t mode = answer.contains("mode") && answer["mode"].is_number()
                                   ? answer["mode"].get<std::uint64_t>()
                                   : 0;
    return PathState{.size = answer["size"].get<std::int64_t>(),
                     .isFile = (mode & kNoPlainFile) == 0};
}

} // namespace

Call<std::vector<LayerChange>> listLayerChanges(const std::string& container)
{
    return {.request = {.path = "/containers/" + container + "/changes",
                        .purpose =
                            phrase("list the changed files of container {}", shownId(container))},
            .parse = parseChanges};
}

Call<PathState> inspectPath(const std::string& container, const std::string& path)
{
    return {.request = {.method = "HEAD",
                        .path = "/containers/" + container + "/archive",
                        .query = {{"path", path}},
                        .purpose = phrase("look at {} in container {}", path, shownId(container))},
            .parse = parsePath};
}

} // namespace plumbline::engine
