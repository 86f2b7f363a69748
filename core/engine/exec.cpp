// SPDX-License-Identifier: Apache-2.0
#include "core/engine/exec.h"

#include "core/engine/json_fields.h"
#include "core/engine/shown_id.h"

#include <optional>
#include <utility>

namespace plumbline::engine {
namespace {

/// What is kept of each of a command's two outputs.
constexpr std::size_t kMaxExecOutput = std::size_t{1} << 20;

std::string readExecId(const Json& json)
{
    return textAt(json, "Id");
}

int readExecExitCode(const Json& json)
{
    return static_cast<int>(numberAt(json, "ExitCode"));
}

/// `hasInput`: the command can be given some. `size`: of its terminal, for an engine that takes it.
Call<std::string> createExec(const std::string& container,
                             const ExecSpec& spec,
                             bool hasInput,
                             std::optional<TerminalSize> size = std::nullopt)
{
    Json body{{"Cmd", spec.command},
              {"AttachStdin", hasInput},
              {"AttachStdout", true},
              {"AttachStderr", true},
              {"Tty", spec.tty},
              {"Privileged", spec.privileged}};
    if (!spec.user.empty())
        body["User"] = spec.user;
    if (!spec.workingDir.empty())
        body["WorkingDir"] = spec.workingDir;
    if (!spec.env.empty())
        body["Env"] = spec.env;
    if (size)
        body["ConsoleSize"] = {size->rows, size->columns};
    return {.request = {.method = "POST",
                        .path = "/containers/" + container + "/exec",
                        .body = dumped(body),
                        .purpose = phrase("run a command in container {}", shownId(container))},
            .parse = jsonReader(phrase("the created command"), readExecId)};
}

/// Without an `Upgrade` header the engine answers 200 and streams until the command ends, which is
/// all that a command without input needs.
Request
startExec(const std::string& id, const std::string& container, bool tty, bool isDetached = false)
{
    return {.method = "POST",
            .path = "/exec/" + id + "/start",
            .body = dumped(Json{{"Detach", isDetached}, {"Tty", tty}}),
            .deadline = std::nullopt,
            .purpose = phrase("run a command in container {}", shownId(container))};
}

void append(std::string& text, std::string_view more)
{
    text += more.substr(0, kMaxExecOutput - text.size());
}

/// Collects a command's output while it runs: it may write more than is worth keeping.
Result<> runExec(const Client& client,
                 const Request& request,
                 bool tty,
                 ExecResult& result,
                 const std::stop_token& stop)
{
    FrameDecoder frames([&result](LogStream stream, std::string_view payload, bool) {
        append(stream == LogStream::Output ? result.output : result.error, payload);
    });
    Result<> answer = client.streamAndWait(
        request,
        [&](std::string_view bytes) {
            if (tty)
                append(result.output, bytes);
            else
                frames.feed(bytes);
        },
        stop);
    frames.finish();
    return answer;
}

Call<int> readExitCode(const std::string& id, const std::string& container)
{
    return {.request = {.path = "/exec/" + id + "/json",
                        .purpose = phrase("read how the command in container {} ended",
                                          shownId(container))},
            .parse = jsonReader(phrase("how the command ended"), readExecExitCode)};
}

/// Best effort: a command may have ended before its terminal gets its size.
void resize(const Client& client, const std::string& id, TerminalSize size)
{
    (void)client.exchange(
        {.method = "POST",
         .path = "/exec/" + id + "/resize",
         .query = {{"h", std::to_string(size.rows)}, {"w", std::to_string(size.columns)}},
         .purpose = phrase("give a command's terminal its size")});
}

} // namespace

Result<ExecResult> execAndWait(const Client& client,
                               const std::string& container,
                               const ExecSpec& spec,
                               std::stop_token stop)
{
    const Result<std::string> id = client.run(createExec(container, spec, false), stop);
    if (!id)
        return tl::unexpected(id.error());
    ExecResult result;
    const Result<> ran =
        runExec(client, startExec(*id, container, spec.tty), spec.tty, result, stop);
    if (!ran)
        return tl::unexpected(ran.error());
    return client.run(readExitCode(*id, container), stop).transform([&](int exitCode) {
        result.exitCode = exitCode;
        return std::move(result);
    });
}

Result<int> execAttached(const Client& client,
                         const std::string& container,
                         const ExecSpec& spec,
                         DuplexStreams streams,
                         const std::function<TerminalSize()>& size,
                         std::stop_token stop)
{
    // Without it a command that asks at once is told of a terminal that has no size.
    const bool takesSize = spec.tty && size && client.supports("1.42");
    const Result<std::string> id = client.run(
        createExec(
            container, spec, streams.input >= 0, takesSize ? std::optional(size()) : std::nullopt),
        stop);
    if (!id)
        return tl::unexpected(id.error());
    const auto fit = [&] {
        if (spec.tty && size)
            resize(client, *id, size());
    };
    streams.onResized = [&fit, drain = std::move(streams.onResized)] {
        if (drain)
            drain();
        fit();
    };
    return carryBothWays(client, startExec(*id, container, spec.tty), spec.tty, streams, fit, stop)
        .and_then([&] { return client.run(readExitCode(*id, container), stop); });
}

Result<> execDetached(const Client& client,
                      const std::string& container,
                      const ExecSpec& spec,
                      std::stop_token stop)
{
    return client.run(createExec(container, spec, false), stop)
        .and_then([&](const std::string& id) -> Result<> {
            return client.exchange(startExec(id, container, spec.tty, true), stop)
                .transform([](const Response& /*started*/) {});
        });
}

} // namespace plumbline::engine
