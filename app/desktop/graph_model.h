// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/list_model.h"
#include "app/desktop/service_model.h"

#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace plumbline::desktop {

/// A service where it stands in the graph.
struct GraphRow
{
    QString name;
    QString image;
    QString state; ///< as ServiceRow has it
    QStringList needs;
    double column = 0;
    double row = 0;

    [[nodiscard]] QString key() const { return name; }

    bool operator==(const GraphRow&) const = default;
};

/// The services of a stack as a graph of what needs what, laid out in columns: left is what others
/// need. It only presents.
class GraphModel : public ListModel<GraphRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by its controller")
    Q_PROPERTY(QVariantList routes READ routes NOTIFY laidOut)
    Q_PROPERTY(double columns READ columns NOTIFY laidOut)
    Q_PROPERTY(double rowsHigh READ rowsHigh NOTIFY laidOut)

public:
    enum Role { NameRole = Qt::UserRole + 1, ImageRole, StateRole, NeedsRole, ColumnRole, RowRole };

    using ListModel::ListModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Of each link `{from, to, points}`: a list of QPointF from the service that needs to the one that
    /// is needed.
    [[nodiscard]] QVariantList routes() const { return m_routes; }

    [[nodiscard]] double columns() const { return m_columns; }

    [[nodiscard]] double rowsHigh() const { return m_rowsHigh; }

    /// Lays the services out; as long as none comes, goes or needs another one, they stay where they are.
    void show(const std::vector<ServiceRow>& services);
    /// The service that one comes to from another by an arrow key; the same where there is none.
    /// `across` and `down`: -1, 0 or 1.
    [[nodiscard]] Q_INVOKABLE QString neighbour(const QString& name, int across, int down) const;

Q_SIGNALS:
    void laidOut();

private:
    QVariantList m_routes;
    double m_columns = 0;
    double m_rowsHigh = 0;
};

} // namespace plumbline::desktop
