// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/terminal.h"
#include "core/workspace/render.h"

#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace plumbline::cli {

/// Shows a plan as it is executed: on a terminal the steps under way, rewritten in place below the
/// ones that are done; elsewhere a plain line for each step that ends, and for each that may take
/// long when it begins. It keeps a record of the run either way.
class Progress
{
public:
    /// `isPlain`: one line after the other, even on a terminal.
    Progress(Terminal terminal, bool isQuiet, bool isPlain);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    Progress(Progress&&) = delete;
    Progress& operator=(Progress&&) = delete;
    ~Progress();

    /// A plan begins.
    void begin(const stack::Plan& plan);
    void take(const stack::Event& event);
    /// Takes away what is rewritten in place; what follows is written below.
    void end();

    [[nodiscard]] const std::vector<workspace::RunRecord>& runs() const { return m_runs; }

private:
    using Clock = std::chrono::steady_clock;

    struct Running
    {
        Clock::time_point begun;
        std::string text;
        std::optional<engine::PullProgress> pull;
    };

    void started(int step);
    void moved(const stack::StepProgress& progress);
    void finished(const stack::StepFinished& done);
    void failed(const stack::StepFailed& failure);
    void printAbove(const std::string& line);
    void draw();
    void erase();
    void animate(const std::stop_token& stop);
    [[nodiscard]] std::string runningLine(int id, const Running& running) const;
    [[nodiscard]] const stack::Step* stepOf(int id) const;

    Terminal m_terminal;
    bool m_isQuiet;
    bool m_isLive;
    std::vector<workspace::RunRecord> m_runs;
    std::mutex m_mutex; // guards what follows and the terminal: the animation has its own thread
    std::condition_variable_any m_wake;
    std::map<int, Running> m_running;
    int m_drawnLines = 0;
    std::size_t m_frame = 0;
    std::jthread m_animation;
};

} // namespace plumbline::cli
