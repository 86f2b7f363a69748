// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/launch.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

/// Published ports that this machine has otherwise than the files say, because theirs was taken: kept
/// outside of every repository, so that no file is edited and the next launch has the same ones.
namespace plumbline::workspace {

struct MovedPort
{
    std::string service;
    std::uint32_t target = 0;
    std::string protocol;
    std::string written;   ///< as in the files: another one there is not moved
    std::string published; ///< in its place

    bool operator==(const MovedPort&) const = default;
};

/// Where those of a project are kept: below XDG_STATE_HOME, named by folder and project.
std::filesystem::path movedPortsFile(const std::filesystem::path& root,
                                     const std::string& project,
                                     const Variables& variables);

/// None where there is no file. **Errors:** Invalid (of another version, damaged), as readFile.
Result<std::vector<MovedPort>> readMovedPorts(const std::filesystem::path& file);

/// None: the file is removed. **Errors:** as writePrivateFile.
Result<> writeMovedPorts(const std::filesystem::path& file, const std::vector<MovedPort>& moved);

/// Publishes them, with a remark at each. What the files no longer say so is left out. Pure.
void applyMovedPorts(Workspace& workspace, const std::vector<MovedPort>& moved);

/// A port that was found taken, and what is published in its place.
struct PortMove
{
    MovedPort port;
    Phrase holder; ///< "nginx (process 812)", "container shop-web-1 of project shop"
};

/// The next free port for each one that somebody else has; those of the folder's own stacks are its
/// own. An engine elsewhere is asked for its containers alone. Nothing is changed.
/// **Errors:** Conflict (there is no free port), as Client::run. **Thread:** blocks.
Result<std::vector<PortMove>> moveTakenPorts(const Workspace& workspace,
                                             const EngineContext& context,
                                             const std::stop_token& stop);

/// Publishes them, as applyMovedPorts.
void applyMoves(Workspace& workspace, const std::vector<PortMove>& moves);

/// What is to be kept after these moves. Pure.
std::vector<MovedPort> remembered(std::vector<MovedPort> before,
                                  const std::vector<PortMove>& moves);

/// Keeps them for the next launches of that folder and project; a mirror's are those of the stack that
/// it is made from. **Errors:** as readMovedPorts, writeMovedPorts.
Result<> rememberMoves(const Workspace& workspace,
                       const std::vector<PortMove>& moves,
                       const Variables& variables);

} // namespace plumbline::workspace
