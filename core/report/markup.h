// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace plumbline::report {

/// Appends text for an element or a quoted attribute of HTML or XML: nothing in it is markup, and
/// nothing in it is a character that XML 1.0 forbids or no UTF-8.
void appendMarkup(std::string& markup, std::string_view text);

/// Likewise, as a value of its own.
std::string escapedMarkup(std::string_view text);

} // namespace plumbline::report
