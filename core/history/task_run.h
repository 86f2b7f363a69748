// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

/// Earlier runs of declared tasks: that they were, never what they were given or what they wrote.
namespace plumbline::history {

struct TaskRun
{
    std::int64_t id = 0;   ///< given by the store; grows with time
    std::string at;        ///< RFC 3339, UTC: when it began
    std::string workspace; ///< its folder, absolute
    std::string task;
    std::string service;
    double seconds = 0;
    std::optional<int> exitCode; ///< absent: it was interrupted
    std::string commit;          ///< of the workspace then; empty: outside of git

    bool operator==(const TaskRun&) const = default;
};

/// Which of them are wanted.
struct TaskQuery
{
    std::string workspace; ///< its folder
    std::string task;      ///< empty: any
    std::size_t limit = 0; ///< the newest so many; 0: all
};

} // namespace plumbline::history
