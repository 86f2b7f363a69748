// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/quantity.h"
#include "core/base/result.h"
#include "core/model/service.h"

#include <string_view>

namespace plumbline::sources {

/// A Kubernetes quantity of CPU: `100m`, `0.1`, `2`, `1e-1`, `250u`; rounded up to a thousandth.
/// **Errors:** Invalid. **Source:** Kubernetes, apimachinery `resource.Quantity`.
Result<model::MilliCpu> parseCpuQuantity(std::string_view text);

/// A Kubernetes quantity of bytes: `1Gi`, `1024Mi`, `128974848`, `129e6`, `129M`, `123Mi`, `500m`
/// (rounded up). **Errors:** Invalid. **Source:** as parseCpuQuantity.
Result<ByteCount> parseMemoryQuantity(std::string_view text);

} // namespace plumbline::sources
