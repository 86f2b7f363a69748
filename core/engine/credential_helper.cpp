// SPDX-License-Identifier: Apache-2.0
#include "core/engine/credential_helper.h"

#include "core/base/process.h"
#include "core/base/text.h"
#include "core/engine/json_fields.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <poll.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace plumbline::engine {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

/// A helper answers a few hundred bytes.
constexpr std::size_t kMaxAnswer = std::size_t{64} * 1024;

int millisecondsUntil(Clock::time_point deadline)
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
    return static_cast<int>(std::max<std::int64_t>(0, left.count()));
}

/// Waits until there is something to read; false when the time is over.
bool awaitReadable(int descriptor, Clock::time_point deadline)
{
    pollfd entry{.fd = descriptor, .events = POLLIN, .revents = 0};
    int ready = ::poll(&entry, 1, millisecondsUntil(deadline));
    while (ready < 0 && errno == EINTR)
        ready = ::poll(&entry, 1, millisecondsUntil(deadline));
    return ready > 0;
}

/// Everything the child writes until it closes its end; nothing when the time is over.
std::optional<std::string> readAll(const Descriptor& channel, Clock::time_point deadline)
{
    std::string text;
    std::array<char, 4096> buffer{};
    while (text.size() < kMaxAnswer) {
        if (!awaitReadable(channel.number(), deadline))
            return std::nullopt;
        const ssize_t count = ::read(channel.number(), buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break;
        text.append(buffer.data(), static_cast<std::size_t>(count));
    }
    return text;
}

/// The exit code; nothing when the child was still there at the deadline, and is no more.
std::optional<int> awaitExit(pid_t child, Clock::time_point deadline)
{
    const Descriptor process(static_cast<int>(::syscall(SYS_pidfd_open, child, 0)));
    const bool ended = process.number() < 0 || awaitReadable(process.number(), deadline);
    if (!ended)
        ::kill(-child, SIGKILL); // its whole group
    const int code = awaitProcess(child);
    return ended ? std::optional(code) : std::nullopt;
}

bool isPlainName(std::string_view name)
{
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_' || c == '.';
    });
}

Result<std::optional<RegistryAuth>> readAnswer(const std::string& program,
                                               const std::string& registryKey,
                                               const std::string& text,
                                               int exitCode)
{
    if (exitCode != 0) {
        if (text.find("credentials not found") != std::string::npos)
            return std::nullopt;
        const std::string said = printable(trimmed(std::string_view(text).substr(0, 400)));
        return fail(ErrorCode::Denied,
                    phrase("{} gives no credentials for {}: {}",
                           program,
                           registryKey,
                           said.empty() ? phrase("it ended with {}", exitCode) : Phrase(said)),
                    phrase("log in again: docker login"));
    }
    const Result<Json> json = parseJson(text, phrase("what the credential helper answered"));
    if (!json) // its answer may hold a password: it is not shown
        return fail(ErrorCode::Denied,
                    phrase("{} answered something that is not JSON", program),
                    phrase("log in again: docker login"));
    RegistryAuth auth{.serverAddress = registryKey, .username = textAt(*json, "Username")};
    Secret secret(textAt(*json, "Secret"));
    if (auth.username == "<token>") {
        auth.username.clear();
        auth.identityToken = std::move(secret);
    } else {
        auth.password = std::move(secret);
    }
    return auth;
}

} // namespace

Result<std::optional<RegistryAuth>> askCredentialHelper(const std::string& name,
                                                        const std::string& registryKey,
                                                        const Variables& variables,
                                                        std::chrono::milliseconds limit)
{
    if (!isPlainName(name))
        return fail(ErrorCode::Invalid,
                    phrase("\"{}\" is no name of a credential helper", printable(name)),
                    phrase("correct credsStore or credHelpers in Docker's config.json"));
    const std::string program = "docker-credential-" + name;
    const std::optional<fs::path> path = findProgram(program, variables);
    if (!path)
        return fail(
            ErrorCode::NotFound,
            phrase("Docker's config.json names the credential helper {}, which is not "
                   "installed",
                   program),
            phrase("install it, or take it out of credsStore or credHelpers and log in again"));
    std::optional<Channel> channel = openChannel();
    if (!channel)
        return fail(ErrorCode::Internal, phrase("cannot open a connection to {}", program));
    const Clock::time_point deadline = Clock::now() + limit;
    const Result<pid_t> child = startProcess({.program = *path,
                                              .arguments = {"get"},
                                              .variables = variables,
                                              .input = channel->childs.number(),
                                              .output = channel->childs.number()});
    if (!child)
        return tl::unexpected(child.error());
    channel->childs.close();
    // Short enough for the socket's buffer; a helper that does not read it says so by its answer.
    (void)::send(channel->ours.number(), registryKey.data(), registryKey.size(), MSG_NOSIGNAL);
    ::shutdown(channel->ours.number(), SHUT_WR);
    const std::optional<std::string> text = readAll(channel->ours, deadline);
    const std::optional<int> exitCode = awaitExit(*child, text ? deadline : Clock::now());
    if (!text || !exitCode)
        return fail(
            ErrorCode::TimedOut,
            phrase("{} did not answer within {} s", program, limit.count() / 1000),
            phrase(
                "does it wait for a password in a window of its own? Unlock the keychain first"));
    return readAnswer(program, registryKey, *text, *exitCode);
}

} // namespace plumbline::engine
