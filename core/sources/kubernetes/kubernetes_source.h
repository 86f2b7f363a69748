// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/sources/kubernetes/object.h"
#include "core/sources/source.h"

#include <map>
#include <string>
#include <vector>

namespace plumbline::sources::kubernetes {

/// A secret's value that is kept outside the manifests, and where.
struct SecretEntry
{
    Secret value;
    Origin origin;
};

struct KubernetesOptions
{
    /// Only objects of these namespaces, and those that name none; empty: all but the cluster's own.
    std::vector<std::string> namespaces;
    /// What Secrets hold that the manifests do not show, by the Secret's name (or `namespace/name`)
    /// and key; it wins over what the manifests say.
    std::map<std::string, std::map<std::string, SecretEntry>> secrets;
    /// Whether what nobody wrote is the documented default of Kubernetes; else it is unknown.
    bool fillDefaults = true;
};

/// Reads manifests as one environment: YAML of many documents, JSON, lists as `kubectl get -o` gives
/// them, output of `helm template` and `kustomize build`. A document that cannot be read is a
/// diagnostic, and the others stay.
/// **Errors:** NotFound without any file; Invalid where nothing in the files could be read.
/// **Source:** Kubernetes API reference, v1.31.
Result<Loaded> load(const std::vector<InputFile>& files, const KubernetesOptions& options = {});

/// What objects of the API describe, whoever wrote them down: not sorted yet.
model::Environment describe(std::vector<Object> objects,
                            const KubernetesOptions& options,
                            std::vector<Diagnostic>& diagnostics);

} // namespace plumbline::sources::kubernetes
