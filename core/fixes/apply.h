// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/fixes/plan.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

/// From a plan to the disk and back.
namespace plumbline::fixes {

/// Writes all files of a plan or none. File names are relative to `root`, or absolute; a link is
/// followed. Each is written beside itself and renamed; where one cannot be, those before it get
/// their text back.
/// **Errors:** Conflict where a file is not as it was when the plan was made; Denied, NotFound,
/// Internal as of files.
Result<> applyEdits(const std::filesystem::path& root, std::span<const FileChange> changes);

/// What takes one file back to what it was. Holds no secret: fixes do not touch any.
struct UndoFile
{
    std::string file;
    bool isNew = false;          ///< the fix made it: undoing takes it away
    std::string before;          ///< keyed digest of the text that the fix found
    std::string after;           ///< keyed digest of the text that it left
    std::vector<TextEdit> edits; ///< one after the other, from that text

    bool operator==(const UndoFile&) const = default;
};

struct UndoRecord
{
    std::string key; ///< of the digests
    std::vector<UndoFile> files;

    bool operator==(const UndoRecord&) const = default;
};

/// How to undo these changes. `key`: 16 to 64 random bytes.
UndoRecord undoOf(std::span<const FileChange> changes, std::string key);

/// The changes that undo a record, made from what is in the files now. A file that is as it was
/// before the fix is left out: it was never written, or is undone.
/// **Errors:** Conflict where a file was changed after the fix; Invalid where the record does not fit; NotFound,
/// Denied as of files.
Result<std::vector<FileChange>> planUndo(const std::filesystem::path& root,
                                         const UndoRecord& record);

/// Writes what planUndo() gave, and takes files away that the fix had made.
/// **Errors:** as applyEdits().
Result<> applyUndo(const std::filesystem::path& root,
                   const UndoRecord& record,
                   std::span<const FileChange> changes);

} // namespace plumbline::fixes
