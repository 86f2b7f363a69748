// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/fixes/apply.h"

#include <filesystem>

/// The way back of the last fix, as it is kept on disk.
namespace plumbline::workspace {

/// Writes it so that its owner alone can read it; makes the folders on the way.
/// **Errors:** Denied, Internal as of files.
Result<> writeUndoRecord(const std::filesystem::path& file, const fixes::UndoRecord& record);

/// **Errors:** NotFound: there is nothing to undo; Invalid: the record cannot be read.
Result<fixes::UndoRecord> readUndoRecord(const std::filesystem::path& file);

} // namespace plumbline::workspace
