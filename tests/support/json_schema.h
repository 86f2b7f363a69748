// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace plumbline::test {

/// Why the text does not keep to the published schema of that name (`plan`, `ps`, ...); empty where
/// it does.
std::string schemaComplaint(const std::string& schema, const std::string& json);

} // namespace plumbline::test
