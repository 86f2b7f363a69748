// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/help_tree.h"
#include "core/base/file.h"
#include "core/base/text.h"

#include <fmt/format.h>

namespace plumbline::cli {
namespace {

/// Text as roff takes it: no line of ours may look like a request, no dash like a hyphen.
std::string roff(std::string_view text)
{
    std::string safe;
    for (const char c : text) {
        if (c == '\\')
            safe += "\\e";
        else if (c == '-')
            safe += "\\-";
        else
            safe += c;
    }
    if (safe.starts_with(".") || safe.starts_with("'"))
        safe.insert(0, "\\&");
    return safe;
}

std::string optionsPart(const CommandEntry& command)
{
    std::string text;
    for (const OptionEntry& option : command.options) {
        std::vector<std::string> names;
        for (const std::string& name : option.names)
            names.push_back("\\fB" + roff(name) + "\\fR");
        text += ".TP\n" + join(names, ", ");
        if (!option.argument.empty())
            text += " \\fI" + roff(option.argument) + "\\fR";
        text += "\n" + roff(option.description) + "\n";
    }
    return text;
}

std::string examplesPart(const std::string& footer)
{
    std::string text;
    for (const std::string& line : split(footer, '\n')) {
        if (line.starts_with("  "))
            text += roff(trimmed(line)) + "\n";
    }
    return text.empty() ? "" : ".PP\n.nf\n.RS\n" + text + ".RE\n.fi\n";
}

std::string page(const CLI::App& app)
{
    const CommandEntry top = entryOf(app);
    std::string text = fmt::format(".TH PLUMBLINE 1 \"\" \"plumbline {}\" \"User commands\"\n"
                                   ".SH NAME\nplumbline \\- launch a project's stack and show "
                                   "where environments drift apart\n"
                                   ".SH SYNOPSIS\n"
                                   ".B plumbline\n[\\fIoptions\\fR] \\fIcommand\\fR "
                                   "[\\fIoptions\\fR] [\\fIarguments\\fR]\n.br\n"
                                   ".B plumbline\n[\\fIDIR\\fR]\n"
                                   ".SH DESCRIPTION\n{}. Without a command it opens the window.\n"
                                   "Results go to the standard output, everything else to the "
                                   "standard error.\n"
                                   ".SH OPTIONS\nThey may stand before or after the command.\n{}"
                                   ".SH COMMANDS\n",
                                   PLUMBLINE_VERSION,
                                   roff(top.description),
                                   optionsPart(top));
    for (const CommandEntry& command : subcommandsOf(app)) {
        text += fmt::format(".SS plumbline {} {}\n{}.\n",
                            command.name,
                            roff(command.arguments),
                            roff(command.description));
        text += optionsPart(command) + examplesPart(command.footer);
    }
    text += ".SH EXIT STATUS\n"
            ".TP\n0\ndone\n"
            ".TP\n1\na stack, or a part of it, did not become what it should\n"
            ".TP\n2\nbad input, configuration or usage\n"
            ".TP\n3\nthe engine could not be reached, or its answer made no sense\n"
            ".TP\n130\ninterrupted\n"
            ".SH ENVIRONMENT\n"
            ".TP\nDOCKER_HOST, DOCKER_CONTEXT, DOCKER_CONFIG, DOCKER_API_VERSION\n"
            "which engine, as in docker\n"
            ".TP\nCOMPOSE_FILE, COMPOSE_PROJECT_NAME, COMPOSE_PROFILES, COMPOSE_ENV_FILES\n"
            "which files and which project, as in docker compose\n"
            ".TP\nNO_COLOR\nno colours, whatever its value\n"
            ".SH SEE ALSO\n.BR docker (1),\n.BR docker\\-compose (1)\n";
    return text;
}

} // namespace

void addManCommand(CLI::App& app, Invocation& invocation)
{
    auto output = std::make_shared<std::string>(); // shared by the option and the action
    CLI::App* command = app.add_subcommand("man", "Write the manual page");
    command->group(""); // for packagers: people have man itself
    command->add_option("-o,--output", *output, "Write to a file")->type_name("FILE");
    command->callback([output, &app, &invocation] {
        invocation.action = [output, &app, &invocation] {
            const std::string text = page(app);
            if (output->empty()) {
                invocation.out.write(text);
                return kDone;
            }
            const auto written = writeFileAtomically(invocation.directory / *output, text);
            return written ? kDone : invocation.complain(written.error());
        };
    });
}

} // namespace plumbline::cli
