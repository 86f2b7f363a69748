// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/launch.h"

#include <optional>
#include <string>
#include <vector>

namespace plumbline::workspace {

enum class CheckStatus { Passed, Warned, Failed, Skipped };

/// One thing that was looked at.
struct Check
{
    std::string id; ///< stable: "engine-reachable"
    Phrase title;   ///< "Docker Engine answers"
    CheckStatus status = CheckStatus::Passed;
    std::chrono::milliseconds elapsed{0};
    Phrase detail; ///< what was found
    Phrase fix;    ///< what to do; empty when passed
};

struct DoctorRequest
{
    engine::EndpointRequest endpoint;
    compose::LoadOptions
        workspace; ///< its directory may hold no workspace: those checks are skipped
};

/// Looks at engine, versions, disk, credentials helpers, files and ports. Never fails: what cannot
/// be looked at is a Check that failed or was skipped.
std::vector<Check> diagnose(const DoctorRequest& request, std::stop_token stop);

} // namespace plumbline::workspace
