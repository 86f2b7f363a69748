// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace plumbline {

/// A value, or why there is none. Only the std spellings of tl::expected are used
/// (`and_then`, `transform`, `or_else`), so that C++23 changes this file alone.
template <class T = void>
using Result = tl::expected<T, Error>;

/// An error to return: `return fail(ErrorCode::NotFound, phrase("no {} there", name), ...)`.
[[nodiscard]] inline tl::unexpected<Error>
fail(ErrorCode code, Phrase message, Phrase hint = {}, std::optional<Origin> where = std::nullopt)
{
    return tl::unexpected<Error>(
        Error{code, std::move(message), std::move(hint), std::move(where)});
}

} // namespace plumbline
