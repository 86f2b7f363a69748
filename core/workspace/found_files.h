// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace plumbline::workspace {

/// What a file is to us, by its name and its first lines.
enum class FileKind {
    Compose,
    Dotenv,
    Kubernetes,
    Terraform,     ///< JSON of a state or a plan
    TerraformCode, ///< .tf
    Ecs,
    Procfile,
    AppJson,
    Dockerfile, ///< of the root alone
    HelmChart,
    Kustomization,
};

struct FoundFile
{
    std::string path; ///< relative to the root, with `/`
    FileKind kind = FileKind::Compose;
    std::string environment; ///< dev, test, staging, prod, ...; empty: the path names none
    bool isOverride = false; ///< compose.override.yaml
    bool isWhole = false; ///< a Compose file in its environment's own folder: `prod/compose.yaml`

    bool operator==(const FoundFile&) const = default;
};

/// Whether folders of examples are looked into: what they hold is how it might be done.
enum class Examples { LeftOut, LookedInto };

/// The files below `root` that describe an environment, sorted by path.
std::vector<FoundFile> findFiles(const std::filesystem::path& root,
                                 Examples examples = Examples::LeftOut);

/// The environment that a path names: `deploy/production/api.yaml` -> `prod`.
std::string environmentInPath(const std::string& path);

/// The app that a file is for, where a repository holds several: the nearest folder whose name is
/// neither an environment's nor one that says what kind of files it holds. `billing/.env.prod` is for
/// billing; empty: `deploy/prod.env` is for all of them.
std::string appInPath(const std::string& path);

} // namespace plumbline::workspace
