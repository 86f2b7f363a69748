// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/phrase.h"
#include "core/compose/project.h"
#include "core/engine/containers.h"

#include <string>
#include <vector>

/// Ports of this machine that a project publishes, and who has them.
namespace plumbline::workspace {

/// A port that is asked for by number; ranges leave the choice to the engine.
struct WantedPort
{
    std::string service;
    std::string hostIp;
    unsigned port = 0;
    unsigned target = 0; ///< in the container
    bool isUdp = false;
    Origin origin;
};

std::vector<WantedPort> wantedPorts(const compose::Project& project);

/// Whether nobody on this machine has it: it is taken, and given back at once.
bool isFree(const WantedPort& wanted);

/// The container that has published it; none: no container has.
const engine::ContainerSummary* holderAmong(const std::vector<engine::ContainerSummary>& containers,
                                            const WantedPort& wanted);

/// "container shop-web-1 of project shop"
Phrase holderInWords(const engine::ContainerSummary& container);

/// Whoever has a port of this machine that is taken: "nginx (process 812)".
Phrase holderInWords(const WantedPort& wanted);

} // namespace plumbline::workspace
