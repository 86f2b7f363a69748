// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/launch.h"

#include <map>
#include <string>

/// What registries and the engine know of a project's images, for `config`.
namespace plumbline::workspace {

/// Images with the digest that their registry has for them now, by service; as
/// `docker.io/library/redis:7@sha256:...`. **Errors:** as engine::registryDigest; Invalid (no name of an image).
Result<std::map<std::string, std::string>> pinImages(const EngineContext& engine,
                                                     const compose::Project& project,
                                                     const std::stop_token& stop);

/// What the images of the services say that the engine holds, by service; others are left out.
/// **Errors:** as engine::Client::run, but no NotFound.
Result<std::map<std::string, engine::ImageDetails>> heldImages(const EngineContext& engine,
                                                               const compose::Project& project,
                                                               const std::stop_token& stop);

/// Writes what the images give below what the files say, with the image as its place: variables,
/// command, entrypoint, working_dir, user and stop_signal.
void layImagesBelow(const std::map<std::string, engine::ImageDetails>& images,
                    const compose::Project& project,
                    compose::Node& services);

} // namespace plumbline::workspace
