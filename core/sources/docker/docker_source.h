// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/containers.h"
#include "core/engine/images.h"
#include "core/engine/volumes.h"
#include "core/sources/source.h"

#include <map>
#include <string>
#include <vector>

/// A Compose project as it runs on an engine.
namespace plumbline::sources::docker {

/// What an engine tells of one project when it is inspected.
struct ProjectObjects
{
    std::string project;
    std::vector<engine::ContainerDetails> containers;   ///< of the project, in any order
    std::map<std::string, engine::ImageDetails> images; ///< by id
    std::vector<engine::VolumeDetails> volumes;         ///< of the project
};

/// The services of a project, by the labels that Compose gives to containers: what differs from the
/// image is the service's own, the rest is of the image (model::kImageLayer). Where the containers of
/// one service were made from different settings the newest speaks, and that is told.
/// **Source:** Engine API v1.40 to v1.47, ContainerInspect and ImageInspect.
Loaded load(const ProjectObjects& objects);

} // namespace plumbline::sources::docker
