// SPDX-License-Identifier: Apache-2.0
#include "core/base/entropy.h"

#include <array>
#include <cmath>

namespace plumbline {

double entropyOf(std::string_view text)
{
    std::array<int, 256> counts{};
    for (const char c : text)
        ++counts[static_cast<unsigned char>(c)];
    double bits = 0;
    for (const int count : counts) {
        if (count == 0)
            continue;
        const double share = static_cast<double>(count) / static_cast<double>(text.size());
        bits -= share * std::log2(share);
    }
    return bits;
}

} // namespace plumbline
