// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::compose {

/// The value of a variable, or nullptr where it is not set. Borrowed until the next call.
using VariableLookup = std::function<const std::string*(std::string_view name)>;

/// One variable that a text refers to.
struct VariableUse
{
    std::string name;
    bool isSet = false;
    bool isRequired = false;                  ///< `${V:?message}` or `${V?message}`
    std::optional<std::string> defaultValue;  ///< of `:-` and `-`, as written
    std::optional<std::string> presenceValue; ///< of `:+` and `+`, as written
    std::size_t offset = 0;                   ///< of the `$`, in bytes

    bool operator==(const VariableUse&) const = default;
};

/// A text with its variables replaced.
struct Interpolated
{
    std::string text;
    std::vector<VariableUse> uses; ///< in the order met, also those inside defaults
};

/// Replaces `$V`, `${V}`, `${V:-d}`, `${V-d}`, `${V:?e}`, `${V?e}`, `${V:+a}`, `${V+a}`, nested to a depth
/// of 100; `$$` is a dollar sign. A variable that is not set and has no default gives an empty text:
/// the caller warns, out of `uses`.
/// **Errors:** Invalid; `where->column` is the byte in `text`, from 1.
/// **Source:** Compose specification, "Interpolation".
Result<Interpolated> interpolate(std::string_view text, const VariableLookup& lookup);

/// The variables a text refers to, without replacing anything. A malformed text has those that
/// stand before the mistake.
std::vector<VariableUse> variablesIn(std::string_view text);

} // namespace plumbline::compose
