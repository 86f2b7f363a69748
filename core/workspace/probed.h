// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/probe_result.h"

#include <string>
#include <vector>

namespace plumbline::workspace {

/// What was measured of one service, at one of its containers.
struct ServiceProbe
{
    std::string container; ///< its name
    std::string image;     ///< as it was asked for
    model::ProbeResult seen;
    /// It is not as it was before; in words. Empty: it is.
    Phrase remains;

    bool operator==(const ServiceProbe&) const = default;
};

struct StackProbe
{
    std::string project;
    std::string measuredAt; ///< RFC 3339, UTC
    std::vector<ServiceProbe> services;
    /// Containers that ended because what they need was away, and were started again.
    std::vector<std::string> restarted = {};
    std::vector<std::string> fallen = {}; ///< and those that could not be

    /// Whether every container is as it was before.
    [[nodiscard]] bool isRestored() const;

    bool operator==(const StackProbe&) const = default;
};

} // namespace plumbline::workspace
