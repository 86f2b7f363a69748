// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/fix_record.h"

#include "core/base/digest.h"
#include "core/base/file.h"
#include "core/base/private_file.h"

#include <nlohmann/json.hpp>

#include <system_error>
#include <utility>

namespace plumbline::workspace {

namespace {

namespace fs = std::filesystem;
using SortedJson = nlohmann::json;

constexpr int kVersion = 1;

SortedJson toJson(const fixes::UndoFile& file)
{
    SortedJson edits = SortedJson::array();
    for (const fixes::TextEdit& edit : file.edits)
        edits.push_back(
            {{"offset", edit.offset}, {"length", edit.length}, {"text", base64(edit.text)}});
    return {{"file", file.file},
            {"isNew", file.isNew},
            {"before", file.before},
            {"after", file.after},
            {"edits", std::move(edits)}};
}

/// Throws what the JSON library throws where something is not there or of another kind.
fixes::UndoFile fileFrom(const SortedJson& json)
{
    fixes::UndoFile file{.file = json.at("file").get<std::string>(),
                         .isNew = json.at("isNew").get<bool>(),
                         .before = json.at("before").get<std::string>(),
                         .after = json.at("after").get<std::string>(),
                         .edits = {}};
    for (const SortedJson& edit : json.at("edits"))
        file.edits.push_back({.offset = edit.at("offset").get<std::size_t>(),
                              .length = edit.at("length").get<std::size_t>(),
                              .text = decodeBase64(edit.at("text").get<std::string>()).bytes});
    return file;
}

} // namespace

Result<> writeUndoRecord(const fs::path& file, const fixes::UndoRecord& record)
{
    SortedJson json{{"version", kVersion}, {"key", record.key}, {"files", SortedJson::array()}};
    for (const fixes::UndoFile& one : record.files)
        json["files"].push_back(toJson(one));
    return writePrivateFile(
        file,
        json.dump(1, ' ', false, SortedJson::error_handler_t::replace) + "\n",
        phrase("the way back is kept there; set XDG_STATE_HOME to a folder of yours"));
}

Result<fixes::UndoRecord> readUndoRecord(const fs::path& file)
{
    const Result<std::string> text = readFile(file);
    if (!text && text.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound,
                    phrase("there is nothing to undo here"),
                    phrase("only the last fix of a workspace can be undone, once"));
    if (!text)
        return tl::unexpected(text.error());
    try {
        const SortedJson json = SortedJson::parse(*text);
        if (json.at("version") == kVersion) {
            fixes::UndoRecord record{.key = json.at("key").get<std::string>(), .files = {}};
            for (const SortedJson& one : json.at("files"))
                record.files.push_back(fileFrom(one));
            return record;
        }
    } catch (const SortedJson::exception&) {
        // told below, as of one from another version
    }
    return fail(ErrorCode::Invalid,
                phrase("{} cannot be read", file.string()),
                phrase("undo the last fix by hand, or with git"));
}

} // namespace plumbline::workspace
