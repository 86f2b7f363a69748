// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/model/repository.h"
#include "core/sources/source.h"

#include <map>
#include <optional>
#include <set>
#include <string>

/// What a Dockerfile says about the image that it makes.
namespace plumbline::sources::dockerfile {

struct DockerfileOptions
{
    std::string service; ///< the service that runs the image
    std::string target;  ///< the stage that is built, by name or number; empty: the last
    /// Given values of ARGs; without one: given when it is built, and not known here.
    std::map<std::string, std::optional<std::string>, std::less<>> arguments;
    std::set<std::string, std::less<>> contexts; ///< names that FROM finds in other build contexts
    /// Where the whole text stands in a file of another kind; every place in it is then this one.
    std::optional<Origin> inside;
};

/// The facts of one stage, with what it has from the stages before it, as one service. What the base
/// image may say is unknown and never missing; config vars are of the layer model::kImageLayer.
/// Mistakes are diagnostics and what has none is still there.
/// **Errors:** Invalid (no stage in it), NotFound (no such target).
/// **Source:** Dockerfile reference, July 2026.
Result<Loaded> load(const InputFile& file, const DockerfileOptions& options);

/// All stages of the file, in order, with what each of them runs and copies. Of a file with mistakes
/// the stages that could be read.
std::vector<model::BuildStage> loadStages(const InputFile& file);

} // namespace plumbline::sources::dockerfile
