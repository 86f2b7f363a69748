// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/process.h"
#include "core/base/result.h"
#include "core/base/variables.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::engine {

/// How the user's own ssh reaches an engine: the program, and what it is to run over there.
struct SshCommand
{
    std::filesystem::path program;
    std::vector<std::string> arguments;
    Variables variables; ///< SSH_AUTH_SOCK, HOME and the like
};

/// The command for `ssh://[user@]host[:port][/path/of/engine.sock]`, as `docker` forms it: the other side's
/// `docker system dial-stdio` joins the connection to its engine's socket.
/// **Errors:** Invalid (what could be taken for an option of ssh, a path beside a socket's),
/// NotFound (ssh is not in PATH).
Result<SshCommand> sshCommandOf(std::string_view address, const Variables& variables);

/// What each ssh to an engine and the other side say on standard error: a file in memory.
class SshWords
{
public:
    SshWords();

    [[nodiscard]] int descriptor() const { return m_file.number(); }

    void add(const std::string& text) const;

    /// The last ones, for an error; at most some hundred bytes.
    [[nodiscard]] std::string last() const;

private:
    Descriptor m_file;
};

/// Starts an ssh that leads from a connection, which is borrowed, to the engine. The caller waits for it.
/// **Errors:** as startProcess().
Result<pid_t>
startSsh(const SshCommand& command, const Descriptor& connection, const SshWords& words);

/// Ends an ssh and all that it has started.
void endSsh(pid_t id);

/// Leads connections to an engine, each through an ssh of its own. They are made to a socket of this
/// process's own that has no file; nobody else is let in. **Thread:** the transport's.
class SshDialer
{
public:
    explicit SshDialer(SshCommand command);
    SshDialer(const SshDialer&) = delete;
    SshDialer& operator=(const SshDialer&) = delete;
    SshDialer(SshDialer&&) = delete;
    SshDialer& operator=(SshDialer&&) = delete;
    /// Ends every ssh that is left.
    ~SshDialer();

    /// The abstract Unix socket to connect to; empty where none could be opened.
    [[nodiscard]] const std::string& socketName() const { return m_name; }

    /// Readable when somebody waits to be led on; -1 where there is no socket.
    [[nodiscard]] int descriptor() const { return m_listener.number(); }

    /// Gives everybody who waits an ssh. One that ended is forgotten.
    void leadOn();

    /// The last words of ssh and of the other side, for an error.
    [[nodiscard]] std::string lastWords() const { return m_words.last(); }

private:
    SshCommand m_command;
    std::string m_name;
    Descriptor m_listener;
    SshWords m_words;
    std::vector<pid_t> m_processes;
};

} // namespace plumbline::engine
