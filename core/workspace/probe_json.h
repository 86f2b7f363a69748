// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/json_parts.h"
#include "core/workspace/probe.h"

#include <nlohmann/json.hpp>

#include <optional>

/// What was measured of a service as JSON, for those who read it and for the file it is kept in. No
/// value of a config var is in it.
namespace plumbline::workspace {

nlohmann::ordered_json probeJson(const ServiceProbe& probe);

/// What probeJson() gave; nothing where it is not that. Measures that make no sense are Missing.
std::optional<ServiceProbe> parseProbe(const nlohmann::ordered_json& json);

} // namespace plumbline::workspace
