// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/config_var.h"
#include "core/sources/kubernetes/fields.h"

#include <string>

namespace plumbline::sources::kubernetes {

/// A variable that a `fieldRef` gives: what the manifest says of the pod, else unknown.
model::ConfigVar fieldVariable(const std::string& name,
                               const Fields& reference,
                               const Fields& pod,
                               const std::string& nameSpace);

/// A variable that a `resourceFieldRef` gives: a limit or request in units of its divisor; without a
/// limit it is the node's, which is unknown.
model::ConfigVar resourceVariable(const std::string& name,
                                  const Fields& reference,
                                  const Fields& pod,
                                  const Fields& container);

} // namespace plumbline::sources::kubernetes
