// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace plumbline {

/// Shannon entropy of `text` in bits a character; 0 for an empty one.
double entropyOf(std::string_view text);

} // namespace plumbline
