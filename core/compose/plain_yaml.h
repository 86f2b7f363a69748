// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/compose/yaml_events.h"

#include <string_view>

namespace plumbline::compose {

/// Reads a text that keeps to the part of YAML which nearly all Compose files are written in: one
/// document of block collections, scalars and flow collections that end on their line, literal blocks,
/// anchors and aliases; no tags, tabs, directives, `? ` keys or folded text.
///
/// Gives exactly the events that readFullYaml() gives, many times as fast. Where the text holds
/// anything else, or anything that could be an error, it says false and has given no event.
/// **Source:** YAML 1.2.2, as yaml-cpp 0.7 reads it.
bool readPlainYaml(std::string_view text, YamlEvents& events);

/// Reads any YAML through yaml-cpp, document by document. Throws what `events` throws, and
/// YAML::Exception.
void readFullYaml(std::string_view text, YamlEvents& events);

} // namespace plumbline::compose
