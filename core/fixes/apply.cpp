// SPDX-License-Identifier: Apache-2.0
#include "core/fixes/apply.h"

#include "core/base/digest.h"
#include "core/base/file.h"

#include <algorithm>
#include <iterator>
#include <system_error>
#include <utility>

namespace plumbline::fixes {

namespace {

namespace fs = std::filesystem;

/// The file itself, where its name is that of a link.
fs::path pathOf(const fs::path& root, const std::string& file)
{
    const fs::path path = root / file;
    std::error_code failed;
    fs::path real = fs::canonical(path, failed);
    return failed ? path : real;
}

tl::unexpected<Error> hasChanged(const std::string& file, Phrase message)
{
    return fail(ErrorCode::Conflict,
                std::move(message),
                phrase("nothing was written; look at it and ask again"),
                Origin{.file = file, .line = 0, .column = 0, .object = {}, .layer = {}});
}

/// Whether every file is as the changes expect it.
Result<> checkAll(const fs::path& root, std::span<const FileChange> changes)
{
    for (const FileChange& change : changes) {
        const fs::path path = pathOf(root, change.file);
        std::error_code ignored;
        if (change.isNew) {
            if (fs::exists(path, ignored))
                return hasChanged(
                    change.file,
                    phrase("{} was changed since it was looked for: it is there now", change.file));
            continue;
        }
        const Result<std::string> text = readFile(path);
        if (!text)
            return tl::unexpected(text.error());
        if (*text != change.before)
            return hasChanged(change.file, phrase("{} was changed since it was read", change.file));
    }
    return {};
}

/// Gives the first files of the list their text back; says which could not be.
std::string restore(const fs::path& root, std::span<const FileChange> written)
{
    std::string lost;
    for (const FileChange& change : written) {
        const fs::path path = pathOf(root, change.file);
        std::error_code failed;
        if (change.isNew)
            fs::remove(path, failed);
        else if (!writeFileAtomically(path, change.before))
            failed = std::make_error_code(std::errc::io_error);
        if (failed)
            lost += (lost.empty() ? "" : ", ") + change.file;
    }
    return lost;
}

} // namespace

Result<> applyEdits(const fs::path& root, std::span<const FileChange> changes)
{
    if (Result<> asExpected = checkAll(root, changes); !asExpected)
        return asExpected;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const Result<> written =
            writeFileAtomically(pathOf(root, changes[i].file), changes[i].after);
        if (written)
            continue;
        Error error = written.error();
        const std::string lost = restore(root, changes.first(i));
        error.hint = lost.empty() ? phrase("no file was changed")
                                  : phrase("{} could not be given its text back", lost);
        return tl::unexpected(std::move(error));
    }
    return {};
}

UndoRecord undoOf(std::span<const FileChange> changes, std::string key)
{
    UndoRecord record{.key = std::move(key), .files = {}};
    for (const FileChange& change : changes) {
        UndoFile file{.file = change.file,
                      .isNew = change.isNew,
                      .before = keyedDigestHex(change.before, record.key),
                      .after = keyedDigestHex(change.after, record.key),
                      .edits = {}};
        std::string text = change.before;
        for (const TextEdit& edit : change.edits) {
            file.edits.push_back({.offset = edit.offset,
                                  .length = edit.text.size(),
                                  .text = text.substr(edit.offset, edit.length)});
            text = edited(text, edit);
        }
        std::ranges::reverse(file.edits);
        record.files.push_back(std::move(file));
    }
    return record;
}

Result<std::vector<FileChange>> planUndo(const fs::path& root, const UndoRecord& record)
{
    std::vector<FileChange> changes;
    for (const UndoFile& file : record.files) {
        const Result<std::string> text = readFile(pathOf(root, file.file));
        if (!text && file.isNew && text.error().code == ErrorCode::NotFound)
            continue;
        if (!text)
            return tl::unexpected(text.error());
        const std::string digest = keyedDigestHex(*text, record.key);
        if (!file.isNew && digest == file.before)
            continue; // it was never written
        if (digest != file.after)
            return hasChanged(file.file, phrase("{} was changed after the fix", file.file));
        FileChange change{.file = file.file, .before = *text, .after = *text};
        for (const TextEdit& edit : file.edits) {
            if (edit.offset > change.after.size() ||
                edit.length > change.after.size() - edit.offset)
                return fail(ErrorCode::Invalid,
                            phrase("what undoes the change of {} does not fit it", file.file));
            change.after = edited(change.after, edit);
        }
        change.edits = file.edits;
        changes.push_back(std::move(change));
    }
    return changes;
}

Result<>
applyUndo(const fs::path& root, const UndoRecord& record, std::span<const FileChange> changes)
{
    if (Result<> written = applyEdits(root, changes); !written)
        return written;
    for (const FileChange& change : changes) {
        const auto file = std::ranges::find(record.files, change.file, &UndoFile::file);
        if (file == record.files.end() || !file->isNew || !change.after.empty())
            continue;
        std::error_code failed;
        fs::remove(pathOf(root, change.file), failed);
        if (failed)
            return fail(ErrorCode::Denied,
                        phrase("cannot take {} away: {}", change.file, failed.message()));
    }
    return {};
}

} // namespace plumbline::fixes
