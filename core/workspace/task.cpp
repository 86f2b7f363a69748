// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/task.h"

#include "core/base/digest.h"
#include "core/compose/shell_words.h"
#include "core/engine/logs.h"

namespace plumbline::workspace {

namespace {

Result<std::vector<std::string>> wordsOf(const std::string& command)
{
    if (command.find_first_of("&|;<>$`\n*") != std::string::npos)
        return std::vector<std::string>{"sh", "-c", command};
    return compose::splitShellWords(command);
}

/// What it wrote is handed out, and the container goes, even after a stop was asked for.
void putAway(const EngineContext& context, const std::string& container, const TaskRequest& request)
{
    constexpr std::string_view kMostLines = "1000";
    const auto lines =
        engine::readLogs(context.client, container, false, {.tail = std::string(kMostLines)}, {});
    if (lines && request.onOutput) {
        for (const engine::LogLine& line : *lines)
            request.onOutput(line.text + "\n");
    }
    // one that is gone already needs no word
    static_cast<void>(context.client.run(
        engine::removeContainer(container, {.force = true, .removeAnonymousVolumes = true})));
}

} // namespace

Result<stack::Outcome> runTask(const Workspace& workspace,
                               const EngineContext& context,
                               const TaskRequest& request,
                               std::stop_token stop)
{
    const auto words = wordsOf(request.command);
    if (!words)
        return tl::unexpected(words.error());
    constexpr std::size_t kSuffixBytes = 6;
    const stack::TaskSpec task{
        .service = request.service, .command = *words, .suffix = randomHex(kSuffixBytes)};
    const auto observed = stack::observe(context.client, workspace.project, stop);
    if (!observed)
        return tl::unexpected(observed.error());
    const auto plan = stack::planTask(workspace.project, *observed, task, request.plumblineVersion);
    if (!plan)
        return tl::unexpected(plan.error());
    if (request.onPlan)
        request.onPlan(*plan);
    const stack::EventSink sink =
        request.sink ? request.sink : [](const stack::Event& /*event*/) {};
    auto outcome =
        stack::execute(*plan, context.client, {.credentials = context.credentials}, sink, stop);
    putAway(context, stack::taskContainerName(workspace.project, task), request);
    return outcome;
}

} // namespace plumbline::workspace
