// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/sources/kubernetes/object.h"
#include "core/sources/terraform/resources.h"

#include <string>
#include <vector>

namespace plumbline::sources::terraform {

/// The objects of Kubernetes that the resources are: those of the provider for it
/// (`kubernetes_deployment`, `kubernetes_secret_v1`, ...) in the words of the API, and whole manifests
/// (`kubernetes_manifest`, `kubectl_manifest`). Every value keeps its place and Terraform's marks.
/// A release of a chart holds nothing to read, which is a diagnostic.
/// **Source:** hashicorp/kubernetes 2.35, its schema.
std::vector<kubernetes::Object> kubernetesObjects(const std::vector<Resource>& resources,
                                                  const std::string& file,
                                                  std::vector<Diagnostic>& diagnostics);

} // namespace plumbline::sources::terraform
