// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// What several text formats have in common: nothing that stands in a value is taken for markup.
namespace plumbline::report {

/// A record of RFC 4180. A field that a spreadsheet would run as a formula begins with an
/// apostrophe.
void appendCsvRecord(std::string& text, const std::vector<std::string>& fields);

/// Text for a line or a cell of GitHub's Markdown: nothing in it is markup, a mention or the end of
/// the cell.
std::string escapedMarkdown(std::string_view text);

void appendMarkdownRow(std::string& text, const std::vector<std::string>& cells);

} // namespace plumbline::report
