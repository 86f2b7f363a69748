// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/variables.h"

#include <string>
#include <string_view>

namespace plumbline::cli {

enum class ColorChoice { Auto, Always, Never };

enum class Style { Plain, Bold, Dim, Red, Green, Yellow, Blue, Magenta, Cyan };

/// What one of the process's outputs can show.
struct Terminal
{
    int descriptor = 2;
    bool isInteractive = false; ///< a terminal on which lines may be rewritten
    bool hasColor = false;
    bool hasUnicode = false;

    /// Columns and rows, as they are now; 80 by 24 where nobody knows.
    [[nodiscard]] int columns() const;
    [[nodiscard]] int rows() const;

    /// `text` in that style, or as it is where there are no colours.
    [[nodiscard]] std::string styled(Style style, std::string_view text) const;

    /// Writes all of it, whatever the number of calls that takes; false once nobody reads any more.
    // NOLINTNEXTLINE(modernize-use-nodiscard): mostly of no interest
    bool write(std::string_view text) const;
};

/// NO_COLOR, TERM and the locale are read from `variables`. https://no-color.org
Terminal terminalFor(int descriptor, ColorChoice choice, const Variables& variables);

/// How many columns UTF-8 text takes, control sequences of styles not counted.
int displayWidth(std::string_view text);

/// At most `columns` of the text, styles kept whole.
std::string clipped(std::string_view text, int columns);

} // namespace plumbline::cli
