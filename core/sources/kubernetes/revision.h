// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/environment.h"
#include "core/sources/kubernetes/config.h"
#include "core/sources/kubernetes/workloads.h"

#include <vector>

namespace plumbline::sources::kubernetes {

/// What labels and annotations of the workloads say about the revision that is deployed. Where
/// workloads say different things it is unknown; where none says anything nothing is made up.
model::Revision findRevision(Context& context, const std::vector<Workload>& workloads);

} // namespace plumbline::sources::kubernetes
