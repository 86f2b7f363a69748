// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/volume_model.h"

#include "app/desktop/text.h"
#include "core/base/text.h"
#include "core/stack/labels.h"
#include "core/workspace/volumes.h"

#include <QLocale>

#include <algorithm>

namespace plumbline::desktop {

namespace {

VolumeRow rowOf(const stack::VolumeState& volume)
{
    VolumeRow row{
        .name = text(printable(volume.key.empty() ? volume.details.name : volume.key)),
        .engineName = text(printable(volume.details.name)),
        .size = volume.sizeBytes ? QLocale().formattedDataSize(*volume.sizeBytes, 1) : QString(),
        .contents = volume.data ? text(printable(workspace::renderVolumeData(volume))) : QString()};
    const auto branch = volume.details.labels.find(std::string(stack::kGitBranchLabel));
    if (branch != volume.details.labels.end())
        row.branch = text(printable(branch->second));
    for (const stack::VolumeUser& user : volume.users) {
        row.users.append(text(printable(user.container)));
        if (user.isAtWork())
            row.atWork.append(row.users.constLast());
    }
    return row;
}

} // namespace

QVariant VolumeModel::data(const QModelIndex& index, int role) const
{
    const VolumeRow* row = rowAt(index);
    if (row == nullptr)
        return {};
    switch (role) {
    case NameRole:
    case Qt::DisplayRole:
        return row->name;
    case EngineNameRole:
        return row->engineName;
    case SizeRole:
        return row->size;
    case ContentsRole:
        return row->contents;
    case BranchRole:
        return row->branch;
    case UsersRole:
        return row->users;
    case AtWorkRole:
        return row->atWork;
    default:
        return {};
    }
}

QHash<int, QByteArray> VolumeModel::roleNames() const
{
    return {{NameRole, "name"},
            {EngineNameRole, "engineName"},
            {SizeRole, "size"},
            {ContentsRole, "contents"},
            {BranchRole, "branch"},
            {UsersRole, "users"},
            {AtWorkRole, "atWork"}};
}

void VolumeModel::setVolumes(const std::vector<stack::VolumeState>& volumes)
{
    std::vector<VolumeRow> rows;
    rows.reserve(volumes.size());
    for (const stack::VolumeState& volume : volumes)
        rows.push_back(rowOf(volume));
    const auto isNamed = [](const VolumeRow& row) { return row.name != row.engineName; };
    std::stable_partition(rows.begin(), rows.end(), isNamed); // the others come last
    setRows(std::move(rows));
    Q_EMIT totalChanged();
}

const VolumeRow* VolumeModel::find(const QString& name) const
{
    const auto found = std::ranges::find(rows(), name, &VolumeRow::name);
    return found == rows().end() ? nullptr : &*found;
}

} // namespace plumbline::desktop
