// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/service.h"
#include "core/sources/kubernetes/fields.h"
#include "core/sources/kubernetes/inventory.h"

#include <map>
#include <string>
#include <vector>

namespace plumbline::sources::kubernetes {

/// What makes pods of one kind, and what these look like.
struct Workload
{
    const Object* object = nullptr; ///< borrowed from the inventory
    std::string name;               ///< the object's, or its absent controller's
    std::string serviceName;        ///< as the environment calls it: unique
    std::string podPath;            ///< where metadata and spec of the pods are: `spec.template`
    model::ProcessKind kind = model::ProcessKind::LongRunning;
    int seen = 1; ///< how many objects of one absent controller there are
    std::map<std::string, std::string> podLabels;

    [[nodiscard]] const std::string& nameSpace() const { return object->nameSpace; }

    /// The pods' metadata and spec.
    [[nodiscard]] Fields pod(std::vector<Diagnostic>& diagnostics) const;
};

/// Every workload of the input with a name that no other has.
std::vector<Workload> findWorkloads(const Inventory& inventory,
                                    std::vector<Diagnostic>& diagnostics);

} // namespace plumbline::sources::kubernetes
