// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/compose/project.h"

#include <string>
#include <string_view>
#include <vector>

/// The one-line forms of the Compose specification, text to value. **Errors:** Invalid, all of them.
namespace plumbline::compose {

/// `[ip:][host[-range]:]container[-range][/protocol]`. Equal ranges give a port each; a host range
/// for one container port stays a range in `published`. **Source:** Compose specification, ports.
Result<std::vector<Port>> parsePorts(std::string_view text);

/// `[source:]target[:options]`. A source that starts with `.`, `/`, `~`, `\\` or a drive is a bind
/// mount, as written; another one names a volume. **Source:** Compose specification, volumes.
Result<Mount> parseMount(std::string_view text);

struct ExtraHost
{
    std::string host;
    std::string address; ///< without brackets; `host-gateway` as it is

    bool operator==(const ExtraHost&) const = default;
};

/// `host=ip` or `host:ip`, an IPv6 address with or without brackets.
Result<ExtraHost> parseExtraHost(std::string_view text);

/// `host[:container[:permissions]]`, or a CDI name (`vendor.com/class=device`) with an empty target.
Result<DeviceMapping> parseDevice(std::string_view text);

/// Whether `name` is a CDI device name. **Source:** CDI specification, "Device names".
bool isCdiDevice(std::string_view name);

} // namespace plumbline::compose
