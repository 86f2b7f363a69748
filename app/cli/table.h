// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace plumbline::cli {

/// Columns as wide as their widest cell; the last one ends where its text does.
std::string renderTable(const std::vector<std::vector<std::string>>& rows);

} // namespace plumbline::cli
