// SPDX-License-Identifier: Apache-2.0
#include "core/engine/target.h"

#include <fmt/format.h>

#include <cerrno>
#include <string_view>
#include <system_error>

namespace plumbline::engine {
namespace {

/// Percent-encodes all but letters, digits, `-_.~` and what `alsoPlain` lists.
std::string escaped(std::string_view text, std::string_view alsoPlain = {})
{
    constexpr std::string_view kPlain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";
    std::string result;
    for (const char c : text) {
        if (kPlain.find(c) != std::string_view::npos || alsoPlain.find(c) != std::string_view::npos)
            result += c;
        else
            result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return result;
}

} // namespace

Result<Target> targetOf(const Endpoint& endpoint)
{
    const std::string_view host = endpoint.host;
    const std::size_t separator = host.find("://");
    const std::string_view scheme =
        separator == std::string_view::npos ? host : host.substr(0, separator);
    const std::string_view rest =
        separator == std::string_view::npos ? std::string_view{} : host.substr(separator + 3);
    Target target{.shown = endpoint.host};
    if (rest.empty())
        return fail(
            ErrorCode::Invalid,
            phrase("\"{}\" is not an engine's address", endpoint.host),
            phrase("write unix:///path/to/docker.sock, tcp://host:port or ssh://user@host"));
    if (scheme == "unix") {
        target.socketPath = rest;
        target.baseUrl = "http://localhost";
    } else if (scheme == "tcp" || scheme == "http" || scheme == "https") {
        target.baseUrl = fmt::format("{}://{}", endpoint.tls ? "https" : "http", rest);
        target.tls = endpoint.tls;
    } else if (scheme == "ssh") {
        Result<SshCommand> command = sshCommandOf(rest, endpoint.sshVariables);
        if (!command)
            return tl::unexpected(command.error());
        target.baseUrl = "http://localhost";
        target.ssh = {.host = std::string(rest.substr(0, rest.find('/'))),
                      .command = *std::move(command)};
    } else {
        return fail(ErrorCode::Unsupported,
                    phrase("cannot connect to {}: {} is not a way to an engine from here",
                           endpoint.host,
                           scheme),
                    phrase("use a unix://, tcp:// or ssh:// address"));
    }
    return target;
}

std::string urlOf(const Target& target, const Request& request)
{
    std::string url = target.baseUrl + escaped(request.path, "/:@");
    char separator = '?';
    for (const auto& [name, value] : request.query) {
        url += separator + escaped(name) + '=' + escaped(value);
        separator = '&';
    }
    return url;
}

Error connectError(const Target& target, const Request& request, int number)
{
    const std::string where = target.socketPath.empty() ? target.shown : target.socketPath;
    Error error{.code = ErrorCode::Unreachable, .message = {}};
    Phrase why;
    switch (number) {
    case ENOENT:
        why = phrase("there is no engine socket at {}", where);
        error.hint =
            phrase("install and start Docker (systemctl start docker), or name another engine with "
                   "-H, --context or DOCKER_HOST");
        break;
    case EACCES:
    case EPERM:
        error.code = ErrorCode::Denied;
        why = phrase("no permission on the engine socket {}", where);
        error.hint =
            phrase("join the group that owns it (usually: sudo usermod -aG docker $USER), then log "
                   "in again");
        break;
    case ECONNREFUSED:
        why = phrase("nobody answers at {}", where);
        error.hint =
            target.socketPath.empty()
                ? phrase("is the engine running, and does it listen on that port?")
                : phrase(
                      "the socket is there but the engine is not running: systemctl start docker");
        break;
    default:
        why = phrase("no connection to {}{}",
                     where,
                     number == 0 ? std::string{} : ": " + std::generic_category().message(number));
        error.hint = phrase("check the address, and that the engine is running");
        break;
    }
    error.message = phrase("cannot {}: {}", request.purpose, std::move(why));
    return error;
}

Error sshError(const Target& target, const Request& request, const Phrase& words)
{
    const auto says = [&words](std::string_view part) {
        return words.english().find(part) != std::string::npos;
    };
    const std::string& host = target.ssh->host;
    Error error{.code = ErrorCode::Unreachable,
                .message =
                    phrase("cannot {}: no way to {}: {}", request.purpose, target.shown, words)};
    if (says("Permission denied")) {
        error.code = ErrorCode::Denied;
        error.hint = phrase("give your key to the agent (ssh-add), then try: ssh {}", host);
    } else if (says("Host key verification failed")) {
        error.hint = phrase("connect once by hand and confirm its key: ssh {}", host);
    } else if (says("not found")) {
        error.hint = phrase("install Docker's command on {}: it passes the connection on", host);
    } else {
        error.hint = phrase("try it by hand: ssh {} docker version", host);
    }
    return error;
}

Error cutOffError(const Request& request)
{
    return {.code = ErrorCode::Unreachable,
            .message =
                phrase("cannot {}: the engine closed the connection before its answer was whole",
                       request.purpose),
            .hint = phrase("it was stopped or restarted; try again")};
}

Error lateError(const Request& request)
{
    const auto limit = request.deadline.value_or(std::chrono::milliseconds(0));
    return {.code = ErrorCode::TimedOut,
            .message = phrase("cannot {}: the engine did not answer within {} s",
                              request.purpose,
                              std::chrono::duration_cast<std::chrono::seconds>(limit).count()),
            .hint =
                phrase("the engine is busy or stuck; its log says more (journalctl -u docker)")};
}

Error cancelledError(const Request& request)
{
    return {.code = ErrorCode::Cancelled, .message = phrase("cancelled: {}", request.purpose)};
}

Error noCurlError()
{
    return {.code = ErrorCode::Unsupported,
            .message = phrase("cannot talk to an engine: libcurl 7.68 or newer cannot be loaded"),
            .hint = phrase("install it (Debian: apt install libcurl4)")};
}

} // namespace plumbline::engine
