// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/list_model.h"
#include "core/stack/volume_state.h"

#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace plumbline::desktop {

/// A volume of the stack: how large it is, who wrote it first, who uses it.
struct VolumeRow
{
    QString name;       ///< in the Compose file, else as the engine calls it
    QString engineName; ///< as the engine calls it
    QString size;       ///< in the person's locale; empty: the engine cannot tell
    QString contents;   ///< `PostgreSQL 15`; empty: of no database that is known
    QString branch;     ///< of git, that its data belong to; may be empty
    QStringList users;  ///< containers that mount it
    QStringList atWork; ///< those of them that may be writing

    [[nodiscard]] QString key() const { return engineName; }

    bool operator==(const VolumeRow&) const = default;
};

/// The volumes of a stack, by name; those that are in no Compose file come last.
class VolumeModel : public ListModel<VolumeRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by its controller")
    Q_PROPERTY(int total READ total NOTIFY totalChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        EngineNameRole,
        SizeRole,
        ContentsRole,
        BranchRole,
        UsersRole,
        AtWorkRole
    };

    using ListModel::ListModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int total() const { return rowCount(); }

    void setVolumes(const std::vector<stack::VolumeState>& volumes);
    /// Null: there is none of that name.
    [[nodiscard]] const VolumeRow* find(const QString& name) const;

Q_SIGNALS:
    void totalChanged();
};

} // namespace plumbline::desktop
