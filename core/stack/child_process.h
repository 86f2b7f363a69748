// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/variables.h"
#include "core/stack/loop.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace plumbline::stack {

struct ProcessStart
{
    std::string program; ///< looked for in PATH of `variables`
    std::vector<std::string> arguments;
    Variables variables;        ///< all that the program sees
    std::string input;          ///< what it reads from its standard input
    std::string directory = {}; ///< where it runs; empty: where we do
};

/// A program that runs beside the loop. Ends with its owner: its whole process group is then killed.
class ChildProcess
{
public:
    using Output = std::function<void(std::string_view)>; ///< bytes of stdout and stderr, in order
    using Ended = std::function<void(int)>;               ///< exit code; 128 + signal if killed

    /// `ended` is called last, in a later turn of the loop, once the program has closed its output.
    /// **Errors:** NotFound (no such program in PATH), Denied (it cannot be run).
    static Result<std::unique_ptr<ChildProcess>>
    start(Loop& loop, const ProcessStart& what, Output output, Ended ended);

    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;
    ChildProcess(ChildProcess&&) = delete;
    ChildProcess& operator=(ChildProcess&&) = delete;
    ~ChildProcess();

private:
    ChildProcess(Loop& loop, pid_t id, int descriptor, Output output, Ended ended);
    void readMore();

    Loop& m_loop;
    pid_t m_id = -1;
    int m_descriptor = -1;
    Output m_output;
    Ended m_ended;
};

} // namespace plumbline::stack
