// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/manifest.h"

#include <filesystem>
#include <string>
#include <vector>

namespace plumbline::workspace {

/// What a folder without a `plumbline.yaml` holds, as the manifest that would say it.
struct Discovery
{
    Manifest manifest;
    /// Files that describe an environment but need a step first: Helm charts, Kustomize overlays,
    /// Terraform code. Each says what to do.
    std::vector<Diagnostic> remarks;
};

/// Looks through `root` for files that describe environments. The environment's name is taken from
/// the file's name or its folders (`compose.staging.yaml`, `deploy/prod/`); what names none is "dev" for
/// Compose files and "deployed" for the rest. Folders of dependencies and builds are left out; at
/// most 20,000 files are looked at, symbolic links are not followed.
Discovery discover(const std::filesystem::path& root);

/// The manifest as a commented `plumbline.yaml`, which parseManifest reads back to the same.
std::string renderManifest(const Discovery& discovery);

} // namespace plumbline::workspace
