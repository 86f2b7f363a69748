// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/editor.h"

#include <QProcess>
#include <QStandardPaths>

#include <algorithm>

namespace plumbline::desktop {

namespace {

bool isInstalled(const QString& program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

/// How to run a program in a window of its own; empty: there is no terminal.
QStringList terminalCommand()
{
    const QList<QStringList> terminals{{"x-terminal-emulator", "-e"},
                                       {"konsole", "-e"},
                                       {"gnome-terminal", "--"},
                                       {"xfce4-terminal", "-x"},
                                       {"xterm", "-e"}};
    const auto found = std::ranges::find_if(
        terminals, [](const QStringList& terminal) { return isInstalled(terminal.constFirst()); });
    return found == terminals.end() ? QStringList() : *found;
}

QStringList filledIn(QStringList arguments, const QString& file, int line)
{
    if (std::ranges::none_of(arguments,
                             [](const QString& word) { return word.contains("{file}"); }))
        arguments.append(QStringLiteral("{file}"));
    for (qsizetype i = 1; i < arguments.size(); ++i) { // a file may be called {line}: it comes last
        arguments[i].replace(QStringLiteral("{line}"), QString::number(std::max(line, 1)));
        arguments[i].replace(QStringLiteral("{file}"), file);
    }
    return arguments;
}

QStringList commandOf(const Editor& editor, const QString& file, int line)
{
    QStringList command = filledIn(editor.arguments, file, line);
    if (!editor.isInTerminal)
        return command;
    const QStringList terminal = terminalCommand();
    return terminal.isEmpty() ? QStringList() : terminal + command;
}

/// $VISUAL or $EDITOR. All that a person sets there take `+line` before the file.
QStringList commandOfVariables(const QString& file, int line, const Variables& variables)
{
    for (const char* name : {"VISUAL", "EDITOR"}) {
        QStringList words =
            QProcess::splitCommand(QString::fromStdString(variableOr(variables, name)));
        if (words.isEmpty() || !isInstalled(words.constFirst()))
            continue;
        words += {QStringLiteral("+{line}"), QStringLiteral("{file}")};
        return commandOf(
            {.id = {}, .name = {}, .arguments = words, .isInTerminal = true}, file, line);
    }
    return {};
}

} // namespace

const std::vector<Editor>& knownEditors()
{
    static const std::vector<Editor> kEditors{
        {.id = "code",
         .name = "Visual Studio Code",
         .arguments = {"code", "--goto", "{file}:{line}"}},
        {.id = "codium", .name = "VSCodium", .arguments = {"codium", "--goto", "{file}:{line}"}},
        {.id = "idea",
         .name = "IntelliJ IDEA",
         .arguments = {"idea", "--line", "{line}", "{file}"}},
        {.id = "pycharm",
         .name = "PyCharm",
         .arguments = {"pycharm", "--line", "{line}", "{file}"}},
        {.id = "webstorm",
         .name = "WebStorm",
         .arguments = {"webstorm", "--line", "{line}", "{file}"}},
        {.id = "kate", .name = "Kate", .arguments = {"kate", "--line", "{line}", "{file}"}},
        {.id = "gnome-text-editor",
         .name = "GNOME Text Editor",
         .arguments = {"gnome-text-editor", "+{line}", "{file}"}},
        {.id = "gedit", .name = "gedit", .arguments = {"gedit", "+{line}", "{file}"}},
        {.id = "gvim", .name = "GVim", .arguments = {"gvim", "+{line}", "{file}"}},
        {.id = "nvim",
         .name = "Neovim",
         .arguments = {"nvim", "+{line}", "{file}"},
         .isInTerminal = true},
        {.id = "vim",
         .name = "Vim",
         .arguments = {"vim", "+{line}", "{file}"},
         .isInTerminal = true}};
    return kEditors;
}

std::vector<const Editor*> installedEditors()
{
    std::vector<const Editor*> installed;
    for (const Editor& editor : knownEditors()) {
        if (isInstalled(editor.arguments.constFirst()))
            installed.push_back(&editor);
    }
    return installed;
}

QStringList
editorCommand(const QString& choice, const QString& file, int line, const Variables& variables)
{
    const auto chosen = std::ranges::find(knownEditors(), choice, &Editor::id);
    if (chosen != knownEditors().end())
        return commandOf(*chosen, file, line);
    if (const QStringList own = QProcess::splitCommand(choice); !own.isEmpty())
        return filledIn(own, file, line);
    for (const Editor* editor : installedEditors()) {
        if (!editor->isInTerminal) // a terminal's is the person's own choice: $EDITOR
            return commandOf(*editor, file, line);
    }
    return commandOfVariables(file, line, variables);
}

} // namespace plumbline::desktop
