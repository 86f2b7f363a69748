// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace plumbline::fixes {

/// A file before and after a change, for people to look at.
struct DiffInput
{
    std::string file; ///< as it is called, below `a/` and `b/`
    std::string_view before;
    std::string_view after;
    bool isNew = false; ///< it was not there before
};

/// The change as a unified diff with three lines around it, which `patch` and `git apply` understand
/// where no line had to be masked: secrets are, also in the lines around. Empty where nothing
/// changes. **Source:** POSIX `diff -u`.
std::string renderDiff(const DiffInput& input);

} // namespace plumbline::fixes
