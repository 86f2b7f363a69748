// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/job.h"
#include "app/desktop/record_model.h"
#include "core/workspace/volume_snapshots.h"

#include <filesystem>

namespace plumbline::desktop {

/// The snapshots of one volume that lie in the workspace's folder, the newest first: records
/// { file, name, when, size, contents, branch, project }.
class SnapshotList : public RecordModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by its controller")
    Q_PROPERTY(int total READ total NOTIFY shown)

public:
    explicit SnapshotList(QObject* parent = nullptr);

    [[nodiscard]] int total() const { return rowCount(); }

    /// Reads them off the window's thread; `volume` as the Compose file or the engine calls it.
    void look(const std::filesystem::path& folder, const QString& volume);
    void forget();

Q_SIGNALS:
    void shown();

private:
    void show(const std::vector<workspace::FoundSnapshot>& snapshots);

    QString m_volume;
    Job m_job; // last: its worker ends before the rest goes
};

} // namespace plumbline::desktop
