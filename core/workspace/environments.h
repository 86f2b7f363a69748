// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/base/variables.h"
#include "core/model/environment.h"
#include "core/workspace/manifest.h"
#include "core/workspace/probed.h"

#include <filesystem>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

/// From a folder to the environments of the product that lies in it.
namespace plumbline::workspace {

/// A folder's manifest: its `plumbline.yaml`, or what was discovered where it has none.
struct OpenedManifest
{
    std::filesystem::path root; ///< the folder that paths are relative to, absolute
    Manifest manifest;
    std::vector<Diagnostic> diagnostics; ///< remarks of the discovery, too

    /// Whether a person wrote it.
    [[nodiscard]] bool isWritten() const { return !manifest.file.empty(); }
};

/// The manifest of `directory` or of the nearest folder above it, up to that of a repository; an empty
/// path where there is none.
std::filesystem::path findManifest(const std::filesystem::path& directory);

/// Looks for a manifest in `directory` and the folders above it, up to that of a repository; without
/// one `directory` itself is looked through.
/// **Errors:** NotFound (no such folder), Denied, Invalid (mistakes in the manifest: the first, with
/// the number of the others).
Result<OpenedManifest> openManifest(const std::filesystem::path& directory);

/// The environment of that name; borrowed from the manifest. **Errors:** NotFound, with the name that
/// was meant.
Result<const EnvironmentSpec*> findEnvironment(const Manifest& manifest, const std::string& name);

/// How the reading of one source ended.
struct SourceOutcome
{
    std::string kind;           ///< `compose`, `kubernetes`, ...
    std::string what;           ///< the files, as the manifest names them
    WrittenAt origin;           ///< in the manifest
    std::optional<Error> error; ///< why it could not be read
    bool isPartial = false;     ///< a part of it could not be read: its diagnostics say which
    std::vector<Diagnostic> diagnostics;
};

/// Commits between an environment's and the one that is checked out in the workspace.
struct CommitDistance
{
    std::size_t ahead = 0;  ///< the environment has, the checkout has not
    std::size_t behind = 0; ///< the checkout has, the environment has not

    bool operator==(const CommitDistance&) const = default;
};

/// What was measured of a service of an environment, and when.
struct KeptProbe
{
    std::string environment;
    std::string measuredAt; ///< RFC 3339, UTC
    ServiceProbe probe;

    bool operator==(const KeptProbe&) const = default;
};

struct LoadedEnvironment
{
    model::Environment environment;
    EnvironmentRole role = EnvironmentRole::Other;
    std::vector<SourceOutcome> sources;
    std::string capturedAt;  ///< of the oldest of its snapshots; RFC 3339; empty: it has none
    Secret snapshotKey;      ///< of its snapshots' fingerprints; empty: none is at hand
    bool hasChanges = false; ///< of a checkout: files that are not as committed
    std::optional<CommitDistance> fromCheckedOut; ///< of a commit that the repository knows
    std::vector<KeptProbe> probes = {}; ///< what its processes were seen to do, here and earlier

    /// Whether every source could be read whole.
    [[nodiscard]] bool isComplete() const;
};

/// What reading sources needs of the process.
struct LoadRequest
{
    std::vector<std::string> environments; ///< names; empty: all
    Variables variables;
    std::filesystem::path homeDirectory;
    std::stop_token stop = {}; ///< for engines, which may be slow to answer
};

/// Reads the sources of the environments named, several at a time. A source that fails leaves the
/// others standing; its environment then says that nothing of it is surely missing.
/// **Errors:** NotFound (no environment of that name; none at all), Cancelled.
Result<std::vector<LoadedEnvironment>> loadEnvironments(const OpenedManifest& opened,
                                                        const LoadRequest& request);

/// `compose`, `dotenv`, ...: the kind as the manifest writes it.
std::string_view kindName(const SourceKind& kind);
/// The files of a source, with commas.
std::string describeFiles(const SourceKind& kind);

} // namespace plumbline::workspace
