// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

/// What the JSON formats have in common.
namespace plumbline::report {

/// One line. Bytes that are no UTF-8 are replaced, never thrown about.
std::string dumped(const nlohmann::ordered_json& document);

/// `{file, line, column}`, `{engine, object}` for what an engine holds, or null.
nlohmann::ordered_json originOrNull(const Origin& origin);

nlohmann::ordered_json diagnosticJson(const Diagnostic& diagnostic);

/// `name`: a list with one entry a line, so that two reports can be compared line by line.
template <class Entries, class Render>
void appendList(std::string& text, std::string_view name, const Entries& entries, Render render)
{
    text += "  \"";
    text += name;
    text += "\": [";
    bool isFirst = true;
    for (const auto& entry : entries) {
        text += isFirst ? "\n    " : ",\n    ";
        text += dumped(render(entry));
        isFirst = false;
    }
    text += isFirst ? "]" : "\n  ]";
}

} // namespace plumbline::report
