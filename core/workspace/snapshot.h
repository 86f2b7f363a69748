// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/workspace/environments.h"

#include <optional>
#include <string>

namespace plumbline::workspace {

/// What a snapshot says beside the environment.
struct SnapshotRequest
{
    std::string capturedAt; ///< RFC 3339, UTC
    std::string capturedBy;
    std::string toolVersion;
    std::optional<Secret> key; ///< what secrets are fingerprinted under; none: they are left out
};

/// The environment as a file that may be handed on. Besides what importers took for secrets, what
/// the comparison would hide is hidden: values of keys that the workspace calls secret, and values
/// that some secret has too.
std::string renderSnapshot(const OpenedManifest& opened,
                           const LoadedEnvironment& loaded,
                           const SnapshotRequest& request);

} // namespace plumbline::workspace
