// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/list_model.h"
#include "core/parity/compare.h"

#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <string>

namespace plumbline::desktop {

struct CellRow
{
    std::string environment;
    parity::Cell cell;
    QString tint;
    QString revealed; ///< a secret that somebody asked to see, for as long as it is shown
    bool isRevealing = false;

    [[nodiscard]] std::string key() const { return environment; }

    bool operator==(const CellRow&) const = default;
};

/// The cells of one row, in full: value, layer, place, and what they won over.
class CellModel : public ListModel<CellRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by RowInspector")

public:
    enum Role {
        EnvironmentRole = Qt::UserRole + 1,
        ValueRole,
        StateRole,
        TintRole,
        ReasonRole,
        LayerRole,
        PlaceRole,
        FileRole,
        LineRole,
        ReplacedRole,
        IsSecretRole,
        IsRevealedRole,
        IsRevealingRole,
    };

    using ListModel::ListModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Shows that the value is being fetched, or the value; an empty one hides it again.
    void setRevealing(int row, bool isRevealing);
    void setRevealed(int row, const QString& value);
};

} // namespace plumbline::desktop
