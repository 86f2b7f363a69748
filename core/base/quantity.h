// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace plumbline {

/// An amount of memory or disk. The unit is always the byte.
struct ByteCount
{
    std::int64_t bytes = 0;

    // NOLINTNEXTLINE(modernize-use-nullptr): no pointer is meant
    auto operator<=>(const ByteCount&) const = default;
};

/// Reads a Compose byte value: an integer or a number with a unit, binary multiples
/// (`512m`, `1gb`, `1.5g`, `-1`).
/// **Errors:** Invalid. **Source:** Compose specification, "Specifying byte values".
Result<ByteCount> parseByteCount(std::string_view text);

/// Reads a Compose duration: Go's units plus `d` and `w`, compound (`1h5m30s`, `250ms`, `0`).
/// **Errors:** Invalid, also where the value does not fit 64 bits of nanoseconds.
/// **Source:** Compose specification, "Specifying durations".
Result<std::chrono::nanoseconds> parseDuration(std::string_view text);

/// As Go prints a duration, which is what Compose's own output uses: `1m30s`, `1.5s`, `250ms`, `0s`.
std::string toString(std::chrono::nanoseconds duration);

/// For people: `512 B`, `1.5 KiB`, `94 MiB`.
std::string toString(ByteCount count);

} // namespace plumbline
