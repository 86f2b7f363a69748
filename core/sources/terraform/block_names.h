// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace plumbline::sources::terraform {

/// How the API of Kubernetes calls what a block or an attribute of Terraform's provider says.
struct ApiName
{
    std::string name;
    bool isList = false; ///< the block may be repeated; else the API has one mapping there
};

/// `run_as_user` -> `runAsUser`, `env_from` -> `envFrom`, `container` -> `containers`. `parent` is the
/// block that it stands in: a Service has many ports, the backend of an Ingress one.
ApiName apiNameOf(std::string_view name, std::string_view parent);

} // namespace plumbline::sources::terraform
