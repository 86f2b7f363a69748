// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/fake_http.h"

namespace plumbline::test {

/// One connection to the fake engine and how far its answer is.
struct Connection
{
    int descriptor = -1;
    std::string in;
    std::string out;
    std::deque<Step> steps;
    std::chrono::steady_clock::time_point due;
    std::string path; ///< of the request that is being answered
    bool isStreaming = false;
    bool isSilent = false;
    bool closesWhenSent = false;
    bool isOver = false;

    /// Takes in all that has come; `isOver` once the other side has closed.
    void receive();
    /// Sends as much as goes out now.
    void send();
    /// Whether there was a step whose time had come.
    bool takeDueStep();
};

} // namespace plumbline::test
