// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/recent_model.h"

#include "app/desktop/shown_path.h"

#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace plumbline::desktop {

namespace {

constexpr std::size_t kMaxRecent = 12;

} // namespace

RecentModel::RecentModel(QObject* parent)
    : ListModel(parent)
{
    QSettings settings;
    const int count = settings.beginReadArray("recent");
    std::vector<RecentRow> rows;
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        RecentRow row{.folder = settings.value("folder").toString(),
                      .name = settings.value("name").toString(),
                      .verdict = settings.value("verdict").toString(),
                      .openedAt = settings.value("openedAt").toDateTime()};
        if (QFileInfo::exists(row.folder))
            rows.push_back(std::move(row));
    }
    setRows(std::move(rows));
}

QVariant RecentModel::data(const QModelIndex& index, int role) const
{
    const RecentRow* row = rowAt(index);
    if (row == nullptr)
        return {};
    switch (role) {
    case FolderRole:
        return row->folder;
    case ShownFolderRole:
        return shownPath(row->folder);
    case NameRole:
    case Qt::DisplayRole:
        return row->name;
    case VerdictRole:
        return row->verdict;
    case OpenedAtRole:
        return row->openedAt;
    default:
        return {};
    }
}

QHash<int, QByteArray> RecentModel::roleNames() const
{
    return {{FolderRole, "folder"},
            {ShownFolderRole, "shownFolder"},
            {NameRole, "name"},
            {VerdictRole, "verdict"},
            {OpenedAtRole, "openedAt"}};
}

void RecentModel::remember(const QString& folder, const QString& name, const QDateTime& openedAt)
{
    std::vector<RecentRow> changed = rows();
    const auto found = std::ranges::find(changed, folder, &RecentRow::folder);
    RecentRow row{.folder = folder};
    if (found != changed.end()) {
        row = *found;
        changed.erase(found);
    }
    row.name = name;
    row.openedAt = openedAt;
    changed.insert(changed.begin(), std::move(row));
    if (changed.size() > kMaxRecent)
        changed.resize(kMaxRecent);
    change(std::move(changed));
}

void RecentModel::setVerdict(const QString& folder, const QString& verdict)
{
    std::vector<RecentRow> changed = rows();
    const auto found = std::ranges::find(changed, folder, &RecentRow::folder);
    if (found == changed.end() || found->verdict == verdict)
        return;
    found->verdict = verdict;
    change(std::move(changed));
}

void RecentModel::forget(const QString& folder)
{
    std::vector<RecentRow> changed = rows();
    std::erase_if(changed, [&folder](const RecentRow& row) { return row.folder == folder; });
    change(std::move(changed));
}

void RecentModel::change(std::vector<RecentRow> changed)
{
    setRows(std::move(changed));
    QSettings settings;
    settings.beginWriteArray("recent", rowCount());
    int i = 0;
    for (const RecentRow& row : rows()) {
        settings.setArrayIndex(i++);
        settings.setValue("folder", row.folder);
        settings.setValue("name", row.name);
        settings.setValue("verdict", row.verdict);
        settings.setValue("openedAt", row.openedAt);
    }
    settings.endArray();
}

} // namespace plumbline::desktop
