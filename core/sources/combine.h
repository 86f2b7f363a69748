// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/environment.h"

#include <string>
#include <vector>

namespace plumbline::sources {

/// Lays what several sources know of one environment over each other, in the order given: a later
/// source wins where both say something, and what it won over stays as replaced values. Parts that
/// only one of them knows are taken as they are.
model::Environment combine(std::string name, std::vector<model::Environment> parts);

} // namespace plumbline::sources
