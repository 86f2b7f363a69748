// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/list_model.h"

#include <QDateTime>
#include <QtQml/qqmlregistration.h>

namespace plumbline::desktop {

struct RecentRow
{
    QString folder;
    QString name;
    QString verdict; ///< the last sentence said about it
    QDateTime openedAt;

    [[nodiscard]] QString key() const { return folder; }

    bool operator==(const RecentRow&) const = default;
};

/// Workspaces opened before, newest first; kept in the person's settings.
class RecentModel : public ListModel<RecentRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by App")

public:
    enum Role {
        FolderRole = Qt::UserRole + 1,
        ShownFolderRole,
        NameRole,
        VerdictRole,
        OpenedAtRole
    };

    explicit RecentModel(QObject* parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Puts a folder first. Keeps at most twelve.
    void remember(const QString& folder, const QString& name, const QDateTime& openedAt);
    void setVerdict(const QString& folder, const QString& verdict);
    Q_INVOKABLE void forget(const QString& folder);

private:
    void change(std::vector<RecentRow> rows);
};

} // namespace plumbline::desktop
