// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/service_model.h"

#include "app/desktop/text.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

namespace plumbline::desktop {

namespace {

/// One word for how a container is; pages map it to a colour and a shape.
QString stateOfContainer(const stack::ContainerState& container)
{
    if (container.state == "running")
        return container.health.empty() ? QStringLiteral("running") : text(container.health);
    if (container.state == "exited")
        return container.exitCode == 0 ? QStringLiteral("completed") : QStringLiteral("failed");
    return text(container.state);
}

bool isGood(const QString& state)
{
    return state == "healthy" || state == "running" || state == "completed";
}

/// Whether there is something to stop; what is not alive can be started.
bool isAlive(const QString& state)
{
    constexpr std::array kAlive{
        "healthy", "unhealthy", "starting", "running", "restarting", "paused"};
    return std::ranges::any_of(kAlive, [&state](const char* word) { return state == word; });
}

/// The worst state of a service's containers is the service's.
int gravity(const QString& state)
{
    return ServiceModel::isTroubled(state) ? 2 : isGood(state) ? 0 : 1;
}

bool isLocal(const std::string& engineHost)
{
    return engineHost.starts_with("unix://") || engineHost.starts_with("npipe://");
}

bool speaksHttp(std::uint32_t privatePort)
{
    constexpr std::array kHttpPorts{
        80U, 443U, 3000U, 5000U, 8000U, 8080U, 8081U, 8222U, 8443U, 9000U, 15672U};
    return std::ranges::find(kHttpPorts, privatePort) != kHttpPorts.end();
}

void addPorts(const stack::ContainerState& container,
              const std::string& engineHost,
              ServiceRow& row)
{
    for (const engine::PublishedPort& port : container.ports) {
        if (port.publicPort == 0)
            continue;
        const QString shown = QStringLiteral("%1 → %2/%3")
                                  .arg(port.publicPort)
                                  .arg(port.privatePort)
                                  .arg(text(port.protocol));
        if (!row.ports.contains(shown)) // IPv4 and IPv6 are two rows of the engine's
            row.ports.append(shown);
        if (!isLocal(engineHost) || port.protocol != "tcp" || !speaksHttp(port.privatePort))
            continue;
        const bool secure = port.privatePort == 443 || port.privatePort == 8443;
        const QString link = QStringLiteral("%1://localhost:%2")
                                 .arg(secure ? QStringLiteral("https") : QStringLiteral("http"))
                                 .arg(port.publicPort);
        if (!row.links.contains(link))
            row.links.append(link);
    }
}

void addContainers(const stack::ServiceState& service,
                   const std::string& engineHost,
                   ServiceRow& row)
{
    for (const stack::ContainerState& container : service.containers) {
        if (container.isOneOff)
            continue;
        const QString state = stateOfContainer(container);
        if (row.replicas == 0 || gravity(state) > gravity(row.state)) {
            row.state = state;
            row.status = text(container.status);
            row.container = text(container.name);
        }
        ++row.replicas;
        if (container.state == "running")
            row.numbers.append(QString::number(container.number));
        addPorts(container, engineHost, row);
        if (row.image.isEmpty())
            row.image = text(container.image);
    }
}

void addCounterpart(const workspace::Counterpart& other, ServiceRow& row)
{
    const QString environment = text(other.environment);
    const QString version = text(other.version);
    const QString product = text(other.product);
    row.elsewhere.append(version.isEmpty()
                             ? ServiceModel::tr("%1 has %2").arg(environment, product)
                             : ServiceModel::tr("%1 has %2 %3").arg(environment, product, version));
    if (!other.isProduction || !row.inProduction.isEmpty())
        return;
    const QString sign =
        other.isOther ? *other.isOther ? QStringLiteral("≠ ") : QStringLiteral("= ") : QString();
    row.inProduction = sign + environment + ' ' + (version.isEmpty() ? product : version);
    row.isOther = other.isOther.value_or(false);
}

} // namespace

QVariant ServiceModel::data(const QModelIndex& index, int role) const
{
    const ServiceRow* row = rowAt(index);
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
    case StatusRole:
        return row->status;
    case ContainerRole:
        return row->container;
    case LinksRole:
        return row->links;
    case PortsRole:
        return row->ports;
    case DependsOnRole:
        return row->dependsOn;
    case ElsewhereRole:
        return row->elsewhere;
    case InProductionRole:
        return row->inProduction;
    case IsOtherRole:
        return row->isOther;
    case ReplicasRole:
        return row->replicas;
    case IsDeclaredRole:
        return row->isDeclared;
    case IsRunningRole:
        return row->replicas > 0 && isAlive(row->state);
    default:
        return {};
    }
}

QHash<int, QByteArray> ServiceModel::roleNames() const
{
    return {{NameRole, "name"},
            {ImageRole, "image"},
            {StateRole, "serviceState"},
            {StatusRole, "status"},
            {ContainerRole, "container"},
            {LinksRole, "links"},
            {PortsRole, "ports"},
            {DependsOnRole, "dependsOn"},
            {ElsewhereRole, "elsewhere"},
            {InProductionRole, "inProduction"},
            {IsOtherRole, "isOther"},
            {ReplicasRole, "replicas"},
            {IsDeclaredRole, "isDeclared"},
            {IsRunningRole, "isRunning"}};
}

int ServiceModel::well() const
{
    return static_cast<int>(
        std::ranges::count_if(rows(), [](const ServiceRow& row) { return isGood(row.state); }));
}

int ServiceModel::present() const
{
    return static_cast<int>(
        std::ranges::count_if(rows(), [](const ServiceRow& row) { return row.replicas > 0; }));
}

bool ServiceModel::isTroubled(const QString& state)
{
    return state == "unhealthy" || state == "failed" || state == "dead" || state == "restarting";
}

int ServiceModel::troubled() const
{
    return static_cast<int>(
        std::ranges::count_if(rows(), [](const ServiceRow& row) { return isTroubled(row.state); }));
}

void ServiceModel::showOnly(const ServiceModel& all, const QString& name)
{
    std::vector<ServiceRow> shown;
    std::ranges::copy_if(all.rows(), std::back_inserter(shown), [&name](const ServiceRow& row) {
        return row.name == name;
    });
    setRows(std::move(shown));
    Q_EMIT countsChanged();
}

void ServiceModel::show(const compose::Project& project,
                        const stack::StackState& state,
                        const std::string& engineHost,
                        const Counterparts& counterparts)
{
    std::map<QString, ServiceRow> byName;
    for (const auto& [name, service] : project.services) {
        ServiceRow row{
            .name = text(name), .image = text(service.image), .state = QStringLiteral("absent")};
        for (const auto& [dependency, condition] : service.dependsOn)
            row.dependsOn.append(text(dependency));
        byName.emplace(row.name, std::move(row));
    }
    for (const stack::ServiceState& service : state.services) {
        const QString name = text(service.name);
        const auto [found, isNew] = byName.try_emplace(name, ServiceRow{.name = name});
        found->second.isDeclared = !isNew;
        addContainers(service, engineHost, found->second);
    }
    for (const auto& [name, others] : counterparts) {
        const auto found = byName.find(text(name));
        for (const workspace::Counterpart& other : others) {
            if (found != byName.end())
                addCounterpart(other, found->second);
        }
    }
    std::vector<ServiceRow> shown;
    shown.reserve(byName.size());
    for (auto& [name, row] : byName)
        shown.push_back(std::move(row));
    setRows(std::move(shown));
    Q_EMIT countsChanged();
}

} // namespace plumbline::desktop
