// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/service.h"
#include "core/sources/kubernetes/config.h"
#include "core/sources/kubernetes/workloads.h"

#include <map>
#include <string>

namespace plumbline::sources::kubernetes {

/// The autoscalers of the input by the name of the workload that they are for. Borrowed.
std::multimap<std::string, const Object*> findScalers(const Inventory& inventory);

/// How many pods a workload has: what its autoscaler says, else its own number, else one.
model::Fact<model::Replicas> replicasOf(const Context& context, const Workload& workload);

} // namespace plumbline::sources::kubernetes
