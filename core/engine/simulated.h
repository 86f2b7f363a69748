// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/transport.h"

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>

namespace plumbline::engine {

/// What a simulated engine holds and where it fails. A *subject* is a Compose service, a container's
/// name or an image reference.
struct SimulatedOptions
{
    /// 1: as slow as a calm machine; 0.5: twice as fast; 0: at once, and nothing goes on by itself
    /// (no log lines after those of the start).
    double timeFactor = 1;
    std::set<std::string> images;        ///< there from the start; any other can be pulled
    std::set<std::string> missingImages; ///< no registry has them
    std::set<std::string> deniedImages;  ///< the registry wants credentials that are not given
    std::set<std::string> failingHealth; ///< subjects whose health check never passes
    /// Subjects that do their work and end, with their exit code.
    std::map<std::string, int> exits{{"migrate", 0}};
    std::set<std::uint16_t> takenPorts; ///< of the host, held by something else
    std::string apiVersion = "1.45";
    std::string serverVersion = "26.1.5";
};

/// An engine that lives in this process: containers, images, networks, volumes, events, logs and
/// pulls that take their time, with the statuses and words of a real one. Nothing runs: restart
/// policies, archives and commands given to exec are answered, not acted out. Its addresses are of
/// 198.18.0.0/15, which no network routes, so that nobody is contacted by mistake.
/// **Thread:** as every Transport; it has one of its own.
std::shared_ptr<Transport> makeSimulatedEngine(SimulatedOptions options = {});

} // namespace plumbline::engine
