// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace plumbline::model {

/// What an environment is for; rules ask it, e.g. whether debug may be on.
enum class EnvironmentRole { Development, Test, Staging, Production, Other };

/// `development`, `test`, `staging`, `production`, `other`.
std::string_view toString(EnvironmentRole role);

/// The role that an environment of this name has by the field's conventions.
EnvironmentRole roleOfName(std::string_view name);

} // namespace plumbline::model
