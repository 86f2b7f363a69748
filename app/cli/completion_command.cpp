// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/help_tree.h"
#include "core/base/file.h"
#include "core/base/text.h"

#include <fmt/format.h>

namespace plumbline::cli {
namespace {

std::string namesOf(const CommandEntry& command)
{
    std::vector<std::string> names;
    for (const OptionEntry& option : command.options)
        names.insert(names.end(), option.names.begin(), option.names.end());
    return join(names, " ");
}

std::string takersOf(const CommandEntry& command)
{
    std::vector<std::string> names;
    for (const OptionEntry& option : command.options) {
        if (!option.argument.empty())
            names.insert(names.end(), option.names.begin(), option.names.end());
    }
    return names.empty() ? "--" : join(names, "|");
}

/// Services of the project are asked of the command itself, with the options typed so far.
std::string bash(const CommandEntry& top, const std::vector<CommandEntry>& commands)
{
    std::vector<std::string> names;
    std::string options;
    std::string services;
    for (const CommandEntry& command : commands) {
        names.push_back(command.name);
        options += fmt::format("        {}) options=\"{}\" ;;\n", command.name, namesOf(command));
        if (command.takesServices)
            services += (services.empty() ? "" : "|") + command.name;
    }
    return fmt::format(
        "# bash completion for plumbline\n"
        "_plumbline()\n"
        "{{\n"
        "    local current=\"${{COMP_WORDS[COMP_CWORD]}}\" "
        "previous=\"${{COMP_WORDS[COMP_CWORD-1]}}\"\n"
        "    local command=\"\" options=\"\" i=1 word\n"
        "    local -a project=()\n"
        "    while ((i < COMP_CWORD)); do\n"
        "        word=\"${{COMP_WORDS[i]}}\"\n"
        "        case \"$word\" in\n"
        "        {0})\n"
        "            [[ -n \"$command\" ]] || project+=(\"$word\" \"${{COMP_WORDS[i+1]}}\")\n"
        "            i=$((i + 1)) ;;\n"
        "        -*) ;;\n"
        "        *) [[ -n \"$command\" ]] || command=\"$word\" ;;\n"
        "        esac\n"
        "        i=$((i + 1))\n"
        "    done\n"
        "    case \"$previous\" in\n"
        "    --color) COMPREPLY=($(compgen -W \"auto always never\" -- \"$current\")); return ;;\n"
        "    --format) COMPREPLY=($(compgen -W \"json yaml text table\" -- \"$current\")); return "
        ";;\n"
        "    --pull) COMPREPLY=($(compgen -W \"always missing never\" -- \"$current\")); return "
        ";;\n"
        "    --file|--env-file|-o|--output) COMPREPLY=($(compgen -f -- \"$current\")); return ;;\n"
        "    --project-directory) COMPREPLY=($(compgen -d -- \"$current\")); return ;;\n"
        "    esac\n"
        "    if [[ -z \"$command\" && \"$previous\" == -f ]]; then\n"
        "        COMPREPLY=($(compgen -f -- \"$current\")); return\n"
        "    fi\n"
        "    if [[ -z \"$command\" && \"$current\" != -* ]]; then\n"
        "        COMPREPLY=($(compgen -W \"{1}\" -- \"$current\")); return\n"
        "    fi\n"
        "    case \"$command\" in\n"
        "{2}"
        "    esac\n"
        "    if [[ \"$current\" == -* ]]; then\n"
        "        COMPREPLY=($(compgen -W \"$options {3}\" -- \"$current\")); return\n"
        "    fi\n"
        "    case \"$command\" in\n"
        "    {4})\n"
        "        COMPREPLY=($(compgen -W \"$(plumbline \"${{project[@]}}\" config --services "
        "2>/dev/null)\" "
        "-- \"$current\")) ;;\n"
        "    volume) COMPREPLY=($(compgen -W \"ls snapshot restore clone reset\" -- "
        "\"$current\") $(compgen -f -- \"$current\")) ;;\n"
        "    task) COMPREPLY=($(compgen -W \"ls history $(plumbline -q task ls 2>/dev/null)\" "
        "-- \"$current\")) ;;\n"
        "    open) COMPREPLY=($(compgen -d -- \"$current\")) ;;\n"
        "    completion) COMPREPLY=($(compgen -W \"bash zsh fish\" -- \"$current\")) ;;\n"
        "    esac\n"
        "}}\n"
        "complete -F _plumbline plumbline\n",
        takersOf(top),
        join(names, " "),
        options,
        namesOf(top),
        services);
}

/// Inside single quotes of a shell.
std::string inQuotes(const std::string& text)
{
    std::string safe;
    for (const char c : text)
        safe += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return safe;
}

std::string zshText(const std::string& text)
{
    std::string safe;
    for (const char c : inQuotes(text)) {
        if (c == '[' || c == ']' || c == ':')
            safe += '\\';
        safe += c;
    }
    return safe;
}

std::string zshOptions(const CommandEntry& command, std::string_view indent)
{
    std::string text;
    for (const OptionEntry& option : command.options) {
        const bool isFile = option.argument == "FILE";
        const bool isFolder = option.argument == "DIR";
        const std::string argument =
            option.argument.empty()
                ? ""
                : fmt::format(":{}:{}",
                              zshText(option.argument),
                              isFile ? "_files" : (isFolder ? "_files -/" : ""));
        for (const std::string& name : option.names)
            text += fmt::format(
                "{}'*{}[{}]{}' \\\n", indent, name, zshText(option.description), argument);
    }
    return text;
}

std::string zsh(const CommandEntry& top, const std::vector<CommandEntry>& commands)
{
    std::string list;
    std::string cases;
    for (const CommandEntry& command : commands) {
        list += fmt::format("        '{}:{}'\n", command.name, zshText(command.description));
        const std::string arguments = command.takesServices    ? "'*:service:_plumbline_services'"
                                      : command.name == "task" ? "'*:task:_plumbline_tasks'"
                                      : command.name == "open" ? "'1:folder:_files -/'"
                                                               : "'*: :'";
        cases += fmt::format("        {})\n            _arguments \\\n{}                {} ;;\n",
                             command.name,
                             zshOptions(command, "                "),
                             arguments);
    }
    return fmt::format(
        "#compdef plumbline\n"
        "_plumbline_services()\n"
        "{{\n"
        "    local -a services\n"
        "    services=(${{(f)\"$(plumbline config --services 2>/dev/null)\"}})\n"
        "    _describe service services\n"
        "}}\n"
        "_plumbline_tasks()\n"
        "{{\n"
        "    local -a tasks\n"
        "    tasks=(ls history ${{(f)\"$(plumbline -q task ls 2>/dev/null)\"}})\n"
        "    _describe task tasks\n"
        "}}\n"
        "_plumbline()\n"
        "{{\n"
        "    local context state line\n"
        "    local -a commands\n"
        "    commands=(\n{}    )\n"
        "    _arguments -C \\\n{}        '1:command:->command' '*::argument:->argument'\n"
        "    case \"$state\" in\n"
        "    command) _describe command commands ;;\n"
        "    argument)\n"
        "        case \"${{words[1]}}\" in\n{}        esac ;;\n"
        "    esac\n"
        "}}\n"
        "_plumbline \"$@\"\n",
        list,
        zshOptions(top, "        "),
        cases);
}

std::string fishOptions(const CommandEntry& command, const std::string& condition)
{
    std::string text;
    for (const OptionEntry& option : command.options) {
        text += "complete -c plumbline" + condition;
        for (const std::string& name : option.names)
            text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
        if (option.argument == "FILE" || option.argument == "DIR")
            text += " -r -F";
        else if (!option.argument.empty())
            text += " -x";
        text += " -d '" + inQuotes(option.description) + "'\n";
    }
    return text;
}

std::string fish(const CommandEntry& top, const std::vector<CommandEntry>& commands)
{
    std::string text = "# fish completion for plumbline\n"
                       "complete -c plumbline -f\n" +
                       fishOptions(top, "");
    for (const CommandEntry& command : commands) {
        text += fmt::format("complete -c plumbline -n __fish_use_subcommand -a {} -d '{}'\n",
                            command.name,
                            inQuotes(command.description));
        const std::string condition =
            fmt::format(" -n '__fish_seen_subcommand_from {}'", command.name);
        text += fishOptions(command, condition);
        if (command.takesServices)
            text += fmt::format(
                "complete -c plumbline{} -a '(plumbline config --services 2>/dev/null)'\n",
                condition);
        if (command.name == "task")
            text += fmt::format("complete -c plumbline{} -a "
                                "'ls history (plumbline -q task ls 2>/dev/null)'\n",
                                condition);
    }
    return text;
}

} // namespace

void addCompletionCommand(CLI::App& app, Invocation& invocation)
{
    struct Choices
    {
        std::string shell;
        std::string output;
    };

    auto choices = std::make_shared<Choices>(); // shared by the options and the action
    CLI::App* command = app.add_subcommand("completion", "Write the completion script of a shell");
    command->add_option("SHELL", choices->shell, "bash, zsh or fish")
        ->type_name("")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}).description(""));
    command->add_option("-o,--output", choices->output, "Write to a file")->type_name("FILE");
    command->footer("Example:\n  source <(plumbline completion bash)\n");
    command->callback([choices, &app, &invocation] {
        invocation.action = [choices, &app, &invocation] {
            const CommandEntry top = entryOf(app);
            const std::vector<CommandEntry> commands = subcommandsOf(app);
            const std::string text = choices->shell == "bash"  ? bash(top, commands)
                                     : choices->shell == "zsh" ? zsh(top, commands)
                                                               : fish(top, commands);
            if (choices->output.empty()) {
                invocation.out.write(text);
                return kDone;
            }
            const auto written = writeFileAtomically(invocation.directory / choices->output, text);
            return written ? kDone : invocation.complain(written.error());
        };
    });
}

} // namespace plumbline::cli
