// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace plumbline::model {

/// The name of a container image, taken apart. Nothing is made up: parts that were not written are
/// empty, except that the registry and repository are those of the canonical name.
/// **Source:** distribution/reference, "reference grammar".
struct ImageReference
{
    std::string registry;   ///< `docker.io` where none was written
    std::string repository; ///< `library/postgres` for `postgres`
    std::string tag;
    std::string digest; ///< `sha256:...`

    /// As one would write it: `postgres:15`, `ghcr.io/acme/api@sha256:...`.
    [[nodiscard]] std::string familiar() const;
    /// With registry and repository in full.
    [[nodiscard]] std::string canonical() const;

    bool operator==(const ImageReference&) const = default;
};

/// **Errors:** Invalid (upper case in the repository, a malformed tag or digest, too long).
Result<ImageReference> parseImageReference(std::string_view text);

} // namespace plumbline::model
