// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/rule.h"

#include <string_view>

/// Keys that single rules are about, so that others leave them alone.
namespace plumbline::parity::rules {

bool isLogLevelKey(std::string_view name);  ///< LOG_LEVEL, LOGLEVEL, RUST_LOG, ...
bool isLogFormatKey(std::string_view name); ///< LOG_FORMAT, LOG_JSON, ...
bool isZoneKey(std::string_view name);      ///< TZ, TIME_ZONE, ...
bool isLocaleKey(std::string_view name);    ///< LANG, LC_ALL, LANGUAGE, ...

/// Keys by which frameworks are told which environment they run in: NODE_ENV, RAILS_ENV, ...
bool isEnvironmentNameKey(std::string_view name);

/// Whether what differs in a row is only whether and how connections are encrypted: `sslmode`, `tls`,
/// rediss for redis.
bool isTlsPart(const ConfigKey& key);
/// Whether the values are DSNs of different engines, which is more than a difference of config.
bool areOtherEngines(const ConfigKey& key);
/// Whether the key alone says how connections are encrypted: PGSSLMODE, REDIS_TLS.
bool isTlsKey(std::string_view name);

} // namespace plumbline::parity::rules
