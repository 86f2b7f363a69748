// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/record_model.h"

#include <utility>

namespace plumbline::desktop {

RecordModel::RecordModel(QByteArrayList fields, QObject* parent)
    : ListModel(parent)
    , m_fields(std::move(fields))
{}

QVariant RecordModel::data(const QModelIndex& index, int role) const
{
    const Record* record = rowAt(index);
    if (record == nullptr)
        return {};
    if (role == Qt::DisplayRole)
        return record->id;
    const int field = role - Qt::UserRole;
    return field < 0 || field >= m_fields.size()
               ? QVariant()
               : record->fields.value(QString::fromLatin1(m_fields.at(field)));
}

QHash<int, QByteArray> RecordModel::roleNames() const
{
    QHash<int, QByteArray> names;
    for (int i = 0; i < m_fields.size(); ++i)
        names.insert(Qt::UserRole + i, m_fields.at(i));
    return names;
}

} // namespace plumbline::desktop
