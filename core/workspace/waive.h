// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/parity/finding.h"
#include "core/workspace/environments.h"

#include <filesystem>
#include <string>

/// From a finding to the waiver in plumbline.yaml that covers it.
namespace plumbline::workspace {

struct WaiverRequest
{
    std::string reason;
    std::string owner;   ///< may be empty
    std::string expires; ///< YYYY-MM-DD
    std::string today;   ///< YYYY-MM-DD
};

/// What would be written, and how it looks beside what is there.
struct WaiverPlan
{
    std::filesystem::path file;
    std::string before;
    std::string after;
    std::string diff; ///< unified
};

/// Adds a waiver for one finding to the workspace's manifest; everything else of the file stays as it is
/// written. Changes nothing on disk.
/// **Errors:** NotFound (the workspace has no manifest), Invalid (a reason that says too little, an end
/// that is none, is over or lies too far ahead), Unsupported (the file is laid out so that it cannot be
/// edited), Denied.
Result<WaiverPlan> planWaiver(const OpenedManifest& opened,
                              const parity::Finding& finding,
                              const WaiverRequest& request);

/// Writes the plan whole or not at all.
/// **Errors:** Conflict (the file has changed since), Denied, Internal.
Result<> applyWaiver(const WaiverPlan& plan);

} // namespace plumbline::workspace
