// SPDX-License-Identifier: Apache-2.0
#include "core/stack/hooks.h"

#include "core/base/text.h"

#include <nlohmann/json.hpp>

namespace plumbline::stack {
namespace {

using nlohmann::json;

engine::Call<std::string> createExec(const std::string& container, const compose::Hook& hook)
{
    std::vector<std::string> environment;
    for (const auto& [name, value] : hook.environment)
        environment.push_back(value ? name + "=" + *value : name);
    json body{{"Cmd", hook.command}, {"AttachStdout", true}, {"AttachStderr", true}};
    if (!hook.user.empty())
        body["User"] = hook.user;
    if (!hook.workingDir.empty())
        body["WorkingDir"] = hook.workingDir;
    if (!environment.empty())
        body["Env"] = environment;
    if (hook.privileged)
        body["Privileged"] = true;
    return {.request = {.method = "POST",
                        .path = "/containers/" + container + "/exec",
                        .body = body.dump(),
                        .purpose = phrase("prepare a hook in {}", container)},
            .parse = [](const engine::Response& response) -> Result<std::string> {
                const json answer = json::parse(response.body, nullptr, false);
                if (!answer.is_object() || !answer.contains("Id") || !answer["Id"].is_string())
                    return fail(ErrorCode::Internal, phrase("the engine gave the hook no id"));
                return answer["Id"].get<std::string>();
            }};
}

/// Its answer ends when the command ends; the body is what it wrote, in frames of the log format.
engine::Call<std::string> startExec(const std::string& id)
{
    return {.request = {.method = "POST",
                        .path = "/exec/" + id + "/start",
                        .body = R"({"Detach":false,"Tty":false})",
                        .deadline = std::nullopt,
                        .purpose = phrase("run a hook")},
            .parse = [](const engine::Response& response) -> Result<std::string> {
                std::string output;
                constexpr std::size_t kHeader = 8;
                for (std::size_t at = 0; at + kHeader <= response.body.size();) {
                    std::size_t length = 0;
                    for (std::size_t byte = 4; byte < kHeader; ++byte)
                        length =
                            length << 8U | static_cast<unsigned char>(response.body[at + byte]);
                    output += response.body.substr(at + kHeader, length);
                    at += kHeader + length;
                }
                return output;
            }};
}

engine::Call<int> inspectExec(const std::string& id)
{
    return {.request = {.path = "/exec/" + id + "/json", .purpose = phrase("see how a hook ended")},
            .parse = [](const engine::Response& response) -> Result<int> {
                const json answer = json::parse(response.body, nullptr, false);
                if (!answer.is_object() || !answer.contains("ExitCode") ||
                    !answer["ExitCode"].is_number_integer())
                    return fail(ErrorCode::Internal,
                                phrase("the engine does not say how the hook ended"));
                return answer["ExitCode"].get<int>();
            }};
}

std::string lastLine(const std::string& output)
{
    const std::vector<std::string> lines = split(trimmed(output), '\n');
    return printable(lines.back());
}

} // namespace

void runHook(Loop& loop,
             const std::string& container,
             const compose::Hook& hook,
             const std::function<void(Result<>)>& done)
{
    const std::string command = join(hook.command, " ");
    const auto judge = [command, done](const std::string& output, const Result<int>& code) {
        if (!code)
            done(tl::unexpected(code.error()));
        else if (*code != 0)
            done(fail(
                ErrorCode::Invalid,
                phrase("hook \"{}\" ended with code {}: {}", command, *code, lastLine(output))));
        else
            done({});
    };
    loop.submit<std::string>(
        createExec(container, hook), [&loop, done, judge](const Result<std::string>& id) {
            if (!id) {
                done(tl::unexpected(id.error()));
                return;
            }
            loop.submit<std::string>(
                startExec(*id), [&loop, done, judge, id = *id](const Result<std::string>& output) {
                    if (!output) {
                        done(tl::unexpected(output.error()));
                        return;
                    }
                    loop.submit<int>(inspectExec(id),
                                     [judge, output = *output](const Result<int>& code) {
                                         judge(output, code);
                                     });
                });
        });
}

} // namespace plumbline::stack
