// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/workspace/environments.h"

#include <filesystem>
#include <functional>
#include <string>

/// Changes of a workspace's plumbline.yaml that are shown before they are written.
namespace plumbline::workspace {

/// What would be written, and how it looks beside what is there.
struct ManifestChange
{
    std::filesystem::path file;
    std::string before;
    std::string after;
    std::string diff; ///< unified; empty: nothing changes
};

/// The text of a manifest with a change made; `file` is for messages.
using ManifestEdit =
    std::function<Result<std::string>(const std::string& text, const std::string& file)>;

/// Makes the change in memory; `what` is what is to stand there: `the waiver`.
/// **Errors:** NotFound (the workspace has no manifest), Denied, and those of the edit.
Result<ManifestChange>
planManifestChange(const OpenedManifest& opened, std::string_view what, const ManifestEdit& edit);

/// Writes the change whole or not at all.
/// **Errors:** Conflict (the file has changed since), Denied, Internal.
Result<> applyManifestChange(const ManifestChange& change);

} // namespace plumbline::workspace
