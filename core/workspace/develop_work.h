// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stack/file_archive.h"
#include "core/workspace/develop.h"

#include <deque>
#include <filesystem>
#include <set>
#include <stop_token>

namespace plumbline::workspace {

/// Does for one service what its changed files ask for, and reports it. **Thread:** the calling one.
class DevelopWork
{
public:
    /// All of it is borrowed.
    DevelopWork(const Workspace& workspace,
                const EngineContext& context,
                const DevelopRequest& request,
                const std::stop_token& stop);

    /// Does it for that workspace from here on, which is borrowed as well.
    void use(const Workspace& workspace) { m_workspace = &workspace; }

    /// False: it has to be done again.
    bool carryOut(const WatchedService& service, const stack::SyncWork& work);
    /// The copies that a service begins with; `files`: all that is there. False: as above.
    bool syncInitially(const WatchedService& service, const std::set<std::filesystem::path>& files);

    bool report(const WatchReport& report);

    [[nodiscard]] bool hasEnded() const { return m_hasEnded; } ///< nobody listens

private:
    bool sync(const std::string& service, const stack::SyncWork& work);
    void exec(const std::string& service, const compose::Hook& hook);
    bool restart(const std::string& service);
    bool rebuild(const std::string& service);
    bool finish(WatchReport report, const Result<stack::Outcome>& outcome);
    void prune(const std::string& service, const std::set<std::string>& images);

    [[nodiscard]] Result<std::vector<stack::ContainerState>>
    containersOf(const std::string& service) const;
    [[nodiscard]] std::set<std::string> imagesOf(const std::string& service) const;
    [[nodiscard]] Result<> copyInto(const stack::ContainerState& container,
                                    const std::deque<stack::ArchiveEntry>& entries) const;
    [[nodiscard]] Result<> removeFrom(const stack::ContainerState& container,
                                      const stack::SyncWork& work) const;

    const Workspace* m_workspace;
    const EngineContext& m_context;
    const DevelopRequest& m_request;
    const std::stop_token& m_stop;
    bool m_hasEnded = false;
};

} // namespace plumbline::workspace
