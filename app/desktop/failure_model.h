// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/list_model.h"
#include "core/stack/execute.h"

#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace plumbline::desktop {

/// A card: what failed, the evidence, the likely cause, the next action.
struct FailureRow
{
    int step = 0;
    QString title;
    QString message;
    QString hint;
    QString exit;       ///< "exit code 137: killed (SIGKILL)"; empty when it still runs
    QString probe;      ///< the command of the healthcheck
    QStringList probes; ///< last outputs with their exit codes, oldest first
    QStringList log;
    QString likelyCause;

    [[nodiscard]] QString key() const { return title + message; }

    bool operator==(const FailureRow&) const = default;
};

/// What went wrong in the last job.
class FailureModel : public ListModel<FailureRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by its controller")

public:
    enum Role {
        TitleRole = Qt::UserRole + 1,
        MessageRole,
        HintRole,
        ExitRole,
        ProbeRole,
        ProbesRole,
        LogRole,
        LikelyCauseRole
    };

    using ListModel::ListModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setFailures(const std::vector<stack::Failure>& failures);
    /// A job that stopped with an error is one card.
    void setError(const Error& error);

    void clear() { setRows({}); }
};

} // namespace plumbline::desktop
