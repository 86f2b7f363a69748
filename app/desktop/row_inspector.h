// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/cell_model.h"
#include "app/desktop/job.h"
#include "app/desktop/parity_controller.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace plumbline::desktop {

/// One row of the comparison, in full: its values side by side, where each came from, why it was
/// judged so. Shows a secret for a while, one at a time, when a person asks to see it.
class RowInspector : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by CompareController")
    Q_PROPERTY(bool hasRow READ hasRow NOTIFY changed)
    Q_PROPERTY(QString service READ service NOTIFY changed)
    Q_PROPERTY(QString key READ key NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed)
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed)
    Q_PROPERTY(QString mark READ mark NOTIFY changed)
    Q_PROPERTY(QString reason READ reason NOTIFY changed)
    Q_PROPERTY(QString classText READ classText NOTIFY changed)
    Q_PROPERTY(QStringList classChoices READ classChoices CONSTANT)
    Q_PROPERTY(int classChoice READ classChoice NOTIFY changed)
    Q_PROPERTY(QString command READ command NOTIFY changed)
    Q_PROPERTY(QString revealError READ revealError NOTIFY revealChanged)
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY revealChanged)
    Q_PROPERTY(plumbline::desktop::CellModel* cells READ cells CONSTANT)

public:
    /// How long a secret is shown.
    static constexpr int kRevealSeconds = 15;

    RowInspector(WorkspaceController& workspace, ParityController& parity);

    [[nodiscard]] bool hasRow() const { return m_row >= 0; }

    [[nodiscard]] QString title() const;
    /// What it is and whose: `config var of api`.
    [[nodiscard]] QString subtitle() const;
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] QString mark() const;
    [[nodiscard]] QString reason() const;
    /// The class of a config var's values and why it has it; empty: it has none.
    [[nodiscard]] QString classText() const;
    /// What a config var can be for, in the order of workspace::classNames().
    [[nodiscard]] QStringList classChoices() const;
    /// The place of its class there; -1: it is no config var.
    [[nodiscard]] int classChoice() const;
    [[nodiscard]] QString command() const;

    [[nodiscard]] QString revealError() const { return m_revealError; }

    [[nodiscard]] int secondsLeft() const { return m_secondsLeft; }

    [[nodiscard]] CellModel* cells() { return &m_cells; }

    /// The row of the comparison that is looked at; -1: none.
    [[nodiscard]] int row() const { return m_row; }

    [[nodiscard]] QString service() const;
    [[nodiscard]] QString key() const;

    void show(int row);

    /// Reads the secret of that environment again and shows it for kRevealSeconds.
    Q_INVOKABLE void reveal(int cell);
    Q_INVOKABLE void hide();

Q_SIGNALS:
    void changed();
    void revealChanged();

private:
    [[nodiscard]] const parity::Row* shownRow() const;
    void tick();
    void takeSecret(int cell, const Result<Secret>& secret);

    WorkspaceController& m_workspace;
    ParityController& m_parity;
    ParityController::SharedReport m_report; // the one that m_row is a row of
    int m_row = -1;
    CellModel m_cells;
    int m_revealed = -1;
    int m_secondsLeft = 0;
    QString m_revealError;
    QTimer m_second;
    Job m_job; // last: its worker ends before the rest goes
};

} // namespace plumbline::desktop
