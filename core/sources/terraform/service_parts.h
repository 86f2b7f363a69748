// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/phrase.h"
#include "core/model/environment.h"
#include "core/sources/terraform/resources.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::sources::terraform {

/// What the readers of all kinds of resources share. Borrowed.
struct Reading
{
    const std::vector<Resource>& resources;
    const std::string& file;
    std::vector<Diagnostic>& diagnostics;

    /// The place of a value of the resource; without one that of the resource.
    [[nodiscard]] Origin place(const Resource& resource, const Tree* at = nullptr) const;
};

/// The whole number that a text is, if it is one and not negative.
std::optional<int> numberIn(const std::string& text);

/// Puts one variable whose value lies at `path`: secret where Terraform marks it, Unknown where it is
/// known after apply. `value` may be nullptr.
void putVar(const Reading& reading,
            const Resource& resource,
            model::Service& service,
            std::string name,
            const Tree* value,
            const std::string& path,
            const std::string& layer);

/// Puts the variables of the mapping at `path`, also those that a plan knows after apply.
void putVars(const Reading& reading,
             const Resource& resource,
             model::Service& service,
             const std::string& path,
             const std::string& layer);

/// Puts a variable whose value is kept elsewhere: `what` says where, `proof` what points there.
void putStored(const Reading& reading,
               const Resource& resource,
               model::Service& service,
               const std::string& name,
               const Tree& at,
               const Phrase& what,
               const Phrase& proof);

/// A service of that name, whose place is that of `at` or of the resource.
model::Service
beginService(const Reading& reading, const Resource& resource, std::string name, const Tree* at);

/// Sets the number at `least`, and at `most` where an autoscaler may go higher.
void setReplicas(const Reading& reading,
                 const Resource& resource,
                 model::Service& service,
                 std::string_view least,
                 std::string_view most);

/// Sets a list of words; nothing where there is none.
void setWords(const Reading& reading,
              const Resource& resource,
              model::Fact<std::vector<std::string>>& words,
              const Tree* list);

/// Sets what is written as quantities of Kubernetes: `cpu = 0.5`, `memory = "1Gi"`.
void setLimits(const Reading& reading,
               const Resource& resource,
               model::Service& service,
               const Tree* cpu,
               const Tree* memory);

/// Sets the image that the text names; nothing where there is none.
void setImage(const Reading& reading,
              const Resource& resource,
              model::Service& service,
              const Tree* image);

/// Adds a TCP port, if the value is one.
void addPort(const Reading& reading,
             const Resource& resource,
             model::Service& service,
             const Tree* port);

/// The containers of an Azure Container App: the first is the process, the others its sidecars.
void addContainerApp(const Reading& reading,
                     const Resource& resource,
                     std::vector<model::Service>& services);

/// The processes that a resource of an application platform describes: Azure Container Apps and
/// App Service, App Runner, App Platform, Heroku.
void addPlatformServices(const Reading& reading,
                         const Resource& resource,
                         std::vector<model::Service>& services);

/// Load balancers' targets that no service of ECS stands behind, with whether they keep a user's
/// requests at one of them.
std::vector<model::Balancer> balancersOf(const Reading& reading);

} // namespace plumbline::sources::terraform
