// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/cell_model.h"
#include "app/desktop/finding_model.h"
#include "app/desktop/fix_controller.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace plumbline::desktop {

/// The Findings page: findings in groups, the one that is looked at, and what can be done about it.
class FindingsController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by App")
    Q_PROPERTY(plumbline::desktop::FindingModel* list READ list CONSTANT)
    Q_PROPERTY(plumbline::desktop::CellModel* evidence READ evidence CONSTANT)
    Q_PROPERTY(plumbline::desktop::FixController* fix READ fix CONSTANT)
    Q_PROPERTY(plumbline::desktop::FindingModel::Grouping grouping READ grouping WRITE setGrouping
                   NOTIFY listChanged)
    Q_PROPERTY(bool hasPast READ hasPast NOTIFY listChanged)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY listChanged)
    Q_PROPERTY(bool showsWaived READ showsWaived WRITE setShowsWaived NOTIFY listChanged)
    Q_PROPERTY(int shown READ shown NOTIFY listChanged)
    Q_PROPERTY(int total READ total NOTIFY listChanged)
    Q_PROPERTY(QString command READ command NOTIFY listChanged)
    Q_PROPERTY(int currentRow READ currentRow WRITE setCurrentRow NOTIFY currentChanged)
    Q_PROPERTY(bool hasCurrent READ hasCurrent NOTIFY currentChanged)
    Q_PROPERTY(bool isOfRow READ isOfRow NOTIFY currentChanged)
    Q_PROPERTY(QString message READ message NOTIFY currentChanged)
    Q_PROPERTY(QString reason READ reason NOTIFY currentChanged)
    Q_PROPERTY(QString rule READ rule NOTIFY currentChanged)
    Q_PROPERTY(QString severity READ severity NOTIFY currentChanged)
    Q_PROPERTY(QString severityWord READ severityWord NOTIFY currentChanged)
    Q_PROPERTY(QString subject READ subject NOTIFY currentChanged)
    Q_PROPERTY(QString factor READ factor NOTIFY currentChanged)
    Q_PROPERTY(QString factorText READ factorText NOTIFY currentChanged)
    Q_PROPERTY(QString advice READ advice NOTIFY currentChanged)
    Q_PROPERTY(QString waiverText READ waiverText NOTIFY currentChanged)
    Q_PROPERTY(bool canFix READ canFix NOTIFY currentChanged)

public:
    FindingsController(WorkspaceController& workspace,
                       ParityController& parity,
                       QObject* parent = nullptr);

    [[nodiscard]] FindingModel* list() { return &m_list; }

    /// What each environment of the finding has.
    [[nodiscard]] CellModel* evidence() { return &m_evidence; }

    [[nodiscard]] FixController* fix() { return &m_fix; }

    /// By what they are grouped; by age only where an earlier comparison tells it.
    [[nodiscard]] FindingModel::Grouping grouping() const;

    [[nodiscard]] bool hasPast() const { return m_parity.hasPast(); }

    void setGrouping(FindingModel::Grouping grouping);

    [[nodiscard]] QString search() const { return m_search; }

    void setSearch(const QString& search);

    [[nodiscard]] bool showsWaived() const { return m_showsWaived; }

    void setShowsWaived(bool shows);

    /// Findings that the filters let through, and all.
    [[nodiscard]] int shown() const { return m_shown; }

    [[nodiscard]] int total() const;
    [[nodiscard]] QString command() const;

    [[nodiscard]] int currentRow() const;
    void setCurrentRow(int row);

    [[nodiscard]] bool hasCurrent() const { return m_current.has_value(); }

    /// Whether the finding is about a row of the comparison, so that it can be shown there.
    [[nodiscard]] bool isOfRow() const;
    [[nodiscard]] QString message() const;
    [[nodiscard]] QString reason() const;
    [[nodiscard]] QString rule() const;
    [[nodiscard]] QString severity() const;
    [[nodiscard]] QString severityWord() const;
    /// What it is about: `api · PGUSER in prod`.
    [[nodiscard]] QString subject() const;
    [[nodiscard]] QString factor() const;
    [[nodiscard]] QString factorText() const;
    /// What to do, in one sentence.
    [[nodiscard]] QString advice() const;
    /// The waiver that covers it; empty: none.
    [[nodiscard]] QString waiverText() const;
    [[nodiscard]] bool canFix() const;

    /// Looks at the worst finding on a subject; none where there is none.
    Q_INVOKABLE void lookAt(const QString& service, const QString& key);
    Q_INVOKABLE void lookAtFingerprint(const QString& fingerprint);
    /// Groups findings by factor, and looks at the worst of that one.
    Q_INVOKABLE void lookAtFactor(const QString& numeral);
    [[nodiscard]] Q_INVOKABLE QString currentService() const;
    [[nodiscard]] Q_INVOKABLE QString currentKey() const;
    Q_INVOKABLE void previewFix();
    Q_INVOKABLE void previewWaiver(const QString& reason, const QString& owner, int days);
    /// The finding for an issue or a chat, as Markdown.
    [[nodiscard]] Q_INVOKABLE QString markdown() const;

Q_SIGNALS:
    void listChanged();
    void currentChanged();

private:
    void refresh();
    void look(std::optional<parity::Finding> finding);
    [[nodiscard]] bool passes(const parity::Finding& finding) const;

    ParityController& m_parity;
    FixController m_fix;
    FindingModel m_list;
    CellModel m_evidence;
    FindingModel::Grouping m_grouping = FindingModel::BySeverity;
    QString m_search;
    bool m_showsWaived = true;
    int m_shown = 0;
    std::optional<parity::Finding> m_current;
};

} // namespace plumbline::desktop
