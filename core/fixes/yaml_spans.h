// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/fixes/yaml_layout.h"

namespace plumbline::fixes {

/// Finds where everything of a layout that was read ends, and how it is written.
/// **Errors:** Unsupported, with the place, where that cannot be told with certainty.
Result<> measureSpans(YamlLayout& layout, std::string_view text, const std::string& file);

} // namespace plumbline::fixes
