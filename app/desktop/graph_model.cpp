// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/graph_model.h"

#include "app/desktop/graph_layout.h"

#include <QPointF>

#include <algorithm>
#include <cmath>

namespace plumbline::desktop {

namespace {

std::size_t indexOf(const std::vector<ServiceRow>& services, const QString& name)
{
    const auto found = std::ranges::find(services, name, &ServiceRow::name);
    return static_cast<std::size_t>(found - services.begin());
}

/// Who needs whom; what is needed and not there is left out.
std::vector<GraphLink> linksOf(const std::vector<ServiceRow>& services)
{
    std::vector<GraphLink> links;
    for (std::size_t from = 0; from < services.size(); ++from) {
        for (const QString& needed : services[from].dependsOn) {
            const std::size_t to = indexOf(services, needed);
            if (to < services.size())
                links.push_back({.from = from, .to = to});
        }
    }
    return links;
}

QVariantMap routeOf(const std::vector<ServiceRow>& services,
                    const GraphLink& link,
                    const std::vector<GraphPoint>& points)
{
    QVariantList places;
    for (const GraphPoint& point : points)
        places.append(QPointF(point.column, point.row));
    return {{"from", services[link.from].name}, {"to", services[link.to].name}, {"points", places}};
}

} // namespace

QVariant GraphModel::data(const QModelIndex& index, int role) const
{
    const GraphRow* row = rowAt(index);
    if (row == nullptr)
        return {};
    switch (role) {
    case NameRole:
    case Qt::DisplayRole:
        return row->name;
    case ImageRole:
        return row->image;
    case StateRole:
        return row->state;
    case NeedsRole:
        return row->needs;
    case ColumnRole:
        return row->column;
    case RowRole:
        return row->row;
    default:
        return {};
    }
}

QHash<int, QByteArray> GraphModel::roleNames() const
{
    return {{NameRole, "name"},
            {ImageRole, "image"},
            {StateRole, "serviceState"},
            {NeedsRole, "needs"},
            {ColumnRole, "atColumn"},
            {RowRole, "atRow"}};
}

void GraphModel::show(const std::vector<ServiceRow>& services)
{
    std::vector<GraphRow> shown;
    shown.reserve(services.size());
    for (const ServiceRow& service : services)
        shown.push_back({.name = service.name,
                         .image = service.image,
                         .state = service.state,
                         .needs = service.dependsOn});
    const bool isSame =
        std::ranges::equal(shown, rows(), [](const GraphRow& left, const GraphRow& right) {
            return left.name == right.name && left.needs == right.needs;
        });
    if (isSame) {
        for (std::size_t i = 0; i < shown.size(); ++i) {
            shown[i].column = rows()[i].column;
            shown[i].row = rows()[i].row;
        }
        setRows(std::move(shown));
        return;
    }
    const std::vector<GraphLink> links = linksOf(services);
    const GraphLayout layout = layOutGraph(services.size(), links);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        shown[i].column = layout.nodes[i].column;
        shown[i].row = layout.nodes[i].row;
    }
    setRows(std::move(shown));
    m_routes.clear();
    for (std::size_t i = 0; i < links.size(); ++i)
        m_routes.append(routeOf(services, links[i], layout.routes[i]));
    m_columns = layout.columns;
    m_rowsHigh = layout.rows;
    Q_EMIT laidOut();
}

QString GraphModel::neighbour(const QString& name, int across, int down) const
{
    const auto here = std::ranges::find(rows(), name, &GraphRow::name);
    if (here == rows().end())
        return rows().empty() ? QString() : rows().front().name;
    const GraphRow* nearest = &*here;
    double least = 0;
    for (const GraphRow& row : rows()) {
        const double along = (row.column - here->column) * across + (row.row - here->row) * down;
        const double aside =
            std::abs(across != 0 ? row.row - here->row : row.column - here->column);
        if (along <= 0 || (down != 0 && aside > 0))
            continue;
        const double distance = along + 2 * aside; // what lies ahead before what lies beside
        if (nearest == &*here || distance < least) {
            nearest = &row;
            least = distance;
        }
    }
    return nearest->name;
}

} // namespace plumbline::desktop
