// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/sources/source.h"

#include <vector>

/// Amazon ECS: task definitions and services.
namespace plumbline::sources::ecs {

/// Task definitions (as registered, as `aws ecs describe-task-definition` wraps them, as its input
/// or as a CloudFormation template writes them) and services (`describe-services`), in any order.
/// What one file has wrong is a diagnostic; the others are read.
/// **Errors:** Invalid where no file could be read.
/// **Source:** Amazon ECS API reference, TaskDefinition and Service, 2014-11-13.
Result<Loaded> load(const std::vector<InputFile>& files);

} // namespace plumbline::sources::ecs
