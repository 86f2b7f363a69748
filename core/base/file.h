// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/descriptor.h"
#include "core/base/quantity.h"
#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace plumbline {

/// The largest file a person plausibly wrote for us; larger ones are refused before they are read.
inline constexpr ByteCount kMaxInputFile{std::int64_t{128} * 1024 * 1024};

/// The whole content of a regular file.
///
/// Never blocks: a FIFO, a socket or a device is refused, not opened.
/// **Errors:** NotFound, Denied, Invalid (a folder, not a regular file, larger than `limit`).
Result<std::string> readFile(const std::filesystem::path& path, ByteCount limit = kMaxInputFile);

/// Writes `text` whole or not at all: beside the target, fsync, rename. Keeps the mode of a file
/// that exists, less what others may do where `mode` grants them nothing; a new one gets `mode`.
/// **Errors:** Denied, NotFound (no such folder), Internal (disk full and the like).
Result<>
writeFileAtomically(const std::filesystem::path& path, std::string_view text, unsigned mode = 0644);

/// A file too large to hold in memory, written whole or not at all: it grows beside its place until
/// commit(), and is gone without it. Its mode is as writeFileAtomically() says.
/// **Thread:** one at a time.
class WholeFile
{
public:
    /// **Errors:** Denied, NotFound (no such folder), Internal.
    static Result<WholeFile> create(const std::filesystem::path& path, unsigned mode = 0644);

    WholeFile(WholeFile&& other) noexcept;
    WholeFile& operator=(WholeFile&& other) = delete;
    WholeFile(const WholeFile&) = delete;
    WholeFile& operator=(const WholeFile&) = delete;
    ~WholeFile();

    /// **Errors:** Internal (disk full and the like).
    Result<> write(std::string_view bytes);
    /// Puts it in its place, over what is there, once it is on the disk. **Errors:** as write; Denied.
    Result<> commit();

private:
    WholeFile(std::filesystem::path path, std::string beside, int descriptor, unsigned mode);

    std::filesystem::path m_path;
    std::string m_beside; ///< empty: nothing to clear away
    Descriptor m_file;
    unsigned m_mode;
};

} // namespace plumbline
