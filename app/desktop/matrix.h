// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/parity_report.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace plumbline::desktop {

/// A row of the comparison as the matrix shows it: its texts made once, off the window's thread.
struct MatrixRow
{
    std::size_t row = 0; ///< in the comparison
    int group = 0;       ///< in Matrix::groups
    QString service;
    QString title; ///< the key; outside of the config vars with its service before it
    parity::Verdict verdict = parity::Verdict::Equal;
    std::optional<Severity> severity; ///< of the worst finding on it that nobody has waived
    bool isSecret = false;
    bool isMissing = false; ///< some environment surely lacks it
    QStringList texts;      ///< by environment
    QStringList states;     ///< by environment: set, default, secret, missing, empty, ...
    QStringList tints;      ///< by environment: how it stands out of the row: empty, drift, missing
    QString haystack;       ///< everything a search looks at, in lower case
};

struct MatrixGroup
{
    QString title;
    int rows = 0;
    int gaps = 0; ///< rows that differ and are not meant to
};

/// The matrix of a report: rows by group, in the order of the groups.
struct Matrix
{
    QStringList environments;
    QStringList services; ///< that rows are about, sorted
    std::vector<MatrixGroup> groups;
    std::vector<MatrixRow> rows;
};

/// Lays a report out. **Thread:** any.
Matrix layOut(const parity::ParityReport& report);

/// Whether a verdict is a difference that nobody has said is meant.
bool isGap(parity::Verdict verdict);

/// The verdict as the key of its mark.
QString keyOf(parity::Verdict verdict);

/// How each cell of a row stands out of it: empty, `drift` or `missing`.
QStringList tintsOf(const parity::ParityReport& report, const parity::Row& row);

/// A cell's value in one line, or why there is none.
QString shownText(const parity::Cell& cell);
/// Why a cell has no value that is shown, or which secret it holds; empty: its value is shown.
QString wordOfState(const parity::Cell& cell);
/// `set`, `default`, `secret`, `missing`, `empty`, `unreadable`, `unknown`, `not-applicable`.
QString stateOf(const parity::Cell& cell);

} // namespace plumbline::desktop
