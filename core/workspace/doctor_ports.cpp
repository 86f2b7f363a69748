// SPDX-License-Identifier: Apache-2.0
#include "core/stack/labels.h"
#include "core/workspace/doctor_checks.h"
#include "core/workspace/host_ports.h"

#include <fmt/format.h>

namespace plumbline::workspace {
namespace {

void judgePort(const compose::Project& project,
               const EngineFindings& engine,
               const std::vector<engine::ContainerSummary>& containers,
               const WantedPort& wanted,
               Check& check)
{
    if (const engine::ContainerSummary* holder = holderAmong(containers, wanted)) {
        const std::string owner = stack::labelOf(holder->labels, stack::kProjectLabel);
        const std::string name = holder->names.empty() ? holder->id : holder->names.front();
        if (owner == project.name) {
            check.detail = phrase("published by {} of this project", name);
            return;
        }
        check.status = CheckStatus::Failed;
        check.detail = phrase("held by {}", holderInWords(*holder));
        check.fix = owner.empty() ? phrase("stop it (docker stop {}), or publish another port "
                                           "at {}",
                                           name,
                                           toString(wanted.origin))
                                  : phrase("plumbline -p {} stop, or publish another port at {}",
                                           owner,
                                           toString(wanted.origin));
        return;
    }
    if (!engine.isLocal) {
        check.status = CheckStatus::Skipped;
        check.detail = phrase("no container of the engine holds it; its machine cannot be asked");
        return;
    }
    if (isFree(wanted)) {
        check.detail = phrase("free");
        return;
    }
    check.status = CheckStatus::Failed;
    check.detail = phrase("held by {}", holderInWords(wanted));
    check.fix = phrase("end it, or publish another port at {}", toString(wanted.origin));
}

} // namespace

void checkPorts(const compose::Project& project,
                const EngineFindings& engine,
                const std::stop_token& stop,
                std::vector<Check>& checks)
{
    std::vector<engine::ContainerSummary> containers;
    if (engine.client) {
        auto listed = engine.client->run(engine::listContainers({.all = false}), stop);
        if (listed)
            containers = std::move(*listed);
    }
    for (const WantedPort& wanted : wantedPorts(project)) {
        const std::string id = fmt::format("port-{}", wanted.port);
        const Phrase title = phrase("Port {} for service {}", wanted.port, wanted.service);
        if (!engine.client) {
            checks.push_back(skipped(id, title, phrase("the engine does not answer")));
            continue;
        }
        checks.push_back(timed(id, title, [&](Check& check) {
            judgePort(project, engine, containers, wanted, check);
        }));
    }
}

} // namespace plumbline::workspace
