// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/service.h"
#include "core/sources/kubernetes/stores.h"
#include "core/sources/kubernetes/variables.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace plumbline::sources::kubernetes {

/// What the passes over the workloads share; borrows all of it.
struct Context
{
    const Inventory& inventory;
    Stores& stores;
    const KubernetesOptions& options;
    std::vector<Diagnostic>& diagnostics;
    const std::multimap<std::string, const Object*>& scalers; ///< by the name of what they scale
    std::set<std::string> remarked; ///< absent stores that were remarked on already
    Variables variables;            ///< of the container that is read; empty between two

    /// True once a key: for remarks that would else repeat for every service.
    bool isFirst(const std::string& key) { return remarked.insert(key).second; }
};

/// The config of a container and what may be among it unseen.
struct ContainerConfig
{
    std::vector<model::ConfigVar> vars; ///< sorted by name
    std::vector<model::OpenConfig> open;
};

/// The variables that the kubelet would give `container` of the pods that `pod` (metadata and spec)
/// describes: envFrom in order, then env in order, with `$(NAME)` expanded from what stands before.
/// **Source:** Kubernetes 1.31, kubelet `makeEnvironmentVariables`.
ContainerConfig readConfig(Context& context,
                           const std::string& nameSpace,
                           const Fields& pod,
                           const Fields& container);

/// `words` with `$(NAME)` replaced as the kubelet does for command and args; what is secret or not
/// known stays as it is written.
std::vector<std::string> expandWords(std::vector<std::string> words,
                                     const std::vector<model::ConfigVar>& vars);

} // namespace plumbline::sources::kubernetes
