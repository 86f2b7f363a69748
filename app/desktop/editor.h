// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/variables.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace plumbline::desktop {

/// An editor and the way it takes a place in a file.
struct Editor
{
    QString id;            ///< as settings keep it: `code`
    QString name;          ///< `Visual Studio Code`
    QStringList arguments; ///< the program first; `{file}` and `{line}` stand for the place
    bool isInTerminal = false;
};

/// Those that are known, in the order in which they are looked for.
const std::vector<Editor>& knownEditors();

/// Those of them that are installed.
std::vector<const Editor*> installedEditors();

/// The command line that opens a file at a line, the program first. `choice`: an editor's id, or a
/// command line of one's own, in which `{file}` and `{line}` stand for the place (without `{file}` the
/// file comes last); empty: the first that is installed, else $VISUAL or $EDITOR in a terminal.
/// Empty where there is none.
QStringList
editorCommand(const QString& choice, const QString& file, int line, const Variables& variables);

} // namespace plumbline::desktop
