// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/rules/config_parts.h"

#include <optional>
#include <string>

namespace plumbline::parity::rules {

/// The value that a key with the plain address of a backing service has where the same service is a
/// container of that environment: `cache-prod.x7.amazonaws.com:6379` -> `redis:6379`. None where the
/// value is a secret, asks for TLS, names something on the server, or leads to no service that both
/// environments have.
std::optional<std::string>
ownAddress(const RuleInput& input, const ConfigKey& key, std::size_t place);

} // namespace plumbline::parity::rules
