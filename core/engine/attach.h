// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/duplex.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <string>

/// A container's own process, connected. **Source:** Engine API v1.40 to v1.47, section Container,
/// attach, wait and resize.
namespace plumbline::engine {

struct AttachSpec
{
    std::string container; ///< one that was created and has not been started
    bool tty = false;
    bool removesItself = false; ///< it was created so
};

/// Listens, starts the container by `start`, and carries bytes both ways until its process has ended;
/// what it writes first is not missed. With `spec.tty` its terminal has the size that `size` says. A
/// stop that is requested meanwhile stops the container, its own signal and grace first; the rest of
/// its output still comes. The value is the exit code, or nothing where a person left the terminal
/// with Ctrl+P Ctrl+Q: then it goes on.
/// **Errors:** those of `start`; as carryBothWays and waitContainer.
Result<std::optional<int>> runAttached(const Client& client,
                                       const AttachSpec& spec,
                                       DuplexStreams streams,
                                       const std::function<TerminalSize()>& size,
                                       const std::function<Result<>()>& start,
                                       const std::stop_token& stop);

} // namespace plumbline::engine
