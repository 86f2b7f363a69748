// SPDX-License-Identifier: Apache-2.0
#include "core/engine/ssh_dialer.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace plumbline::engine {
namespace {

constexpr off_t kMaxWords = 600;

/// Neither an option to ssh nor more than one word.
bool isPlainWord(std::string_view word)
{
    return !word.empty() && !word.starts_with('-') && std::ranges::all_of(word, [](char c) {
        return c > ' ' && c != '\x7f' &&
               std::string_view("'\"`$;&|<>\\()").find(c) == std::string_view::npos;
    });
}

/// Whether this very process is at the other end.
bool isOwn(const Descriptor& connection)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    return ::getsockopt(connection.number(), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 &&
           peer.pid == ::getpid();
}

Error notAnAddress(std::string_view address)
{
    return {.code = ErrorCode::Invalid,
            .message = phrase("\"ssh://{}\" is not an engine's address", printable(address)),
            .hint = phrase("write ssh://user@host, ssh://user@host:port or "
                           "ssh://user@host/path/of/docker.sock")};
}

/// The parts of `user@host:port/path/of/docker.sock`; of what is not written, nothing.
struct SshAddress
{
    std::string_view user;
    std::string_view host;
    std::string_view port;
    std::string_view socket;
};

Result<SshAddress> readAddress(std::string_view address)
{
    std::string_view rest = address;
    const std::size_t slash = rest.find('/');
    const std::string_view socket = slash == std::string_view::npos ? "" : rest.substr(slash);
    rest = rest.substr(0, slash);
    const std::size_t at = rest.rfind('@');
    const std::string_view user = at == std::string_view::npos ? "" : rest.substr(0, at);
    std::string_view host = at == std::string_view::npos ? rest : rest.substr(at + 1);
    std::string_view port;
    const std::size_t bracket = host.rfind(']'); // of an IPv6 address
    const std::size_t colon = host.rfind(':');
    if (colon != std::string_view::npos && (bracket == std::string_view::npos || colon > bracket)) {
        port = host.substr(colon + 1);
        host = host.substr(0, colon);
        if (port.empty() || !std::ranges::all_of(port, [](char c) { return c >= '0' && c <= '9'; }))
            return tl::unexpected(notAnAddress(address));
    }
    if (host.starts_with('[') && host.ends_with(']'))
        host = host.substr(1, host.size() - 2);
    if (!isPlainWord(host) || (at != std::string_view::npos && !isPlainWord(user)) ||
        (!socket.empty() && !isPlainWord(socket)))
        return tl::unexpected(notAnAddress(address));
    return SshAddress{.user = user, .host = host, .port = port, .socket = socket};
}

} // namespace

Result<SshCommand> sshCommandOf(std::string_view address, const Variables& variables)
{
    const auto parts = readAddress(address);
    if (!parts)
        return tl::unexpected(parts.error());
    const std::optional<std::filesystem::path> program = findProgram("ssh", variables);
    if (!program)
        return fail(ErrorCode::NotFound,
                    phrase("cannot reach ssh://{}: ssh is not installed", address),
                    phrase("install it (Debian: apt install openssh-client)"));
    SshCommand command{.program = *program,
                       .arguments = {"-T", "-o", "ConnectTimeout=30"},
                       .variables = variables};
    const auto add = [&command](std::initializer_list<std::string_view> words) {
        command.arguments.insert(command.arguments.end(), words.begin(), words.end());
    };
    // It has no terminal to ask on: without a program that asks for it, a question is an error.
    if (variableOr(variables, "SSH_ASKPASS").empty())
        add({"-o", "BatchMode=yes"});
    if (!parts->user.empty())
        add({"-l", parts->user});
    if (!parts->port.empty())
        add({"-p", parts->port});
    add({"--", parts->host, "docker"});
    if (!parts->socket.empty())
        add({"--host", fmt::format("unix://{}", parts->socket)});
    add({"system", "dial-stdio"});
    return command;
}

SshWords::SshWords()
    : m_file(::memfd_create("ssh-words", MFD_CLOEXEC))
{}

void SshWords::add(const std::string& text) const
{
    if (::write(m_file.number(), text.data(), text.size()) < 0)
        return; // no memory for words: the error does without
}

std::string SshWords::last() const
{
    const off_t size = ::lseek(m_file.number(), 0, SEEK_CUR);
    if (size <= 0)
        return {};
    std::string words(static_cast<std::size_t>(std::min(size, kMaxWords)), '\0');
    const ssize_t count = ::pread(
        m_file.number(), words.data(), words.size(), size - static_cast<off_t>(words.size()));
    words.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    return printable(trimmed(words));
}

Result<pid_t>
startSsh(const SshCommand& command, const Descriptor& connection, const SshWords& words)
{
    return startProcess({.program = command.program,
                         .arguments = command.arguments,
                         .variables = command.variables,
                         .input = connection.number(),
                         .output = connection.number(),
                         .error = words.descriptor()});
}

void endSsh(pid_t id)
{
    ::kill(-id, SIGTERM); // not waited for yet, so the number is still its own
    awaitProcess(id);
}

SshDialer::SshDialer(SshCommand command)
    : m_command(std::move(command))
{
    Descriptor listener(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    socklen_t size = sizeof(sa_family_t); // without a name the system gives a free one
    if (::bind(listener.number(), reinterpret_cast<const sockaddr*>(&address), size) != 0 ||
        ::listen(listener.number(), SOMAXCONN) != 0)
        return;
    size = sizeof address;
    if (::getsockname(listener.number(), reinterpret_cast<sockaddr*>(&address), &size) != 0)
        return;
    m_name.assign(address.sun_path + 1, size - sizeof(sa_family_t) - 1);
    m_listener = std::move(listener);
}

SshDialer::~SshDialer()
{
    std::ranges::for_each(m_processes, endSsh);
}

void SshDialer::leadOn()
{
    std::erase_if(m_processes, [](pid_t id) { return ::waitpid(id, nullptr, WNOHANG) == id; });
    while (true) {
        const Descriptor connection(::accept4(m_listener.number(), nullptr, nullptr, SOCK_CLOEXEC));
        if (connection.number() < 0)
            return;
        if (!isOwn(connection))
            continue;
        const Result<pid_t> id = startSsh(m_command, connection, m_words);
        if (id)
            m_processes.push_back(*id);
        else
            m_words.add(id.error().message);
    }
}

} // namespace plumbline::engine
