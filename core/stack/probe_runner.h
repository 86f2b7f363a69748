// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stack/loop.h"
#include "core/stack/probes/probe.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace plumbline::stack {

/// Speaks with services until they answer, on the job's own loop. One conversation a container.
class ProbeRunner
{
public:
    explicit ProbeRunner(Loop& loop)
        : m_loop(loop)
    {}

    ProbeRunner(const ProbeRunner&) = delete;
    ProbeRunner& operator=(const ProbeRunner&) = delete;
    ProbeRunner(ProbeRunner&&) = delete;
    ProbeRunner& operator=(ProbeRunner&&) = delete;
    ~ProbeRunner();

    using Told = std::function<void(const ProbeTarget&, Answer)>;

    /// Tries `targets` in turn until one is ready; `told` is called with each answer, the last one
    /// being Answer::Ready, and may stop the conversation. A container that is spoken with already
    /// goes on where its targets are the same.
    void start(const std::string& container, std::vector<ProbeTarget> targets, Told told);
    void stop(const std::string& container);

private:
    struct Conversation
    {
        std::vector<ProbeTarget> targets;
        std::size_t next = 0;
        Told told;
        std::unique_ptr<Probe> probe;
        std::chrono::milliseconds pause{0};
        Loop::Id timer = 0;
    };

    void attempt(const std::string& container);
    void advanced(const std::string& container, Answer answer);
    void hangUp(Conversation& conversation);

    Loop& m_loop;
    std::map<std::string, Conversation> m_conversations;
};

} // namespace plumbline::stack
