// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/cell_model.h"

#include "app/desktop/matrix.h"
#include "app/desktop/text.h"

namespace plumbline::desktop {

namespace {

/// `LIMIT=2, environment, compose.yaml:12`: a value of a weaker layer, in one line.
QString describe(const parity::ReplacedCell& replaced, bool isSecret)
{
    QStringList parts{isSecret ? CellModel::tr("another secret")
                               : QString::fromStdString(replaced.value)};
    if (!replaced.layer.empty())
        parts.append(QString::fromStdString(replaced.layer));
    if (const std::string place = toString(replaced.origin); !place.empty())
        parts.append(QString::fromStdString(place));
    return parts.join(QStringLiteral(" · "));
}

QVariant replacedOf(const parity::Cell& cell)
{
    QStringList lines;
    for (const parity::ReplacedCell& replaced : cell.replaced)
        lines.append(describe(replaced, !cell.group.empty()));
    return lines;
}

} // namespace

QVariant CellModel::data(const QModelIndex& index, int role) const
{
    const CellRow* row = rowAt(index);
    if (row == nullptr)
        return {};
    const parity::Cell& cell = row->cell;
    const bool isShown = !row->revealed.isEmpty();
    switch (role) {
    case EnvironmentRole:
    case Qt::DisplayRole:
        return QString::fromStdString(row->environment);
    case ValueRole:
        if (isShown)
            return row->revealed;
        if (QString word = wordOfState(cell); !word.isEmpty())
            return word;
        return text(cell.value);
    case StateRole:
        return stateOf(cell);
    case TintRole:
        return row->tint;
    case ReasonRole:
        return text(cell.reason);
    case LayerRole:
        return cell.isDefault ? tr("default of the platform") : QString::fromStdString(cell.layer);
    case PlaceRole:
        return QString::fromStdString(toString(cell.origin));
    case FileRole:
        return QString::fromStdString(cell.origin.file);
    case LineRole:
        return cell.origin.line;
    case ReplacedRole:
        return replacedOf(cell);
    case IsSecretRole:
        return !cell.group.empty();
    case IsRevealedRole:
        return isShown;
    case IsRevealingRole:
        return row->isRevealing;
    default:
        return {};
    }
}

QHash<int, QByteArray> CellModel::roleNames() const
{
    return {{EnvironmentRole, "environment"},
            {ValueRole, "value"},
            {StateRole, "state"},
            {TintRole, "tint"},
            {ReasonRole, "reason"},
            {LayerRole, "layerName"},
            {PlaceRole, "place"},
            {FileRole, "file"},
            {LineRole, "line"},
            {ReplacedRole, "replaced"},
            {IsSecretRole, "isSecret"},
            {IsRevealedRole, "isRevealed"},
            {IsRevealingRole, "isRevealing"}};
}

void CellModel::setRevealing(int row, bool isRevealing)
{
    CellRow changed = rows().at(static_cast<std::size_t>(row));
    changed.isRevealing = isRevealing;
    setRow(row, std::move(changed));
}

void CellModel::setRevealed(int row, const QString& value)
{
    CellRow changed = rows().at(static_cast<std::size_t>(row));
    changed.revealed = value;
    changed.isRevealing = false;
    setRow(row, std::move(changed));
}

} // namespace plumbline::desktop
