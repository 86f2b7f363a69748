// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/snapshot_list.h"

#include "app/desktop/text.h"
#include "core/base/text.h"

#include <QDateTime>
#include <QLocale>

namespace plumbline::desktop {

namespace {

QString whenOf(const std::string& takenAt)
{
    const QDateTime at = QDateTime::fromString(text(takenAt), Qt::ISODate);
    return at.isValid() ? QLocale().toString(at.toLocalTime(), QLocale::ShortFormat)
                        : text(printable(takenAt));
}

Record recordOf(const workspace::FoundSnapshot& snapshot)
{
    return {.id = text(snapshot.file.string()),
            .fields = {
                {"file", text(snapshot.file.string())},
                {"name", text(printable(snapshot.file.filename().string()))},
                {"when", whenOf(snapshot.tag.takenAt)},
                {"size", QLocale().formattedDataSize(static_cast<qint64>(snapshot.fileBytes), 1)},
                {"contents", text(printable(workspace::renderSnapshotData(snapshot.tag)))},
                {"branch", text(printable(snapshot.tag.branch))},
                {"project", text(printable(snapshot.tag.project))}}};
}

} // namespace

SnapshotList::SnapshotList(QObject* parent)
    : RecordModel({"file", "name", "when", "size", "contents", "branch", "project"}, parent)
{}

void SnapshotList::look(const std::filesystem::path& folder, const QString& volume)
{
    if (volume != m_volume) // those of another volume are not shown meanwhile
        show({});
    m_volume = volume;
    if (volume.isEmpty()) {
        m_job.abandon();
        return;
    }
    m_job.start(
        this,
        [folder, name = volume.toStdString()](const std::stop_token& stop) {
            return workspace::findSnapshots(folder, name, stop);
        },
        [this](const Result<std::vector<workspace::FoundSnapshot>>& found) {
            show(found ? *found : std::vector<workspace::FoundSnapshot>());
        });
}

void SnapshotList::forget()
{
    m_job.abandon();
    m_volume.clear();
    show({});
}

void SnapshotList::show(const std::vector<workspace::FoundSnapshot>& snapshots)
{
    std::vector<Record> records;
    records.reserve(snapshots.size());
    for (const workspace::FoundSnapshot& snapshot : snapshots)
        records.push_back(recordOf(snapshot));
    setRows(std::move(records));
    Q_EMIT shown();
}

} // namespace plumbline::desktop
