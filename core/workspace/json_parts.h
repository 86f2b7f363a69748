// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <string>
#include <vector>

/// What the JSON of several commands has in common.
namespace plumbline::workspace {

/// The text of a document, indented. Bytes that are no UTF-8 (a probe's output may be anything) are
/// replaced, never thrown about.
std::string dumped(const nlohmann::ordered_json& document);

/// `{file, line, column}`, `{object}` for what an engine holds, or null.
nlohmann::ordered_json originOrNull(const Origin& origin);

/// A duration as JSON gives it. **Units:** seconds.
inline double secondsOf(std::chrono::milliseconds duration)
{
    return std::chrono::duration<double>(duration).count();
}

nlohmann::ordered_json diagnosticsOf(const std::vector<Diagnostic>& diagnostics);

} // namespace plumbline::workspace
