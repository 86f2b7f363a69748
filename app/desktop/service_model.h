// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/list_model.h"
#include "core/compose/project.h"
#include "core/stack/state.h"
#include "core/workspace/counterparts.h"

#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <map>
#include <string>
#include <vector>

namespace plumbline::desktop {

/// A service as the files describe it and as the engine runs it.
struct ServiceRow
{
    QString name;
    QString image;
    QString
        state; ///< healthy, running, starting, unhealthy, exited, failed, completed, stopped, ...
    QString status; ///< the engine's words of its first container
    QString container;
    QStringList links; ///< "http://localhost:8080"
    QStringList ports; ///< "8080 → 80/tcp"
    QStringList dependsOn;
    QStringList elsewhere; ///< "prod has PostgreSQL 14.9": of a backing service
    QString inProduction;  ///< the same, short: "≠ prod 14.9", "= prod 14.9", "prod 14.9"
    bool isOther = false;  ///< than in production
    QStringList numbers;   ///< of its containers that run
    int replicas = 0;
    bool isDeclared = true; ///< false: the engine runs it, the files do not name it

    [[nodiscard]] QString key() const { return name; }

    bool operator==(const ServiceRow&) const = default;
};

/// The services of a stack, by name.
class ServiceModel : public ListModel<ServiceRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by its controller")
    Q_PROPERTY(int total READ total NOTIFY countsChanged)
    Q_PROPERTY(int well READ well NOTIFY countsChanged)
    Q_PROPERTY(int present READ present NOTIFY countsChanged)
    Q_PROPERTY(int troubled READ troubled NOTIFY countsChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        ImageRole,
        StateRole,
        StatusRole,
        ContainerRole,
        LinksRole,
        PortsRole,
        DependsOnRole,
        ElsewhereRole,
        InProductionRole,
        IsOtherRole,
        ReplicasRole,
        IsDeclaredRole,
        IsRunningRole
    };

    /// By service.
    using Counterparts = std::map<std::string, std::vector<workspace::Counterpart>>;

    using ListModel::ListModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int total() const { return rowCount(); }

    /// Healthy, running without a healthcheck, or completed with exit code 0.
    [[nodiscard]] int well() const;
    /// With a container, in whatever state.
    [[nodiscard]] int present() const;
    /// Whether a state is one of those that somebody has to look at.
    [[nodiscard]] static bool isTroubled(const QString& state);
    /// Unhealthy, dead, restarting, or ended with another exit code than 0.
    [[nodiscard]] int troubled() const;
    /// The one service of that name out of another model, for a page's details.
    void showOnly(const ServiceModel& all, const QString& name);

    /// What the files say and what the engine holds, side by side. `engineHost` decides whether
    /// published ports become links to this machine; `counterparts`: what other environments have.
    void show(const compose::Project& project,
              const stack::StackState& state,
              const std::string& engineHost,
              const Counterparts& counterparts = {});

Q_SIGNALS:
    void countsChanged();
};

} // namespace plumbline::desktop
