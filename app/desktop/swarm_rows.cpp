// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/swarm_rows.h"

#include "app/desktop/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace plumbline::desktop {

namespace {

/// Of what has failed, as much as tells why.
constexpr int kShownFailures = 3;

struct SwarmWords
{
    Q_DECLARE_TR_FUNCTIONS(Swarm)
};

QString swarmMarkOf(const workspace::SwarmServiceRow& row)
{
    if (row.updateState == "paused" || row.updateState.starts_with("rollback"))
        return QStringLiteral("warning");
    if (row.state.isWell())
        return row.updateState == "updating" ? QStringLiteral("working") : QStringLiteral("ok");
    return row.state.trouble.empty() ? QStringLiteral("working") : QStringLiteral("trouble");
}

QString swarmMarkOf(const workspace::SwarmTaskRow& task)
{
    if (task.state == "running" || task.state == "complete")
        return QStringLiteral("ok");
    return task.error.empty() ? QStringLiteral("working") : QStringLiteral("trouble");
}

QString swarmSaidOf(const workspace::SwarmServiceRow& row)
{
    const stack::StackServiceState& state = row.state;
    if (row.updateState == "paused")
        return SwarmWords::tr("update paused");
    if (row.updateState.starts_with("rollback"))
        return SwarmWords::tr("update rolled back");
    return state.mode.ends_with("-job")
               ? SwarmWords::tr("%1 of %2 done").arg(state.running).arg(state.wanted)
               : SwarmWords::tr("%1 of %2 running").arg(state.running).arg(state.wanted);
}

/// The image without the digest that the Swarm pins it to, and the ports that are published.
QString swarmDetailOf(const workspace::SwarmServiceRow& row)
{
    const QString image = text(row.image.substr(0, row.image.find('@')));
    const QString ports = text(workspace::swarmPortsText(row.ports));
    return ports.isEmpty() ? image : image + QStringLiteral("  ") + ports;
}

Record recordOf(const workspace::SwarmServiceRow& row)
{
    const QString name = text(row.service);
    return {.id = QStringLiteral("service ") + name,
            .fields = {{"kind", QStringLiteral("service")},
                       {"service", name},
                       {"mark", swarmMarkOf(row)},
                       {"name", name},
                       {"said", swarmSaidOf(row)},
                       {"detail", swarmDetailOf(row)}}};
}

Record recordOf(const workspace::SwarmTaskRow& task)
{
    return {
        .id = QStringLiteral("task ") + text(task.id),
        .fields = {{"kind", QStringLiteral("task")},
                   {"service", text(task.service)},
                   {"mark", swarmMarkOf(task)},
                   {"name", text(task.name)},
                   {"said", text(task.status())},
                   {"detail",
                    task.node.empty() ? QString() : SwarmWords::tr("on %1").arg(text(task.node))}}};
}

Record absentRecord(const std::string& service, const compose::Service& written)
{
    return {.id = QStringLiteral("service ") + text(service),
            .fields = {{"kind", QStringLiteral("service")},
                       {"service", text(service)},
                       {"mark", QStringLiteral("idle")},
                       {"name", text(service)},
                       {"said", SwarmWords::tr("not running")},
                       {"detail", text(written.image)}}};
}

std::vector<Record> recordsOf(const workspace::SwarmServiceRow& row)
{
    std::vector<Record> records{recordOf(row)};
    int failures = 0;
    for (const workspace::SwarmTaskRow& task : row.tasks) {
        const bool tellsWhy =
            !row.state.isWell() && !task.error.empty() && failures < kShownFailures;
        if (!task.isCurrent() && !tellsWhy)
            continue;
        failures += task.isCurrent() ? 0 : 1;
        records.push_back(recordOf(task));
    }
    return records;
}

} // namespace

QByteArrayList swarmFields()
{
    return {"kind", "service", "mark", "name", "said", "detail"};
}

std::vector<Record> swarmRows(const compose::Project& project, const workspace::SwarmReport& report)
{
    std::map<std::string, std::vector<Record>> byService;
    for (const auto& [name, service] : project.services)
        byService[name] = {absentRecord(name, service)};
    for (const workspace::SwarmServiceRow& row : report.services)
        byService[row.service] = recordsOf(row);
    std::vector<Record> records;
    for (auto& [name, rows] : byService)
        std::ranges::move(rows, std::back_inserter(records));
    return records;
}

} // namespace plumbline::desktop
