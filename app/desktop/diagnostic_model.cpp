// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/diagnostic_model.h"

#include "app/desktop/text.h"

namespace plumbline::desktop {

QVariant DiagnosticModel::data(const QModelIndex& index, int role) const
{
    const DiagnosticRow* row = rowAt(index);
    if (row == nullptr)
        return {};
    const Diagnostic& diagnostic = row->diagnostic;
    switch (role) {
    case SeverityRole:
        return QString::fromUtf8(toString(diagnostic.severity).data());
    case MessageRole:
    case Qt::DisplayRole:
        return text(diagnostic.message);
    case HintRole:
        return text(diagnostic.hint);
    case PlaceRole:
        return QString::fromStdString(toString(diagnostic.where));
    case FileRole:
        return QString::fromStdString(diagnostic.where.file);
    case LineRole:
        return diagnostic.where.line;
    default:
        return {};
    }
}

QHash<int, QByteArray> DiagnosticModel::roleNames() const
{
    return {{SeverityRole, "severity"},
            {MessageRole, "message"},
            {HintRole, "hint"},
            {PlaceRole, "place"},
            {FileRole, "file"},
            {LineRole, "line"}};
}

void DiagnosticModel::setDiagnostics(const std::vector<Diagnostic>& diagnostics)
{
    std::vector<DiagnosticRow> rows;
    rows.reserve(diagnostics.size());
    for (const Diagnostic& diagnostic : diagnostics)
        rows.push_back({diagnostic});
    setRows(std::move(rows));
}

} // namespace plumbline::desktop
