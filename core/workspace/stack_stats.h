// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/system.h"
#include "core/stack/state.h"

#include <memory>
#include <string>
#include <vector>

namespace plumbline::workspace {

/// What a container uses now; no sample yet where none has come.
struct ContainerUse
{
    std::string service;
    std::string container; ///< its name
    std::string id;
    bool hasSample = false;
    bool hasEnded = false;
    engine::StatsSample sample;

    bool operator==(const ContainerUse&) const = default;
};

/// Follows the resource use of containers until it goes away: one stream each, all on the engine's
/// one thread. **Thread:** take() and await() from any.
class StackStats
{
public:
    StackStats(const engine::Client& client, const std::vector<stack::ContainerState>& containers);
    StackStats(const StackStats&) = delete;
    StackStats& operator=(const StackStats&) = delete;
    StackStats(StackStats&&) = delete;
    StackStats& operator=(StackStats&&) = delete;
    ~StackStats();

    /// The latest of each, in the order of the containers.
    [[nodiscard]] std::vector<ContainerUse> take() const;

    /// Waits until every container has told its use of the processor, or has ended.
    /// False where `stop` came first.
    bool awaitAll(const std::stop_token& stop);
    /// Waits for anything new. False where `stop` came first, or all have ended.
    bool awaitNext(const std::stop_token& stop);

private:
    class State;
    std::shared_ptr<State> m_state; // shared with the handlers that are under way
    std::vector<engine::StreamHandle> m_streams;
};

/// As JSON: `{schemaVersion, project, containers: [...]}`.
std::string renderUseJson(const std::string& project, const std::vector<ContainerUse>& use);

} // namespace plumbline::workspace
