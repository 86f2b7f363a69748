// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace plumbline::onboarding {

/// One key of a dotenv file that shows which keys there are, with what its author says about it.
struct ExampleKey
{
    std::string name;
    std::string value;   ///< references are left out of it
    std::string comment; ///< the lines above it, and the one behind it, without their marks
    std::vector<std::string> choices; ///< that a line of the comment offers, see choicesIn()
    bool hasReference = false;        ///< the value is made from other keys: `${DB_HOST}`
    Origin origin;

    bool operator==(const ExampleKey&) const = default;
};

/// The keys in the order written; of a key that comes twice the last. A comment belongs to the keys
/// below it up to the next empty line.
/// **Errors:** Invalid (mistakes in the file), with the place of the first.
Result<std::vector<ExampleKey>> readExample(const std::string& text, const std::string& file);

/// The words that a comment offers as the only values, if `value` is one of them: "debug, info,
/// warning or error".
std::vector<std::string> choicesIn(std::string_view comment, std::string_view value);

} // namespace plumbline::onboarding
