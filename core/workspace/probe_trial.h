// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/probe.h"

#include <optional>
#include <set>

namespace plumbline::workspace {

/// One container that is tried: looked at, stopped, started, killed, started. Whatever comes of it, and
/// whenever it is stopped, the container runs afterwards if that is possible at all.
class ProbeTrial
{
public:
    /// `ownFiles`: paths that were put into the container when it was made. All are borrowed but it.
    ProbeTrial(const EngineContext& context,
               const ProbeRequest& request,
               std::string service,
               std::optional<stack::ReadyCheck> ready,
               std::set<std::string> ownFiles,
               std::stop_token stop);

    /// **Errors:** Cancelled, Unreachable and the like: the engine's, not the container's.
    Result<ServiceProbe> run(const std::string& container);

    /// In which way the container is not as it was before, after a run that gave an error; empty: it is.
    [[nodiscard]] const std::string& remains() const { return m_probe.remains; }

private:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] bool isTellable() const;
    void lookAt();
    void lookAtFiles();
    void lookAtOutput();
    Result<> stopIt();
    Result<> killIt();
    Result<> startIt(Clock::time_point since, model::Fact<std::chrono::nanoseconds>& took);
    void restore();
    void tell(const std::string& doing) const;
    [[nodiscard]] Origin place() const;

    const EngineContext& m_context;
    const ProbeRequest& m_request;
    std::string m_service;
    std::optional<stack::ReadyCheck> m_ready;
    std::set<std::string> m_ownFiles;
    std::stop_token m_stop;
    engine::ContainerDetails m_details;
    ServiceProbe m_probe;
    bool m_isDown = false; ///< stopped or killed by us, and not known to run again
};

} // namespace plumbline::workspace
