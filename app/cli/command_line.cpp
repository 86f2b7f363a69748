// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command_line.h"

#include "app/cli/commands.h"
#include "app/cli/container_commands.h"
#include "app/cli/mirror_choices.h"
#include "core/base/text.h"
#include "core/engine/client.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <thread>
#include <vector>

namespace plumbline::cli {
namespace {

void addGlobalOptions(CLI::App& app, Invocation& invocation)
{
    const std::string group = "Which files and which project (as in docker compose)";
    app.add_option("-f,--file",
                   invocation.files,
                   "Compose file; repeat for several, later ones win; - is the standard input")
        ->type_name("FILE")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->group(group);
    app.add_option("--env-file", invocation.envFiles, "File with variables, in place of .env")
        ->type_name("FILE")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->group(group);
    app.add_option("-p,--project-name", invocation.projectName, "Name of the project")
        ->type_name("NAME")
        ->group(group);
    app.add_option(
           "--copy",
           invocation.copy,
           "Another copy of the stack, e.g. for a second worktree: own names, volumes and ports")
        ->type_name("NAME")
        ->group(group);
    app.add_option("--project-directory",
                   invocation.projectDirectory,
                   "Folder that relative paths start from; that of the first file otherwise")
        ->type_name("DIR")
        ->group(group);
    app.add_option("--profile", invocation.profiles, "Profile to switch on; repeat for several")
        ->type_name("NAME")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->group(group);

    const std::string engine = "Which engine";
    app.add_option("-H,--host", invocation.host, "Engine to talk to, e.g. unix:///run/docker.sock")
        ->type_name("URL")
        ->group(engine);
    app.add_option("--context", invocation.context, "Docker context to take the engine from")
        ->type_name("NAME")
        ->group(engine);

    const std::map<std::string, ColorChoice> colors = {{"auto", ColorChoice::Auto},
                                                       {"always", ColorChoice::Always},
                                                       {"never", ColorChoice::Never}};
    const std::string output = "Output";
    app.add_option("--color", invocation.color, "Colours: auto, always or never (NO_COLOR counts)")
        ->type_name("WHEN")
        ->transform(CLI::CheckedTransformer(colors).description(""))
        ->group(output);
    app.add_flag("-q,--quiet", invocation.isQuiet, "Say nothing but results and errors")
        ->group(output);
    app.add_flag("-v,--verbose", invocation.isVerbose, "Say more")->group(output);
}

/// What follows an option's word is the command's own again, also where the option may be repeated:
/// the service in `up --scale web=2 api`.
void takeOneWordEach(CLI::App& command)
{
    for (CLI::Option* option : command.get_options()) {
        if (!option->get_positional())
            option->allow_extra_args(false);
    }
}

/// A name that comes close to what was typed, for words that nobody expected.
std::string suggestionFor(const CLI::App& app, const std::string& word)
{
    std::vector<std::string> known;
    if (word.starts_with("-")) {
        for (const CLI::App* level = &app; level != nullptr; level = level->get_parent()) {
            for (const CLI::Option* option : level->get_options()) {
                for (const std::string& name : option->get_lnames())
                    known.push_back("--" + name);
            }
        }
    } else {
        for (const CLI::App* command : app.get_subcommands(nullptr)) {
            if (!command->get_group().empty())
                known.push_back(command->get_name());
        }
    }
    return closestMatch(word.substr(0, word.find('=')), known);
}

const CLI::App& chosen(const CLI::App& app)
{
    const auto commands = app.get_subcommands();
    return commands.empty() ? app : *commands.back();
}

enum class Needs { Files, Engine };

/// The commands of one function, which puts them into the tree, and what they cannot do without.
struct NamedAdder
{
    std::array<std::string_view, 3> names;
    void (*add)(CLI::App&, Invocation&);
    Needs needs = Needs::Files;
};

constexpr std::array kCommands = std::to_array<NamedAdder>({
    {{"up"}, addUpCommand, Needs::Engine},
    {{"watch"}, addWatchCommand, Needs::Engine},
    {{"down"}, addDownCommand, Needs::Engine},
    {{"plan"}, addPlanCommand, Needs::Engine},
    {{"ps"}, addPsCommand},
    {{"logs"}, addLogsCommand, Needs::Engine},
    {{"exec"}, addExecCommand, Needs::Engine},
    {{"run"}, addRunCommand, Needs::Engine},
    {{"task"}, addTaskCommand},
    {{"stats"}, addStatsCommand, Needs::Engine},
    {{"top"}, addTopCommand, Needs::Engine},
    {{"port"}, addPortCommand, Needs::Engine},
    {{"events"}, addEventsCommand, Needs::Engine},
    {{"stop", "start", "restart"}, addChangeCommands, Needs::Engine},
    {{"pause", "unpause"}, addPauseCommands, Needs::Engine},
    {{"probe"}, addProbeCommand, Needs::Engine},
    {{"volume"}, addVolumeCommand, Needs::Engine},
    {{"pull"}, addPullCommand, Needs::Engine},
    {{"build"}, addBuildCommand},
    {{"create"}, addCreateCommand, Needs::Engine},
    {{"config"}, addConfigCommand},
    {{"envs"}, addEnvsCommand},
    {{"show"}, addShowCommand},
    {{"diff"}, addDiffCommand},
    {{"check"}, addCheckCommand},
    {{"fix"}, addFixCommand},
    {{"waive"}, addWaiveCommand},
    {{"classify"}, addClassifyCommand},
    {{"report"}, addReportCommand},
    {{"snapshot"}, addSnapshotCommand},
    {{"history"}, addHistoryCommand},
    {{"mirror"}, addMirrorCommand},
    {{"init"}, addInitCommand},
    {{"onboard"}, addOnboardCommand},
    {{"ls"}, addLsCommand},
    {{"context"}, addContextCommand},
    {{"doctor"}, addDoctorCommand, Needs::Engine},
    {{"open"}, addOpenCommand},
    {{"version"}, addVersionCommand},
    {{"completion"}, addCompletionCommand},
    {{"man"}, addManCommand},
});

bool isNamed(const NamedAdder& entry, std::span<const std::string_view> words)
{
    return std::any_of(entry.names.begin(), entry.names.end(), [&](std::string_view name) {
        return !name.empty() && std::find(words.begin(), words.end(), name) != words.end();
    });
}

/// Whether the whole tree is asked for: to show it, or to find what a word was meant to be.
bool needsAll(std::span<const std::string_view> words)
{
    const auto shows = [](std::string_view word) { return word == "completion" || word == "man"; };
    const bool isHelp = !words.empty() && (words.front() == "-h" || words.front() == "--help");
    return isHelp || std::any_of(words.begin(), words.end(), shows) ||
           std::none_of(kCommands.begin(), kCommands.end(), [&](const NamedAdder& entry) {
               return isNamed(entry, words);
           });
}

/// The engine's library is loaded beside the reading of files by what will surely need it.
std::jthread prepareFor(std::span<const std::string_view> words)
{
    const bool isOnEngine =
        std::any_of(kCommands.begin(), kCommands.end(), [&](const NamedAdder& entry) {
            return entry.needs == Needs::Engine && isNamed(entry, words);
        });
    return isOnEngine ? std::jthread([] { engine::prepareTransport(); }) : std::jthread();
}

int complainAboutUsage(const CLI::App& app, const CLI::ParseError& error, const Invocation& said)
{
    const CLI::App& command = chosen(app);
    std::string message = error.what();
    std::string hint;
    const std::vector<std::string> extras = app.remaining(true);
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr && !extras.empty()) {
        message = extras.front().starts_with("-")
                      ? phrase("unknown option {}", extras.front())
                      : phrase("unexpected argument {}", extras.front());
        if (const std::string meant = suggestionFor(command, extras.front()); !meant.empty())
            hint = phrase("did you mean {}? ", meant);
    }
    std::replace(message.begin(), message.end(), '\n', ' ');
    hint += fmt::format("`plumbline{}{} --help` shows what there is",
                        &command == &app ? "" : " ",
                        &command == &app ? "" : command.get_name());
    return said.complain({.code = ErrorCode::Invalid, .message = message, .hint = hint});
}

int runBare(const CLI::App& app, const std::string& folder, const Invocation& invocation)
{
    std::error_code ignored;
    if (folder.empty() || std::filesystem::is_directory(folder, ignored))
        return openWindow(invocation, folder);
    const std::string meant = suggestionFor(app, folder);
    return invocation.complain({.code = ErrorCode::Invalid,
                                .message = phrase("{} is neither a command nor a folder", folder),
                                .hint = meant.empty()
                                            ? phrase("`plumbline --help` shows the commands")
                                            : phrase("did you mean plumbline {}?", meant)});
}

/// Whether the value of an option is the next word.
bool takesNextWord(const CLI::App& app, const std::string& word)
{
    const auto takesValue = [&](const std::string& name) {
        const CLI::Option* option = app.get_option_no_throw(name);
        return option != nullptr && option->get_items_expected_max() > 0;
    };
    if (word.starts_with("--"))
        return takesValue(word); // one with its value behind `=` is no option's name
    for (std::size_t i = 1; i < word.size(); ++i) {
        if (takesValue("-" + word.substr(i, 1)))
            return i + 1 == word.size();
    }
    return false;
}

/// The first word that is neither an option nor an option's value.
std::size_t firstPlainWord(const CLI::App& app, std::span<const std::string> words)
{
    std::size_t at = 0;
    while (at < words.size() && words[at].starts_with("-") && words[at] != "--")
        at += takesNextWord(app, words[at]) ? 2U : 1U;
    at += at < words.size() && words[at] == "--" ? 1U : 0U;
    return std::min(at, words.size());
}

/// Where the words end that are for this command line to understand: behind the service of a command
/// that runs another one there, and before `--` where the rest is handed to a task.
std::size_t endOfOwnWords(const CLI::App& command, std::span<const std::string> words)
{
    if (command.get_prefix_command())
        return std::min(firstPlainWord(command, words) + 1, words.size());
    const auto end =
        command.get_name() == "task" ? std::find(words.begin(), words.end(), "--") : words.end();
    return static_cast<std::size_t>(end - words.begin());
}

/// Takes away what the command hands on.
std::vector<std::string> takeBehind(const CLI::App& app, std::vector<std::string>& words)
{
    const std::size_t name = firstPlainWord(app, words);
    const auto commands = app.get_subcommands(
        [&](const CLI::App* one) { return name < words.size() && one->get_name() == words[name]; });
    if (commands.empty())
        return {};
    const auto own = std::span(words).subspan(name + 1);
    const std::size_t end = name + 1 + endOfOwnWords(*commands.front(), own);
    const std::size_t begin = end < words.size() && words[end] == "--" ? end + 1 : end;
    std::vector<std::string> behind(words.begin() + static_cast<std::ptrdiff_t>(begin),
                                    words.end());
    words.resize(end);
    return behind;
}

} // namespace

std::unique_ptr<CLI::App> makeCommandLine(Invocation& invocation,
                                          std::span<const std::string_view> words)
{
    auto app = std::make_unique<CLI::App>(
        "Launches the stack of a project, and shows where dev, staging and prod drift apart",
        "plumbline");
    app->set_help_flag("-h,--help", "Show this help");
    app->set_version_flag("--version", "plumbline " PLUMBLINE_VERSION, "Show the version");
    app->get_formatter()->column_width(34);
    app->require_subcommand(0, 1);
    app->footer("Examples:\n"
                "  plumbline up                 launch the stack of this folder\n"
                "  plumbline up --mirror prod   the same app on prod's backing services\n"
                "  plumbline -f a.yaml -f b.yaml config\n"
                "  plumbline                    open the window on this folder\n");
    addGlobalOptions(*app, invocation);
    const bool all = needsAll(words);
    for (const NamedAdder& entry : kCommands) {
        if (all || isNamed(entry, words))
            entry.add(*app, invocation);
    }
    takeOneWordEach(*app);
    for (CLI::App* command : app->get_subcommands(nullptr)) {
        takeOneWordEach(*command);
        if (!command->get_prefix_command())
            command->fallthrough(); // options of the project may also follow the command
        command->get_formatter()->column_width(34);
        command->set_help_flag("-h,--help", "Show this help");
    }
    return app;
}

int runCommandLine(int count, char** arguments, Invocation& invocation)
{
    const std::vector<std::string_view> words(arguments + std::min(count, 1), arguments + count);
    const std::jthread ahead = prepareFor(words);
    const auto app = makeCommandLine(invocation, words);
    std::string folder;
    app->add_option("DIR", folder, "Folder to open in the window")->type_name("");
    const auto settle = [&] {
        invocation.out = terminalFor(1, invocation.color, invocation.variables);
        invocation.talk = terminalFor(2, invocation.color, invocation.variables);
    };
    std::vector<std::string> own(words.begin(), words.end());
    invocation.behind = takeBehind(*app, own);
    std::reverse(own.begin(), own.end()); // the parser takes them from the back
    try {
        app->parse(std::move(own));
    } catch (const CLI::CallForHelp&) {
        settle();
        invocation.out.write(chosen(*app).help("", CLI::AppFormatMode::Normal));
        return kDone;
    } catch (const CLI::CallForVersion& version) {
        settle();
        invocation.out.write(std::string(version.what()) + "\n");
        return kDone;
    } catch (const CLI::ParseError& error) {
        settle();
        return complainAboutUsage(*app, error, invocation);
    }
    settle();
    return invocation.action ? invocation.action() : runBare(*app, folder, invocation);
}

} // namespace plumbline::cli
