// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/variables.h"
#include "tests/support/fake_engine.h"
#include "tests/test_paths.h"

#include <QFile>
#include <QStringList>
#include <QTemporaryDir>

namespace plumbline::test {

/// An `ssh` that leads to the fake engine, and writes down what it was asked for and who it is.
class FakeSsh
{
public:
    explicit FakeSsh(const FakeEngine& fake)
    {
        QFile script(m_folder.filePath("ssh"));
        if (!script.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(script.fileName()));
        script.write("#!/bin/sh\n"
                     "printf '%s\\n' \"$@\" > \"$SEEN/arguments\"\n"
                     "echo $$ >> \"$SEEN/processes\"\n"
                     "[ -z \"$SAYS\" ] || { echo \"$SAYS\" >&2; exit 255; }\n"
                     "exec python3 \"$RELAY\" stdio \"$LEADS_TO\"\n");
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        script.close();
        variables = {{"PATH", m_folder.path().toStdString() + ":/usr/bin:/bin"},
                     {"SEEN", m_folder.path().toStdString()},
                     {"RELAY", PLUMBLINE_TEST_SUPPORT "/relay.py"},
                     {"LEADS_TO", fake.socketPath().string()}};
    }

    [[nodiscard]] QStringList arguments() const { return lines("arguments"); }

    [[nodiscard]] QStringList processes() const { return lines("processes"); }

    Variables variables;

private:
    [[nodiscard]] QStringList lines(const QString& name) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts);
    }

    QTemporaryDir m_folder;
};

} // namespace plumbline::test
