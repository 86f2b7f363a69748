// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace plumbline::fuzz {

/// Ends the program where a promise is broken, so that the fuzzer keeps the input.
inline void expect(bool isKept, const char* promise, std::string_view about)
{
    if (isKept)
        return;
    std::fprintf(stderr,
                 "broken promise: %s: %.*s\n",
                 promise,
                 static_cast<int>(about.size() > 2000 ? 2000 : about.size()),
                 about.data());
    std::abort();
}

} // namespace plumbline::fuzz
