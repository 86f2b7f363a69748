// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/transport.h"

#include <cstdint>
#include <deque>
#include <filesystem>
#include <memory>
#include <string>

namespace plumbline::stack {

/// One entry of an archive to be.
struct ArchiveEntry
{
    enum class Kind { File, Folder, Link, Text };

    Kind kind = Kind::File;
    std::string name;           ///< in the archive; relative
    std::string content;        ///< of a Text; the target of a Link
    std::filesystem::path path; ///< of this machine; empty: `name` below the folder
};

/// How an archive is read.
struct ArchiveSource
{
    std::filesystem::path folder; ///< where entries without a path of their own lie
    Phrase purpose;               ///< begins errors: "the build context"
    Phrase hint;                  ///< of them
    std::uint32_t uid = 0;        ///< whose all of it is
    std::uint32_t gid = 0;
    bool skipsMissing =
        false; ///< what has gone since it was listed is left out; else it is an error
};

/// **Errors:** Denied, with the archive's purpose.
Error unreadable(const ArchiveSource& source, const std::filesystem::path& path, int number);

/// The entries as a tar archive whose bytes are made as they are asked for: only names and one block of
/// a file are in memory. The owners on this machine are left out.
/// **Errors** of reading: Denied (cannot be read), Conflict (became shorter meanwhile).
std::shared_ptr<engine::BodySource> openArchive(ArchiveSource source,
                                                std::deque<ArchiveEntry> entries);

} // namespace plumbline::stack
