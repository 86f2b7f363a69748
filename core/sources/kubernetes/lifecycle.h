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

/// Terminal, standard input, the host's network, when the image is fetched, and the architecture that
/// the pod's node selector or node affinity asks for.
void describeRuntime(model::Service& service,
                     const Context& context,
                     const Fields& pod,
                     const Fields& container);

} // namespace plumbline::sources::kubernetes
