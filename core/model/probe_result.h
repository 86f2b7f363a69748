// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/quantity.h"
#include "core/model/fact.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace plumbline::model {

/// A socket that a process was seen to listen on.
struct BoundSocket
{
    std::string address; ///< `0.0.0.0`, `127.0.0.1`, `::`
    std::uint16_t port = 0;

    bool operator==(const BoundSocket&) const = default;
};

/// A file that a process wrote into its own layer, not into a volume or an ephemeral mount.
struct WrittenFile
{
    std::string path; ///< in the container
    ByteCount size{};
    bool isChanged = false; ///< the image had it already

    bool operator==(const WrittenFile&) const = default;
};

/// What the program of one service was seen to do while its container was started, asked, stopped and
/// killed. What was not tried is Missing; what was tried without an answer says why.
struct ProbeResult
{
    std::string service; ///< as its environment calls it
    Fact<std::chrono::nanoseconds> timeToReady;
    Fact<std::chrono::nanoseconds> termToExit; ///< from the stop signal to the exit
    Fact<int> termExitCode;
    Fact<bool> isKilledForMemory;
    Fact<std::chrono::nanoseconds> grace;       ///< after which it would have been killed
    Fact<std::chrono::nanoseconds> killToReady; ///< from a kill to healthy again
    Fact<std::vector<WrittenFile>> writtenFiles;
    Fact<std::vector<BoundSocket>> sockets;
    Fact<std::vector<std::uint16_t>> declaredPorts; ///< TCP: published, or exposed by file or image
    /// What listened when the service was given another PORT, and which one that was.
    Fact<std::vector<BoundSocket>> socketsWithOtherPort;
    std::uint16_t otherPort = 0;
    Fact<ByteCount> standardOutput; ///< bytes on stdout and stderr
    Fact<std::vector<std::string>>
        processes; ///< command lines while it ran, the first is process 1

    bool operator==(const ProbeResult&) const = default;
};

} // namespace plumbline::model
