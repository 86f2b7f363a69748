// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/compose/project.h"
#include "core/compose/variable_store.h"

#include <string_view>

namespace plumbline::compose {

/// Fills the typed fields of `project` from the canonical model and keeps the model in it.
void bindProject(Node model,
                 const Node& disabledServices,
                 const VariableStore& variables,
                 Project& project);

/// One service of the canonical model as a value.
Service bindService(std::string_view name, const Node& node);

} // namespace plumbline::compose
