// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/list_model.h"

#include <QByteArrayList>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

#include <string>

namespace plumbline::desktop {

struct Record
{
    QString id;
    QVariantMap fields;

    [[nodiscard]] std::string key() const { return id.toStdString(); }

    bool operator==(const Record&) const = default;
};

/// A short list whose rows have named fields: cards, figures, a strip. Its roles are given when it is
/// made.
class RecordModel : public ListModel<Record>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by its controller")

public:
    explicit RecordModel(QByteArrayList fields, QObject* parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    QByteArrayList m_fields;
};

} // namespace plumbline::desktop
