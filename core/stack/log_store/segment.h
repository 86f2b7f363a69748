// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stack/log_store/lot.h"

#include <cstdint>
#include <filesystem>
#include <functional>

namespace plumbline::stack {

/// What looking through a segment came to.
struct SegmentScan
{
    std::uint64_t end = 0;          ///< behind the last whole lot; where the next look goes on
    std::uint64_t fileSize = 0;     ///< more than `end`: a lot was cut short there
    std::uint64_t damagedBytes = 0; ///< skipped on the way
};

/// Tells every lot of a file from `from` on, by its head alone and where its lines stand. Bytes that are
/// no lot are skipped: the next one is found by its mark.
/// **Errors:** NotFound, Denied, Internal.
Result<SegmentScan>
scanSegment(const std::filesystem::path& file,
            std::uint64_t from,
            const std::function<void(LotHead head, std::uint64_t linesAt)>& onLot);

/// The packed lines of a lot. **Errors:** as scanSegment; Invalid where they are not all there.
Result<std::string>
readStoredLines(const std::filesystem::path& file, std::uint64_t linesAt, std::uint32_t size);

/// Puts a lot behind the first `end` bytes of a file, whole or not at all; what stands there is the rest
/// of one that was cut short. A new file is its owner's alone.
/// **Errors:** Denied, Internal (disk full and the like).
Result<>
appendToSegment(const std::filesystem::path& file, std::uint64_t end, std::string_view lot);

} // namespace plumbline::stack
