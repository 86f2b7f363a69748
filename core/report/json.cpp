// SPDX-License-Identifier: Apache-2.0
#include "core/report/comparison.h"
#include "core/report/json_parts.h"

#include <nlohmann/json.hpp>

namespace plumbline::report {

namespace {

using Json = nlohmann::ordered_json;

/// A secret has a group in place of a value; what has neither has a reason, maybe.
Json cellOf(const parity::Cell& cell)
{
    Json json = {{"state", toString(cell.state)}};
    if (!cell.group.empty())
        json["group"] = cell.group;
    else if (cell.state == model::State::Set || cell.state == model::State::Empty)
        json["value"] = cell.value.english();
    json["origin"] = originOrNull(cell.origin);
    if (!cell.layer.empty())
        json["layer"] = cell.layer;
    if (!cell.reason.empty())
        json["reason"] = cell.reason;
    if (cell.isDefault)
        json["isDefault"] = true;
    if (!cell.replaced.empty()) {
        json["replaced"] = Json::array();
        for (const parity::ReplacedCell& replaced : cell.replaced) {
            Json layer = {{"layer", replaced.layer}, {"origin", originOrNull(replaced.origin)}};
            if (!replaced.value.empty())
                layer["value"] = replaced.value;
            json["replaced"].push_back(std::move(layer));
        }
    }
    return json;
}

Json rowOf(const parity::Comparison& comparison, const parity::Row& row)
{
    Json json = {{"kind", toString(row.kind)},
                 {"service", row.service},
                 {"key", row.key},
                 {"class", nullptr},
                 {"verdict", toString(row.verdict)},
                 {"reason", row.reason}};
    if (row.valueClass) {
        json["class"] = toString(*row.valueClass);
        json["classReason"] = row.classReason;
    }
    json["parts"] = row.parts;
    json["cells"] = Json::object();
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        json["cells"][comparison.environments[i]] = cellOf(row.cells[i]);
    return json;
}

} // namespace

std::string renderJson(const parity::Comparison& comparison, std::string_view workspace)
{
    std::string text = "{\n  \"schemaVersion\": 1,\n  \"workspace\": ";
    text += dumped(Json(workspace));
    text += ",\n  \"environments\": ";
    text += dumped(Json(comparison.environments));
    text += ",\n";
    appendList(text, "rows", comparison.rows, [&](const parity::Row& row) {
        return rowOf(comparison, row);
    });
    text += ",\n";
    appendList(text, "diagnostics", comparison.diagnostics, diagnosticJson);
    text += "\n}\n";
    return text;
}

} // namespace plumbline::report
