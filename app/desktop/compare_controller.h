// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/fix_controller.h"
#include "app/desktop/job.h"
#include "app/desktop/matrix_model.h"
#include "app/desktop/pair_model.h"
#include "app/desktop/parity_controller.h"
#include "app/desktop/row_inspector.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace plumbline::desktop {

/// The Compare page: the matrix with its filters, the row that is looked at, two environments beside
/// each other. Texts are made on a job's thread when there is another report.
class CompareController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by App")
    Q_PROPERTY(plumbline::desktop::MatrixModel* matrix READ matrix CONSTANT)
    Q_PROPERTY(plumbline::desktop::RowInspector* inspector READ inspector CONSTANT)
    Q_PROPERTY(plumbline::desktop::PairModel* pair READ pair CONSTANT)
    Q_PROPERTY(plumbline::desktop::FixController* correction READ correction CONSTANT)
    Q_PROPERTY(int currentRow READ currentRow WRITE setCurrentRow NOTIFY currentChanged)
    Q_PROPERTY(bool isPair READ isPair WRITE setPair NOTIFY pairChanged)
    Q_PROPERTY(int left READ left WRITE setLeft NOTIFY pairChanged)
    Q_PROPERTY(int right READ right WRITE setRight NOTIFY pairChanged)
    Q_PROPERTY(bool pairShowsAll READ pairShowsAll WRITE setPairShowsAll NOTIFY pairChanged)
    Q_PROPERTY(QString summary READ summary NOTIFY shownChanged)
    Q_PROPERTY(QString command READ command NOTIFY shownChanged)

public:
    CompareController(WorkspaceController& workspace,
                      ParityController& parity,
                      QObject* parent = nullptr);

    [[nodiscard]] MatrixModel* matrix() { return &m_matrix; }

    [[nodiscard]] RowInspector* inspector() { return &m_inspector; }

    [[nodiscard]] PairModel* pair() { return &m_pair; }

    /// The change that says what the config var that is looked at is for.
    [[nodiscard]] FixController* correction() { return &m_correction; }

    /// The row of the matrix that is looked at; -1: none.
    [[nodiscard]] int currentRow() const;
    void setCurrentRow(int row);

    /// Whether two environments are shown beside each other instead of the matrix of all.
    [[nodiscard]] bool isPair() const { return m_isPair; }

    void setPair(bool isPair);

    [[nodiscard]] int left() const { return m_left; }

    void setLeft(int left);

    [[nodiscard]] int right() const { return m_right; }

    void setRight(int right);

    [[nodiscard]] bool pairShowsAll() const { return m_pairShowsAll; }

    void setPairShowsAll(bool showsAll);

    /// How many rows are shown of how many.
    [[nodiscard]] QString summary() const;
    /// The command line that prints what is shown.
    [[nodiscard]] QString command() const;

    /// Looks at a subject, wherever the filters hide it: from a finding, from the palette.
    Q_INVOKABLE void showSubject(const QString& service, const QString& key);
    /// What the palette can look at: { service, key } of each config var, once.
    [[nodiscard]] Q_INVOKABLE QVariantList subjects() const;
    Q_INVOKABLE void lookAtPairRow(int row);
    /// Plans that the config var that is looked at is for what RowInspector::classChoices() says there.
    Q_INVOKABLE void correctClass(int choice);
    /// A cell of the matrix as text, or the key, or the whole row with tabs: for the clipboard.
    [[nodiscard]] Q_INVOKABLE QString textOf(int row, int column) const;
    [[nodiscard]] Q_INVOKABLE QString rowText(int row) const;

Q_SIGNALS:
    void currentChanged();
    void pairChanged();
    void shownChanged();

private:
    void onReportChanged();
    void showPair();
    [[nodiscard]] int findRow(const QString& service, const QString& key) const;

    ParityController& m_parity;
    MatrixModel m_matrix;
    RowInspector m_inspector;
    PairModel m_pair;
    FixController m_correction;
    QString m_correctedKey;
    bool m_isPair = false;
    int m_left = -1; ///< not chosen yet
    int m_right = -1;
    bool m_pairShowsAll = false;
    Job m_job; // last: its worker ends before the rest goes
};

} // namespace plumbline::desktop
