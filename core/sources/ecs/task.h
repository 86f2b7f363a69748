// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/phrase.h"
#include "core/model/service.h"
#include "core/sources/tree.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::sources::ecs {

/// Where a task definition was written and what is known about it from outside.
struct TaskContext
{
    std::string file;
    std::optional<Origin> place; ///< of every value, where the task is a text within a text
    Phrase secretProof;          ///< why all of its values are secret; empty: they are not
};

/// The member of that name, whatever the case of its first letter (CloudFormation writes
/// `ContainerDefinitions`). Borrowed; nullptr: none, or null.
const Tree* field(const Tree& tree, std::string_view name);

/// The text of such a member, or an empty one.
std::string fieldText(const Tree& tree, std::string_view name);

/// The containers of a task as services: one that is alone takes the family's name, else an
/// essential one is a process and what is not is its sidecar.
std::vector<model::Service> describeTask(const Tree& containers,
                                         const Tree& task,
                                         const std::string& family,
                                         const TaskContext& context,
                                         std::vector<Diagnostic>& diagnostics);

/// What a task says of all of its containers: their platform, their network, when images are fetched
/// and which of their volumes are shared. Terraform's names of these fields are known too.
void describeTaskRuntime(model::Service& service, const Tree& task, const TaskContext& context);

} // namespace plumbline::sources::ecs
