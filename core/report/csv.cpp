// SPDX-License-Identifier: Apache-2.0
#include "core/report/comparison.h"

namespace plumbline::report {

namespace {

/// A field of RFC 4180. What a spreadsheet would run as a formula becomes text.
std::string field(std::string_view text)
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

void appendRecord(std::string& text, const std::vector<std::string>& fields)
{
    for (std::size_t i = 0; i < fields.size(); ++i) {
        text += i > 0 ? "," : "";
        text += field(fields[i]);
    }
    text += "\r\n";
}

/// The value, or the state in brackets: an empty field would say neither missing nor empty.
std::string valueOf(const parity::Cell& cell)
{
    if (cell.state != model::State::Set)
        return "(" + std::string(toString(cell.state)) + ")";
    return cell.group.empty() ? cell.value : "secret " + cell.group;
}

} // namespace

std::string renderCsv(const parity::Comparison& comparison)
{
    std::vector<std::string> headings{"service", "kind", "key", "class", "verdict"};
    for (const std::string& environment : comparison.environments)
        headings.push_back(environment);
    headings.emplace_back("reason");
    std::string text;
    appendRecord(text, headings);
    for (const parity::Row& row : comparison.rows) {
        std::vector<std::string> fields{row.service,
                                        std::string(toString(row.kind)),
                                        row.key,
                                        row.valueClass ? std::string(toString(*row.valueClass))
                                                       : std::string(),
                                        std::string(toString(row.verdict))};
        for (const parity::Cell& cell : row.cells)
            fields.push_back(valueOf(cell));
        fields.push_back(row.reason);
        appendRecord(text, fields);
    }
    return text;
}

} // namespace plumbline::report
