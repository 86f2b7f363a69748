// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/change_model.h"

#include "app/desktop/text.h"
#include "core/parity/words.h"

namespace plumbline::desktop {

namespace {

QString subjectOf(const history::RunFinding& finding)
{
    const QString name = text(parity::wordOfName(finding.subject));
    return finding.service.empty() ? name : text(finding.service) + ' ' + name;
}

} // namespace

QVariant ChangeModel::data(const QModelIndex& index, int role) const
{
    const ChangeRow* row = rowAt(index);
    if (row == nullptr)
        return {};
    switch (role) {
    case ChangeRole:
        return row->change;
    case SeverityRole:
        return row->severity;
    case RuleRole:
        return row->rule;
    case SubjectRole:
    case Qt::DisplayRole:
        return row->subject;
    default:
        return {};
    }
}

QHash<int, QByteArray> ChangeModel::roleNames() const
{
    return {{ChangeRole, "change"},
            {SeverityRole, "severity"},
            {RuleRole, "rule"},
            {SubjectRole, "subject"}};
}

void ChangeModel::setChanges(const history::Changes& changes)
{
    std::vector<ChangeRow> rows;
    const auto add = [&rows](const QString& change,
                             const std::vector<history::RunFinding>& findings) {
        for (const history::RunFinding& finding : findings)
            rows.push_back({.fingerprint = text(finding.fingerprint),
                            .change = change,
                            .severity = text(toString(finding.severity)),
                            .rule = text(finding.rule),
                            .subject = subjectOf(finding)});
    };
    add(QStringLiteral("new"), changes.added);
    add(QStringLiteral("fixed"), changes.fixed);
    add(QStringLiteral("open"), changes.open);
    setRows(std::move(rows));
}

} // namespace plumbline::desktop
