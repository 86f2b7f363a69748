// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/sources/backing/table.h"
#include "core/sources/source.h"
#include "core/sources/terraform/resources.h"

/// Terraform and OpenTofu: what `show -json` prints of a state or a plan, and raw states.
namespace plumbline::sources::terraform {

/// The managed backing services and the services that a state or a plan holds. Attributes that
/// Terraform marks as sensitive become secrets or are left out; what is known after apply is Unknown.
/// **Errors:** Invalid (no JSON, HCL, something else). **Source:** Terraform, "JSON Output Format",
/// format version 1; state version 4.
Result<Loaded> load(const InputFile& file, const backing::Table& table);

/// The managed backing services among the resources.
std::vector<model::BackingService> managedServices(const std::vector<Resource>& resources,
                                                   const backing::Table& table,
                                                   const std::string& file);

/// The processes among the resources: ECS, Cloud Run, Lambda, application platforms, Kubernetes.
std::vector<model::Service> describeServices(const std::vector<Resource>& resources,
                                             const std::string& file,
                                             std::vector<Diagnostic>& diagnostics);

} // namespace plumbline::sources::terraform
