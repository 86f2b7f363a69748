// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/list_model.h"
#include "core/base/error.h"

#include <QtQml/qqmlregistration.h>

namespace plumbline::desktop {

struct DiagnosticRow
{
    Diagnostic diagnostic;

    [[nodiscard]] std::string key() const { return toString(diagnostic); }

    bool operator==(const DiagnosticRow&) const = default;
};

/// What there is to say about the files of a workspace.
class DiagnosticModel : public ListModel<DiagnosticRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by its controller")

public:
    enum Role {
        SeverityRole = Qt::UserRole + 1,
        MessageRole,
        HintRole,
        PlaceRole,
        FileRole,
        LineRole
    };

    using ListModel::ListModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setDiagnostics(const std::vector<Diagnostic>& diagnostics);
};

} // namespace plumbline::desktop
