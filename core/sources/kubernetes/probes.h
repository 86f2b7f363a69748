// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/service.h"
#include "core/sources/kubernetes/fields.h"

#include <cstdint>
#include <map>
#include <string>

namespace plumbline::sources::kubernetes {

/// Puts the container's probes into the service, with the documented numbers where none are written
/// and ports by number.
void describeProbes(model::Service& service,
                    const Fields& container,
                    const std::map<std::string, std::int64_t>& ports);

} // namespace plumbline::sources::kubernetes
