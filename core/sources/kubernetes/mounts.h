// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/service.h"
#include "core/sources/kubernetes/config.h"
#include "core/sources/kubernetes/workloads.h"

namespace plumbline::sources::kubernetes {

/// Puts what the container mounts into the service, with what the volumes of its pods are.
void describeMounts(model::Service& service,
                    const Context& context,
                    const Workload& workload,
                    const Fields& pod,
                    const Fields& container);

} // namespace plumbline::sources::kubernetes
