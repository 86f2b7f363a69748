// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/service.h"
#include "core/sources/kubernetes/containers.h"

namespace plumbline::sources::kubernetes {

/// Limits and requests; a request that nobody wrote is as high as the limit.
void describeResources(model::Service& service, const Fields& container);

/// Grace, signal, restart, user, root file system, schedule, replicas, logging and labels.
void describeLifecycle(model::Service& service,
                       const Context& context,
                       const Workload& workload,
                       const Fields& pod,
                       const Container& container);

} // namespace plumbline::sources::kubernetes
