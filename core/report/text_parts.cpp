// SPDX-License-Identifier: Apache-2.0
#include "core/report/text_parts.h"

#include "core/base/text.h"

#include <fmt/format.h>

namespace plumbline::report {

namespace {

/// A field of RFC 4180. What a spreadsheet would run as a formula becomes text.
std::string csvField(std::string_view text)
{
    std::string value(text);
    if (!value.empty() &&
        std::string_view("=+-@\t\r").find(value.front()) != std::string_view::npos)
        value.insert(value.begin(), '\'');
    if (value.find_first_of(",\"\r\n") == std::string::npos)
        return value;
    std::string quoted = "\"";
    for (const char c : value) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

} // namespace

void appendCsvRecord(std::string& text, const std::vector<std::string>& fields)
{
    for (std::size_t i = 0; i < fields.size(); ++i) {
        text += i > 0 ? "," : "";
        text += csvField(fields[i]);
    }
    text += "\r\n";
}

std::string escapedMarkdown(std::string_view text)
{
    std::string result;
    for (const char c : printable(text)) {
        switch (c) {
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '&':
            result += "&amp;";
            break;
        case '@': // a word joiner keeps it from being a mention
            result += "@&#8288;";
            break;
        case '|':
        case '\\':
        case '`':
        case '*':
        case '_':
        case '[':
        case ']':
        case '~':
        case '#':
            result += '\\';
            result += c;
            break;
        default:
            result += c;
        }
    }
    return result;
}

void appendMarkdownRow(std::string& text, const std::vector<std::string>& cells)
{
    for (const std::string& cell : cells)
        text += fmt::format("| {} ", cell);
    text += "|\n";
}

} // namespace plumbline::report
