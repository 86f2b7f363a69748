// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/service.h"
#include "core/sources/kubernetes/config.h"
#include "core/sources/kubernetes/workloads.h"

#include <string>
#include <vector>

namespace plumbline::sources::kubernetes {

/// One container of a workload and what it is there for.
struct Container
{
    Fields fields;
    std::string name;
    model::ProcessKind kind = model::ProcessKind::LongRunning;
    bool isMain = false;
};

/// The containers of a workload, the main one first: that which the pods name as their default, which
/// is called as the workload, else the first that nobody put in by himself (a mesh's proxy).
/// Init containers are jobs; those that go on running are sidecars.
std::vector<Container> findContainers(const Workload& workload, const Fields& pod);

/// The service that a container is: its image, command, config, health, mounts, resources and
/// lifecycle. Ports and replicas come from elsewhere.
model::Service describeContainer(Context& context,
                                 const Workload& workload,
                                 const Fields& pod,
                                 const Container& container);

/// The named ports of a container: name -> number.
std::map<std::string, std::int64_t> namedPorts(const Fields& container);

} // namespace plumbline::sources::kubernetes
