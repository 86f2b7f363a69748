// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace plumbline::parity {

/// What two versions differ in, as far as both say: `15` and `15.4` differ in nothing. Empty,
/// `major version`, `minor version`, `patch version`, or `version` where they are no numbers.
/// `leading`: how many numbers make a release that breaks with the one before (2: `8.0` and `8.4`).
std::string versionDifference(std::string_view left, std::string_view right, int leading = 1);

} // namespace plumbline::parity
