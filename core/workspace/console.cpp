// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/console.h"

#include "core/base/text.h"
#include "core/engine/exec.h"
#include "core/workspace/containers.h"

#include <chrono>
#include <utility>

namespace plumbline::workspace {

namespace {

/// Gives the terminal its size, says its process id in a line of its own, and becomes the command: older
/// engines give the size when the command may have asked for it, none ends a command of a container, and
/// the id is another one on their host.
constexpr const char* kBegin =
    R"(stty rows "$1" cols "$2" 2>/dev/null; shift 2; echo $$; exec "$@")";

/// For the id of the process that leads the terminal's session. Those that it started get the signal,
/// too: from the shell, or from the kernel when the leader is gone.
constexpr const char* kHangUp = R"(kill -HUP "$0" || exit
for i in 1 2; do sleep 1; kill -0 "$0" 2>/dev/null || exit 0; done
kill -KILL "$0")";

std::vector<std::string> inShell(const char* script, const std::vector<std::string>& words)
{
    std::vector<std::string> command{"sh", "-c", script};
    command.insert(command.end(), words.begin(), words.end());
    return command;
}

/// Takes the line with the process id out of what a command writes.
class IdReader
{
public:
    /// What of the bytes is the command's own.
    std::string_view take(std::string_view bytes)
    {
        if (m_isDone)
            return bytes;
        m_held += bytes;
        const std::size_t end = m_held.find('\n');
        const std::string_view line = std::string_view(m_held).substr(0, end);
        if (line.find_first_not_of("0123456789\r") != std::string_view::npos ||
            line.size() > kLongest) {
            m_isDone = true; // it did not come so far
            return m_held;
        }
        if (end == std::string::npos)
            return {};
        m_isDone = true;
        m_id = trimmed(line);
        return std::string_view(m_held).substr(end + 1);
    }

    /// Empty where it is not known.
    [[nodiscard]] const std::string& id() const { return m_id; }

private:
    static constexpr std::size_t kLongest = 20;

    std::string m_held;
    std::string m_id;
    bool m_isDone = false;
};

/// A while after which something is no longer waited for.
class Patience
{
public:
    Patience(const engine::Client& client, std::chrono::milliseconds limit)
        : m_transport(client.transport())
        , m_timer(m_transport->schedule(limit, [over = m_over]() mutable { over.request_stop(); }))
    {}

    Patience(const Patience&) = delete;
    Patience& operator=(const Patience&) = delete;
    Patience(Patience&&) = delete;
    Patience& operator=(Patience&&) = delete;

    ~Patience() { m_transport->cancel(m_timer); }

    [[nodiscard]] std::stop_token token() const { return m_over.get_token(); }

private:
    std::shared_ptr<engine::Transport> m_transport; // the client's
    std::stop_source m_over;
    engine::ExchangeId m_timer;
};

class Console
{
public:
    Console(const engine::Client& client,
            const ConsoleRequest& request,
            const ConsoleTalk& talk,
            const std::stop_token& stop)
        : m_client(client)
        , m_request(request)
        , m_talk(talk)
        , m_stop(stop)
    {}

    Result<ConsoleEnd> run()
    {
        const auto container = runningContainer(
            m_client, m_request.project, m_request.service, m_request.number, m_stop);
        if (!container)
            return tl::unexpected(container.error());
        m_container = container->id;
        const auto before = m_client.run(engine::inspectContainer(m_container), m_stop);
        if (!before)
            return tl::unexpected(before.error());
        const Result<std::string> shell = findShell();
        if (!shell)
            return tl::unexpected(shell.error());
        std::vector<std::string> command = m_request.command;
        if (command.empty() && shell->empty())
            return tl::unexpected(noShell());
        if (command.empty())
            command = {*shell};
        if (m_talk.onPlace)
            m_talk.onPlace({container->name, container->number, command});
        return converse(command, !shell->empty(), before->startedAt);
    }

private:
    static constexpr int kKilled = 137;

    /// The name of the best one there is; empty: there is none.
    [[nodiscard]] Result<std::string> findShell() const
    {
        const auto found =
            engine::execAndWait(m_client,
                                m_container,
                                {.command = inShell("command -v bash || command -v sh", {})},
                                m_stop);
        if (!found) {
            // Some engines refuse a command that is not there, others run it in vain.
            const std::string& words = found.error().message.english();
            const bool isMissing = words.find("not found") != std::string::npos ||
                                   words.find("no such file") != std::string::npos;
            if (isMissing && found.error().code != ErrorCode::NotFound)
                return std::string();
            return tl::unexpected(found.error());
        }
        if (found->exitCode != 0)
            return std::string();
        const std::string path(trimmed(found->output));
        return path.substr(path.rfind('/') + 1);
    }

    [[nodiscard]] Error noShell() const
    {
        return {.code = ErrorCode::NotFound,
                .message = phrase("the image of {} has no shell", m_request.service),
                .hint =
                    phrase("name a program that it holds; `plumbline top {}` and `plumbline logs "
                           "{}` show what runs there and what it writes",
                           m_request.service,
                           m_request.service)};
    }

    Result<ConsoleEnd> converse(const std::vector<std::string>& command,
                                bool hasShell,
                                std::chrono::system_clock::time_point startedAt)
    {
        IdReader reader;
        engine::DuplexStreams streams = m_talk.streams;
        streams.onOutput = [&](engine::LogStream stream, std::string_view bytes) {
            const std::string_view own = hasShell ? reader.take(bytes) : bytes;
            if (!own.empty())
                m_talk.streams.onOutput(stream, own);
        };
        const engine::ExecSpec spec{.command = hasShell ? begun(command) : command,
                                    .env = {"TERM=" + m_request.terminal},
                                    .tty = true};
        const Result<int> code = engine::execAttached(
            m_client, m_container, spec, std::move(streams), m_talk.size, m_stop);
        if (!code && code.error().code == ErrorCode::Cancelled)
            return tl::unexpected(hungUp(code.error(), reader.id()));
        if (code == kKilled)
            awaitEnd();
        const bool isGone = hasEnded(startedAt);
        if (!code && !isGone)
            return tl::unexpected(code.error());
        return ConsoleEnd{.exitCode = code ? std::optional(*code) : std::nullopt,
                          .hasContainerEnded = isGone};
    }

    [[nodiscard]] std::vector<std::string> begun(const std::vector<std::string>& command) const
    {
        const engine::TerminalSize size = m_talk.size();
        std::vector<std::string> words{
            "sh", std::to_string(size.rows), std::to_string(size.columns)};
        words.insert(words.end(), command.begin(), command.end());
        return inShell(kBegin, words);
    }

    /// A container that ends takes its commands along, a moment before the engine has it as ended.
    void awaitEnd() const
    {
        const Patience patience(m_client, std::chrono::seconds(1));
        (void)m_client.run(engine::waitContainer(m_container), patience.token());
    }

    /// Whether the run of the container that the console was opened in is over.
    [[nodiscard]] bool hasEnded(std::chrono::system_clock::time_point startedAt) const
    {
        const auto now = m_client.run(engine::inspectContainer(m_container), m_stop);
        if (!now)
            return now.error().code == ErrorCode::NotFound;
        return !now->running || now->startedAt != startedAt;
    }

    [[nodiscard]] Error hungUp(Error error, const std::string& id) const
    {
        if (!id.empty() && hangUp(id))
            return error;
        error.hint = phrase("what it ran goes on in the container until it ends by itself; "
                            "`plumbline restart {}` ends it",
                            m_request.service);
        return error;
    }

    /// A person who closes a window does not wait long for an engine that does not answer.
    [[nodiscard]] bool hangUp(const std::string& id) const
    {
        const Patience patience(m_client, std::chrono::seconds(3));
        const Result<> sent = engine::execDetached(
            m_client, m_container, {.command = inShell(kHangUp, {id})}, patience.token());
        return sent.has_value();
    }

    const engine::Client& m_client;
    const ConsoleRequest& m_request;
    const ConsoleTalk& m_talk;
    const std::stop_token& m_stop;
    std::string m_container; ///< its id
};

} // namespace

Result<ConsoleEnd> runConsole(const engine::Client& client,
                              const ConsoleRequest& request,
                              const ConsoleTalk& talk,
                              const std::stop_token& stop)
{
    return Console(client, request, talk, stop).run();
}

} // namespace plumbline::workspace
