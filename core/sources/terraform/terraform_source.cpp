// SPDX-License-Identifier: Apache-2.0
#include "core/sources/terraform/terraform_source.h"

#include "core/sources/kubernetes/kubernetes_source.h"
#include "core/sources/terraform/manifests.h"
#include "core/sources/terraform/service_parts.h"
#include "core/sources/unread.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace plumbline::sources::terraform {

Result<Loaded> load(const InputFile& file, const backing::Table& table)
{
    const std::size_t first = file.text.find_first_not_of(" \t\r\n\xef\xbb\xbf");
    if (first == std::string::npos || file.text[first] != '{')
        return fail(ErrorCode::Invalid,
                    phrase("{} is no JSON of Terraform", file.name),
                    file.name.ends_with(".tf") || file.name.ends_with(".hcl")
                        ? phrase("the language itself says no values: terraform show -json > "
                                 "prod.tfstate.json")
                        : phrase("write it with: terraform show -json > prod.tfstate.json"),
                    Origin{.file = file.name, .line = 1, .column = 1, .object = {}, .layer = {}});
    const Result<Tree> root = readJsonTree(file.text, file.name);
    if (!root)
        return tl::unexpected(root.error());
    const Result<std::vector<Resource>> resources = resourcesOf(*root, file.name);
    if (!resources)
        return tl::unexpected(resources.error());
    Loaded loaded;
    loaded.environment = kubernetes::describe(
        kubernetesObjects(*resources, file.name, loaded.diagnostics), {}, loaded.diagnostics);
    loaded.environment.backingServices = managedServices(*resources, table, file.name);
    std::ranges::move(describeServices(*resources, file.name, loaded.diagnostics),
                      std::back_inserter(loaded.environment.services));
    loaded.environment.balancers = balancersOf({*resources, file.name, loaded.diagnostics});
    if (loaded.environment.backingServices.empty() && loaded.environment.services.empty() &&
        loaded.environment.balancers.empty())
        loaded.diagnostics.push_back(
            {Severity::Info,
             phrase("none of the {} resources is a service", resources->size()),
             phrase("a table of your own can name more: backing_services in plumbline.yaml"),
             originOf(*root, file.name)});
    noteUnread(loaded);
    model::sortEnvironment(loaded.environment);
    return loaded;
}

} // namespace plumbline::sources::terraform
