// SPDX-License-Identifier: Apache-2.0
#include "core/report/json_parts.h"

namespace plumbline::report {

using Json = nlohmann::ordered_json;

std::string dumped(const Json& document)
{
    return document.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json originOrNull(const Origin& origin)
{
    if (!origin.file.empty())
        return {{"file", origin.file}, {"line", origin.line}, {"column", origin.column}};
    if (!origin.object.empty())
        return {{"engine", origin.layer}, {"object", origin.object}};
    return nullptr;
}

Json diagnosticJson(const Diagnostic& diagnostic)
{
    return {{"severity", toString(diagnostic.severity)},
            {"message", diagnostic.message},
            {"hint", diagnostic.hint},
            {"origin", originOrNull(diagnostic.where)}};
}

} // namespace plumbline::report
