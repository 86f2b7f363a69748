// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/connection.h"

#include <memory>
#include <string>
#include <string_view>

/// What a person has of a command with a terminal in a simulated container.
namespace plumbline::engine::simulated {

/// A connection whose first bytes are a request in HTTP, which begins a stream of the transport; what
/// comes after goes to `POST /exec/{}/keys`, which no other engine has. Borrows the transport.
std::unique_ptr<Connection> makeConnection(Transport& transport);

/// A shell that does as little as a shell can: it shows what is typed, and knows a handful of commands.
class Shell
{
public:
    struct Surroundings
    {
        std::string hostname;
        std::vector<std::string> variables; ///< "NAME=value"
        std::vector<std::string> processes; ///< command lines
        int columns = 80;
        int rows = 24;
    };

    /// What it writes before anything is typed.
    [[nodiscard]] static std::string greeting() { return kPrompt; }

    /// What it writes when these keys come.
    std::string take(std::string_view keys, const Surroundings& around);

    /// Absent while it runs.
    [[nodiscard]] std::optional<int> exitCode() const { return m_exitCode; }

private:
    static constexpr const char* kPrompt = "/ # ";

    std::string takeKey(char key, const Surroundings& around);
    std::string run(const std::vector<std::string>& words, const Surroundings& around);

    std::string m_line;
    int m_lastCode = 0;
    std::optional<int> m_exitCode;
};

} // namespace plumbline::engine::simulated
