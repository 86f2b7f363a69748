// SPDX-License-Identifier: Apache-2.0
#include "app/cli/table.h"

#include "app/cli/terminal.h"

#include <algorithm>

namespace plumbline::cli {

std::string renderTable(const std::vector<std::vector<std::string>>& rows)
{
    constexpr int kGap = 3;
    std::vector<int> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(row[i]));
    }
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            text += row[i];
            if (i + 1 < row.size()) {
                const int gap = widths[i] - displayWidth(row[i]) + kGap;
                text.append(static_cast<std::size_t>(gap), ' ');
            }
        }
        text.erase(text.find_last_not_of(' ') + 1);
        text += '\n';
    }
    return text;
}

} // namespace plumbline::cli
