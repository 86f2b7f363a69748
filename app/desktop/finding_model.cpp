// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/finding_model.h"

#include "app/desktop/matrix.h"
#include "app/desktop/text.h"
#include "core/parity/words.h"

#include <algorithm>
#include <map>

namespace plumbline::desktop {

namespace {

/// Where a finding's group stands among the others, and what it is called.
using GroupKey = std::pair<int, QString>;

QString severityTitle(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return FindingModel::tr("Errors");
    case Severity::Warning:
        return FindingModel::tr("Warnings");
    case Severity::Info:
        return FindingModel::tr("Remarks");
    }
    return {};
}

GroupKey groupOf(const parity::Finding& finding, FindingModel::Grouping grouping)
{
    switch (grouping) {
    case FindingModel::BySeverity:
        return finding.waiver
                   ? GroupKey{9, FindingModel::tr("Waived")}
                   : GroupKey{-static_cast<int>(finding.severity), severityTitle(finding.severity)};
    case FindingModel::ByFactor:
        return {static_cast<int>(finding.factor),
                text(parity::numeral(finding.factor)) + QStringLiteral("  ") +
                    words(parity::title(finding.factor))};
    case FindingModel::ByService:
        return finding.service.empty() ? GroupKey{1, FindingModel::tr("The workspace as a whole")}
                                       : GroupKey{0, text(finding.service)};
    case FindingModel::ByAge:
        return finding.isNew ? GroupKey{0, FindingModel::tr("New since last time")}
                             : GroupKey{1, FindingModel::tr("Known before")};
    case FindingModel::None:
        break;
    }
    return {};
}

QString counted(std::size_t count)
{
    return count == 1 ? FindingModel::tr("1 finding") : FindingModel::tr("%L1 findings").arg(count);
}

} // namespace

QVariant FindingModel::data(const QModelIndex& index, int role) const
{
    const FindingRow* row = rowAt(index);
    if (row == nullptr)
        return {};
    const parity::Finding& finding = row->finding;
    switch (role) {
    case IsGroupRole:
        return row->isGroup;
    case TitleRole:
    case Qt::DisplayRole:
        return row->title;
    case NoteRole:
        return row->note;
    case ExplanationRole:
        return row->explanation;
    case SeverityRole:
        return row->isGroup     ? QString()
               : finding.waiver ? QStringLiteral("waived")
                                : text(toString(finding.severity));
    case SeverityWordRole:
        return row->isGroup     ? QString()
               : finding.waiver ? tr("waived")
                                : text(parity::wordOf(finding.severity));
    case RuleRole:
        return text(finding.rule);
    case ServiceRole:
        return text(finding.service);
    case SubjectRole:
        return text(wordOfSubject(finding));
    case EnvironmentsRole:
        return commaJoined(finding.environments);
    case IsNewRole:
        return !row->isGroup && finding.isNew;
    case IsWaivedRole:
        return finding.waiver.has_value();
    case FingerprintRole:
        return text(finding.fingerprint);
    case FactorRole:
        return text(parity::numeral(finding.factor));
    default:
        return {};
    }
}

QHash<int, QByteArray> FindingModel::roleNames() const
{
    return {{IsGroupRole, "isGroup"},
            {TitleRole, "title"},
            {NoteRole, "note"},
            {ExplanationRole, "explanation"},
            {SeverityRole, "severity"},
            {SeverityWordRole, "severityWord"},
            {RuleRole, "rule"},
            {ServiceRole, "service"},
            {SubjectRole, "subject"},
            {EnvironmentsRole, "environments"},
            {IsNewRole, "isNew"},
            {IsWaivedRole, "isWaived"},
            {FingerprintRole, "fingerprint"},
            {FactorRole, "factor"}};
}

void FindingModel::show(std::vector<parity::Finding> findings, Grouping grouping, std::size_t limit)
{
    if (limit > 0 && findings.size() > limit)
        findings.resize(limit);
    std::map<GroupKey, std::vector<FindingRow>> groups;
    for (parity::Finding& finding : findings) {
        const GroupKey key = groupOf(finding, grouping);
        QString title = text(finding.message);
        groups[key].push_back({.title = std::move(title), .finding = std::move(finding)});
    }
    std::vector<FindingRow> rows;
    for (auto& [key, members] : groups) {
        if (grouping != None)
            rows.push_back(
                {.isGroup = true,
                 .title = key.second,
                 .note = counted(members.size()),
                 .explanation = grouping == ByFactor
                                    ? words(parity::explanation(members.front().finding.factor))
                                    : QString()});
        std::ranges::move(members, std::back_inserter(rows));
    }
    setRows(std::move(rows));
}

int FindingModel::rowOf(const std::string& fingerprint) const
{
    const auto found = std::ranges::find_if(rows(), [&fingerprint](const FindingRow& row) {
        return !row.isGroup && row.finding.fingerprint == fingerprint;
    });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

} // namespace plumbline::desktop
