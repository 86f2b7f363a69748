// SPDX-License-Identifier: Apache-2.0
#include "core/base/private_file.h"

#include "core/base/file.h"

#include <system_error>

namespace plumbline {

Result<>
writePrivateFile(const std::filesystem::path& file, std::string_view text, const Phrase& hint)
{
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    if (error)
        return fail(ErrorCode::Denied,
                    phrase("cannot make {}: {}", file.parent_path().string(), error.message()),
                    hint);
    return writeFileAtomically(file, text, kOwnerOnly);
}

} // namespace plumbline
