// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/line_writer.h"
#include "app/cli/log_text.h"
#include "app/cli/mirror_choices.h"
#include "app/cli/question.h"
#include "app/cli/swarm_run.h"
#include "core/base/file.h"
#include "core/base/private_file.h"
#include "core/base/text.h"
#include "core/workspace/log_filter.h"
#include "core/workspace/log_keeping.h"
#include "core/workspace/render_logs.h"
#include "core/workspace/watch.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <mutex>
#include <optional>
#include <semaphore>
#include <utility>

namespace plumbline::cli {
namespace {

struct LogsChoices
{
    workspace::StackLogOptions options;
    bool hasNoPrefix = false;
    bool hasNoColor = false;
    bool isOnSwarm = false;
    std::string output;
    bool forgets = false;
    bool isConfirmed = false;
    workspace::LogFilterRequest filter;
    std::string format = "text";

    [[nodiscard]] bool isJson() const { return format == "json"; }
};

/// What is read, and where it goes on: into `text` lines, then `end`. Its end is the reading's.
class Reading
{
public:
    template <class Take>
    Reading(const Invocation& invocation,
            const workspace::EngineContext& context,
            const std::string& project,
            const workspace::StackLogOptions& options,
            Take take,
            std::function<void()> end)
        : m_logs(context.client,
                 project,
                 options,
                 {.onLine = std::move(take),
                  .onEnd =
                      [this, end = std::move(end)](Result<void> result) {
                          {
                              const std::lock_guard lock(m_mutex);
                              m_result = std::move(result);
                          }
                          end();
                      },
                  .onRemark = [&invocation](const Phrase& text) { invocation.say(text); }})
    {}

    Result<void> result()
    {
        const std::lock_guard lock(m_mutex);
        return m_result;
    }

private:
    std::mutex m_mutex; // guards the result: it comes from the thread that reads
    Result<void> m_result;
    workspace::StackLogs m_logs; // last: it uses what is above
};

/// Says so where what follows is of a stack that is not there.
void tellWhatIsThere(const Invocation& invocation,
                     const workspace::EngineContext& context,
                     const LogsChoices& choices,
                     const stack::StackState& state)
{
    if (!state.isEmpty() || choices.options.follow)
        return;
    const auto kept = workspace::keptLogs(context, state.project);
    invocation.say(kept && !kept->runs.empty() && !choices.options.isCurrentOnly
                       ? fmt::format("{} is down: this is what was kept of its log", state.project)
                       : fmt::format("nothing of project {} is there", state.project));
}

/// What is written of each line: of those that are wanted.
class Rendering
{
public:
    Rendering(const LogsChoices& choices,
              workspace::LogFilter filter,
              const std::string& project,
              Terminal out)
        : m_filter(std::move(filter))
        , m_text({choices.hasNoPrefix, choices.options.timestamps}, project, out)
    {
        if (choices.isJson())
            m_json.emplace(project);
    }

    /// So that every name has its room before the first line.
    void learn(const stack::StackState& state)
    {
        for (const stack::ServiceState& service : state.services) {
            for (const stack::ContainerState& container : service.containers) {
                if (!container.isOneOff)
                    m_text.prefixes().learn(container.name, service.name);
            }
        }
    }

    /// With its line feed; empty where nothing is. Good until the next one.
    const std::string& of(const workspace::StackLogLine& entry)
    {
        if (m_json)
            m_json->see(entry);
        if (!m_filter.isEmpty() && !entry.isBoundary &&
            !m_filter.wants(entry.container, entry.line.text))
            return m_nothing;
        return m_json ? m_json->of(entry) : m_text.of(entry);
    }

private:
    workspace::LogFilter m_filter;
    LogText m_text;
    std::optional<workspace::LogJson> m_json;
    std::string m_nothing;
};

int print(const Invocation& invocation,
          const LogsChoices& choices,
          workspace::LogFilter filter,
          const workspace::EngineContext& context,
          const stack::StackState& state,
          const std::stop_token& stop)
{
    Terminal out = invocation.out;
    out.hasColor = out.hasColor && !choices.hasNoColor;
    Rendering rendering(choices, std::move(filter), state.project, out);
    rendering.learn(state);
    LineWriter writer(out);
    Reading reading(
        invocation,
        context,
        state.project,
        choices.options,
        [&](const workspace::StackLogLine& entry) {
            const std::string& text = rendering.of(entry);
            if (!text.empty())
                writer.add(text);
        },
        [&writer] { writer.finish(); });
    writer.run(stop);
    if (stop.stop_requested())
        return kInterrupted;
    const Result<void> result = reading.result();
    return result ? kDone : invocation.complain(result.error());
}

/// The same into a file: every line with its time.
int writeTo(const Invocation& invocation,
            const LogsChoices& choices,
            workspace::LogFilter filter,
            const workspace::EngineContext& context,
            const stack::StackState& state,
            const std::stop_token& stop)
{
    auto file = WholeFile::create(invocation.directory / choices.output, kOwnerOnly);
    if (!file)
        return invocation.complain(file.error());
    Rendering rendering(choices, std::move(filter), state.project, Terminal{.descriptor = -1});
    std::size_t lines = 0;
    Result<void> written;
    std::string waiting;
    const auto write = [&] {
        if (written)
            written = file->write(waiting);
        waiting.clear();
    };
    std::counting_semaphore<2> over(0); // the end and a stop may come together
    Reading reading(
        invocation,
        context,
        state.project,
        choices.options,
        [&](const workspace::StackLogLine& entry) {
            constexpr std::size_t kPiece = std::size_t{128} * 1024;
            const std::string& text = rendering.of(entry);
            if (!text.empty() && !entry.isBoundary)
                ++lines;
            waiting += text;
            if (waiting.size() >= kPiece)
                write();
        },
        [&over] { over.release(); });
    const std::stop_callback onStop(stop, [&over] { over.release(); });
    over.acquire();
    if (stop.stop_requested())
        return kInterrupted;
    write();
    for (const Result<void>& step :
         {reading.result(), written, written ? file->commit() : written}) {
        if (!step)
            return invocation.complain(step.error());
    }
    invocation.say(fmt::format("{}: {} line{}", choices.output, lines, lines == 1 ? "" : "s"));
    return kDone;
}

int forget(const Invocation& invocation,
           const LogsChoices& choices,
           const workspace::EngineContext& context,
           const std::string& project,
           const std::stop_token& stop)
{
    const auto kept = workspace::keptLogs(context, project);
    if (!kept)
        return invocation.complain(kept.error());
    if (kept->size.bytes == 0) {
        invocation.say(fmt::format("nothing is kept of the log of {}", project));
        return kDone;
    }
    Confirmation confirmation(invocation, stop, choices.isConfirmed);
    const std::string what =
        fmt::format("forget what was kept of the log of {}: {} of {} container{}",
                    project,
                    toString(kept->size),
                    kept->runs.size(),
                    kept->runs.size() == 1 ? "" : "s");
    if (!confirmation.ask(what)) {
        if (const auto refused = confirmation.refusal("the log would be lost"))
            return *refused;
    }
    const auto forgotten = workspace::forgetLogs(context, project);
    if (!forgotten)
        return invocation.complain(forgotten.error());
    invocation.say(fmt::format("{} forgotten", toString(*forgotten)));
    return kDone;
}

int logs(const Invocation& invocation, LogsChoices choices)
{
    const auto now = std::chrono::system_clock::now();
    for (std::string* time : {&choices.options.since, &choices.options.until}) {
        const auto parsed = workspace::parseLogTime(*time, now);
        if (!parsed)
            return invocation.complain(parsed.error());
        *time = *parsed;
    }
    auto filter = workspace::LogFilter::make(choices.filter);
    if (!filter)
        return invocation.complain(filter.error());
    if (choices.isOnSwarm)
        return swarmLogs(invocation,
                         {.services = choices.options.services,
                          .follow = choices.options.follow,
                          .tail = choices.options.tail,
                          .since = choices.options.since,
                          .hasTimestamps = choices.options.timestamps,
                          .hasNoPrefix = choices.hasNoPrefix,
                          .isJson = choices.isJson()},
                         std::move(*filter));
    const auto running = invocation.openStack();
    if (!running)
        return running.error();
    const std::string& project = running->named.project;
    if (choices.forgets)
        return forget(invocation, choices, running->engine, project, running->stop);
    choices.options.endsWhenStopped = true;
    if (choices.isJson() || !choices.output.empty())
        choices.options.timestamps = true;
    choices.options.recorder =
        running->named.workspace
            ? workspace::recorderFor(running->engine, running->named.workspace->project)
            : workspace::recorderOf(running->engine, project);
    const auto state = stack::readState(running->engine.client, project, running->stop);
    if (!state)
        return invocation.complain(state.error());
    tellWhatIsThere(invocation, running->engine, choices, *state);
    return choices.output.empty() ? print(invocation,
                                          choices,
                                          std::move(*filter),
                                          running->engine,
                                          *state,
                                          running->stop)
                                  : writeTo(invocation,
                                            choices,
                                            std::move(*filter),
                                            running->engine,
                                            *state,
                                            running->stop);
}

} // namespace

void addLogsCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<LogsChoices>(); // shared by the options and the action
    workspace::StackLogOptions& options = choices->options;
    CLI::App* command =
        app.add_subcommand("logs",
                           "Show what the containers wrote, merged in the order of time, with what "
                           "was kept of those that are gone");
    command->add_option("SERVICE", options.services, "Services; all of them if none is named")
        ->type_name("");
    auto* follow =
        command->add_flag("-f,--follow", options.follow, "Go on with what they write from now on");
    command
        ->add_option("-n,--tail",
                     options.tail,
                     "Only the last lines of each container, earlier ones of its name counted in")
        ->type_name("N")
        ->check(CLI::Validator(
            [](const std::string& text) {
                const bool isNumber =
                    !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
                return isNumber || text == "all" ? std::string() : "a number or all, not " + text;
            },
            ""));
    command
        ->add_option(
            "--since", options.since, "Only what is younger: an age (10m) or a date and time")
        ->type_name("TIME");
    command->add_option("--until", options.until, "Only what is older: an age or a date and time")
        ->type_name("TIME");
    command->add_flag("-t,--timestamps", options.timestamps, "With the time of each line");
    command
        ->add_option("-g,--grep",
                     choices->filter.pattern,
                     "Only lines in which this extended regular expression is found")
        ->type_name("PATTERN");
    command->add_flag("-i,--ignore-case", choices->filter.ignoresCase, "Of --grep");
    command
        ->add_option("--level",
                     choices->filter.level,
                     "Only what is as grave: trace, debug, info, warn, error or fatal")
        ->type_name("LEVEL");
    command
        ->add_option("--field",
                     choices->filter.fields,
                     "Only lines of JSON or logfmt with that field; repeat for more")
        ->type_name("NAME[=VALUE]")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command
        ->add_option("--format",
                     choices->format,
                     "text, or json: one document a line, with time, level and fields")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json"}).description(""));
    command->add_flag("--current", options.isCurrentOnly, "Only of containers that are there");
    command
        ->add_option("-o,--output",
                     choices->output,
                     "Write it to this file, readable by its owner, with the time of each line")
        ->type_name("FILE")
        ->excludes(follow);
    command
        ->add_flag("--forget",
                   choices->forgets,
                   "Remove what was kept of the log of the stack; asks before")
        ->excludes(follow);
    command->add_flag("-y,--yes", choices->isConfirmed, "Do not ask");
    addMirrorName(*command, invocation);
    addSwarmFlag(
        *command, choices->isOnSwarm, {"--until", "--mirror", "--current", "--output", "--forget"});
    command->add_flag("--no-log-prefix",
                      choices->hasNoPrefix,
                      "Without the container's name, and without a word where another one begins");
    command->add_flag("--no-color", choices->hasNoColor, "Without colours");
    command->footer("Examples:\n"
                    "  plumbline logs -f web\n"
                    "  plumbline logs --since 10m --timestamps\n"
                    "  plumbline logs --level warn --field user=42 --grep 'time ?out'\n"
                    "  plumbline logs -f --format json | jq -c 'select(.level == \"error\")'\n"
                    "  plumbline logs -o shop.log    also after down\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return logs(invocation, *choices); };
    });
}

} // namespace plumbline::cli
