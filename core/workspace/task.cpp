// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/task.h"

#include "core/compose/shell_words.h"

namespace plumbline::workspace {
namespace {

/// Whether words of it mean something to a shell alone; between quotes most mean themselves.
bool needsShell(const std::string& command)
{
    constexpr std::string_view kOfShells = "&|;<>$`\n*";
    constexpr std::string_view kInDoubleQuotes = "$`";
    char quote = 0;
    for (const char c : command) {
        if (quote == 0 && (c == '"' || c == '\''))
            quote = c;
        else if (c == quote)
            quote = 0;
        else if (quote != '\'' &&
                 (quote == 0 ? kOfShells : kInDoubleQuotes).find(c) != std::string_view::npos)
            return true;
    }
    return false;
}

} // namespace

Result<stack::OneOffSpec> oneOffOf(const std::string& service,
                                   const std::string& command,
                                   const std::vector<std::string>& arguments)
{
    stack::OneOffSpec spec{.service = service, .removesItself = true};
    if (needsShell(command)) {
        spec.command = {"sh", "-c", command};
        if (!arguments.empty())
            spec.command = {"sh", "-c", command + " \"$@\"", "sh"};
    } else {
        auto words = compose::splitShellWords(command);
        if (!words)
            return tl::unexpected(words.error());
        spec.command = std::move(*words);
    }
    spec.command->insert(spec.command->end(), arguments.begin(), arguments.end());
    return spec;
}

Result<TaskEnd> runTask(const Workspace& workspace,
                        const EngineContext& context,
                        const TaskRequest& request,
                        std::stop_token stop)
{
    const auto spec = oneOffOf(request.service, request.command, {});
    if (!spec)
        return tl::unexpected(spec.error());
    auto oneOff = makeOneOff(
        workspace,
        context,
        {.spec = *spec,
         .plan = {.recreate = request.recreate, .plumblineVersion = request.plumblineVersion},
         .confirm = {},
         .onPlan = request.onPlan,
         .sink = request.sink},
        stop);
    if (!oneOff)
        return tl::unexpected(oneOff.error());
    if (oneOff->id.empty())
        return TaskEnd{.outcome = std::move(oneOff->outcome), .exitCode = {}};
    if (request.onStart)
        request.onStart();
    engine::DuplexStreams streams{
        .onOutput = [&](engine::LogStream /*stream*/, std::string_view bytes) {
            if (request.onOutput)
                request.onOutput(bytes);
        }};
    const auto code = runOneOff(context, *oneOff, std::move(streams), {}, stop);
    if (!code)
        return tl::unexpected(code.error());
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled, phrase("interrupted: {} was stopped", oneOff->name));
    return TaskEnd{.outcome = std::move(oneOff->outcome), .exitCode = *code};
}

} // namespace plumbline::workspace
