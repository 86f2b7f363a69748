// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/compose/interpolation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::compose {

/// One line of a dotenv file. Lines and columns count from 1.
struct DotenvEntry
{
    std::string key;
    std::string value;
    bool isInherited = false; ///< a bare `KEY` that got its value from the lookup
    int line = 0;             ///< of the key
    int column = 0;
    int valueLine = 0;
    int valueColumn = 0;

    bool operator==(const DotenvEntry&) const = default;
};

/// A dotenv file: its entries in order (a key may come twice: the later wins), and its mistakes. With
/// an error among the diagnostics the peer refuses the file whole.
struct Dotenv
{
    std::vector<DotenvEntry> entries;
    std::vector<Diagnostic> diagnostics;

    [[nodiscard]] bool isUsable() const;
};

enum class DotenvFormat {
    Compose, ///< quotes, escapes, interpolation
    Raw      ///< `format: raw`: everything after the first `=` as it stands
};

/// Reads a dotenv text. Interpolation asks `lookup` first, then the keys above. A bare `KEY` takes
/// its value from `lookup` and is left out where it has none.
/// **Source:** Compose specification, "env_file format".
Dotenv parseDotenv(std::string_view text,
                   const std::string& fileName,
                   const VariableLookup& lookup,
                   DotenvFormat format = DotenvFormat::Compose);

} // namespace plumbline::compose
