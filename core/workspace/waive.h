// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/parity/finding.h"
#include "core/workspace/manifest_change.h"

#include <map>
#include <string>

/// From a finding to the waiver in plumbline.yaml that covers it.
namespace plumbline::workspace {

struct WaiverRequest
{
    std::string reason;
    std::string owner;                             ///< may be empty
    std::string expires;                           ///< YYYY-MM-DD
    std::string today;                             ///< YYYY-MM-DD
    std::map<std::string, std::string> allow = {}; ///< environment -> the only value that is waived
    std::string min = {};   ///< the least amount that is waived; may be empty
    std::string max = {};   ///< the most; may be empty
    std::string ratio = {}; ///< of the largest to the smallest, at most; may be empty
};

/// Adds a waiver for one finding to the workspace's manifest; everything else of the file stays as it is
/// written. Changes nothing on disk.
/// **Errors:** NotFound (the workspace has no manifest), Invalid (a reason that says too little, an end
/// that is none, is over or lies too far ahead, bounds that are none or that the finding is beyond),
/// Unsupported (the file is laid out so that it cannot be edited), Denied.
Result<ManifestChange> planWaiver(const OpenedManifest& opened,
                                  const parity::Finding& finding,
                                  const WaiverRequest& request);

} // namespace plumbline::workspace
