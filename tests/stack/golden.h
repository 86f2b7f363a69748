// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/test_paths.h"

#include <QtTest>

#include <string>

namespace plumbline::stack::test {

/// Compares `actual` with tests/data/stack/<name>.txt; with UPDATE_GOLDEN=1 it is written there.
inline void compareGolden(const std::string& name, const std::string& actual)
{
    const QString path = QStringLiteral(PLUMBLINE_TEST_DATA "/stack/") +
                         QString::fromStdString(name) + QStringLiteral(".txt");
    QFile file(path);
    if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(actual));
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable("no golden file " + path));
    QCOMPARE(QString::fromStdString(actual), QString::fromUtf8(file.readAll()));
}

} // namespace plumbline::stack::test
