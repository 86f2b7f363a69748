// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/compose/project.h"

#include <map>
#include <string>
#include <vector>

/// What `config` says about a loaded project.
namespace plumbline::compose {

enum class OutputFormat {
    Raw,  ///< whatever the model holds, nothing left out: for a model without interpolation
    Json, ///< equal in meaning to `docker compose config --format json`, which leaves out inner `x-`
    Yaml  ///< loads again to the same model
};

/// The canonical model as it is printed: attributes in a fixed order, nothing that says no more than
/// its absence. **Source:** docker/compose 2.26, `config`.
Node outputModel(const Project& project, OutputFormat format);

/// The hashes that `config --hash` of docker compose 2.26 prints: of services whose `env_file` is not
/// read yet (`LoadOptions::resolveEnvFiles` off). Where a service has none they are `configHashes`.
std::map<std::string, std::string> writtenHashes(const Project& project);

/// The names with all that they depend on, sorted; a name that is no service is left out.
std::vector<std::string> withDependencies(const Project& project,
                                          const std::vector<std::string>& names);

/// The hash by which `docker compose` recognises that a service's container is up to date, for each
/// enabled service. **Source:** docker/compose 2.26, pkg/compose/hash.go.
std::map<std::string, std::string> configHashes(const Project& project);

/// One leaf of the model: its value, where that was written, and what it won over. The values are in
/// the clear: whoever shows them asks `shownValue` first.
struct LeafOrigin
{
    std::string path; ///< `services.web.environment.TOKEN`
    std::string value;
    Origin origin;
    std::vector<Loser> losers;
};

/// Every leaf of the model, in the order of the YAML output.
std::vector<LeafOrigin> leafOrigins(const Project& project);

/// Names of the enabled services, each after those it depends on; by name among equals.
std::vector<std::string> servicesInOrder(const Project& project);

/// The image of an enabled service; one that is built without a name for it is called
/// `<project>-<service>`.
std::string imageOf(const Project& project, const std::string& service);

/// The profiles that services name, enabled or not, each once, sorted.
std::vector<std::string> profilesOf(const Project& project);

} // namespace plumbline::compose
