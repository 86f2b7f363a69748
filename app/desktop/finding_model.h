// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/list_model.h"
#include "core/parity/parity_report.h"

#include <QString>
#include <QtQml/qqmlregistration.h>

#include <string>

namespace plumbline::desktop {

struct FindingRow
{
    bool isGroup = false;
    QString title;       ///< of a group: its words; of a finding: its message
    QString note;        ///< of a group: how many
    QString explanation; ///< of a factor's group: what the factor asks for
    parity::Finding finding;

    [[nodiscard]] std::string key() const
    {
        return isGroup ? "group " + title.toStdString()
                       : finding.fingerprint + finding.rule + finding.service + finding.subject;
    }

    bool operator==(const FindingRow&) const = default;
};

/// Findings, by what a person wants to go through them by. It only presents.
class FindingModel : public ListModel<FindingRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by its controller")

public:
    enum Role {
        IsGroupRole = Qt::UserRole + 1,
        TitleRole,
        NoteRole,
        ExplanationRole,
        SeverityRole,
        SeverityWordRole,
        RuleRole,
        ServiceRole,
        SubjectRole,
        EnvironmentsRole,
        IsNewRole,
        IsWaivedRole,
        FingerprintRole,
        FactorRole,
    };

    /// By what findings are grouped; None: no groups.
    enum Grouping { None, BySeverity, ByFactor, ByService, ByAge };
    Q_ENUM(Grouping)

    using ListModel::ListModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// The findings of a report in groups. `limit`: at most so many, the worst; 0: all.
    void show(std::vector<parity::Finding> findings, Grouping grouping, std::size_t limit = 0);
    /// The first row of that finding; -1: it is not shown.
    [[nodiscard]] int rowOf(const std::string& fingerprint) const;
};

} // namespace plumbline::desktop
