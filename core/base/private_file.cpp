// SPDX-License-Identifier: Apache-2.0
#include "core/base/private_file.h"

#include "core/base/file.h"

#include <fmt/format.h>

#include <system_error>

namespace plumbline {

Result<>
writePrivateFile(const std::filesystem::path& file, std::string_view text, const std::string& hint)
{
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    if (error)
        return fail(ErrorCode::Denied,
                    fmt::format("cannot make {}: {}", file.parent_path().string(), error.message()),
                    hint);
    return writeFileAtomically(file, text, kOwnerOnly);
}

} // namespace plumbline
