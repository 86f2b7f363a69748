// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/environment.h"

#include <vector>

namespace plumbline::sources {

/// Where one part of an environment saw what runs and others describe it: gives each service of the
/// live part the vars that no description has. Nothing is said of a service that no file describes,
/// or whose config could not be read whole.
void noteUndeclared(std::vector<model::Environment>& parts);

} // namespace plumbline::sources
