// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/moved_ports.h"

#include "core/base/file.h"
#include "core/base/private_file.h"
#include "core/base/text.h"
#include "core/stack/labels.h"
#include "core/workspace/host_ports.h"
#include "core/workspace/turns.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <system_error>

namespace plumbline::workspace {

namespace {

namespace fs = std::filesystem;
using MovedJson = nlohmann::json;

constexpr int kMovedPortsVersion = 1;
constexpr unsigned kLastPort = 65535;

MovedJson toMovedJson(const MovedPort& port)
{
    return {{"service", port.service},
            {"target", port.target},
            {"protocol", port.protocol},
            {"written", port.written},
            {"published", port.published}};
}

MovedPort toMovedPort(const MovedJson& json)
{
    return {.service = json.at("service").get<std::string>(),
            .target = json.at("target").get<std::uint32_t>(),
            .protocol = json.at("protocol").get<std::string>(),
            .written = json.at("written").get<std::string>(),
            .published = json.at("published").get<std::string>()};
}

bool isSamePort(const MovedPort& left, const MovedPort& right)
{
    return left.service == right.service && left.target == right.target &&
           left.protocol == right.protocol;
}

using Containers = std::vector<engine::ContainerSummary>;

/// Whether a launch from this folder frees what that container has.
bool isOfFolder(const engine::ContainerSummary& container, const compose::Project& project)
{
    if (stack::labelOf(container.labels, stack::kProjectLabel) == project.name)
        return true;
    const fs::path folder = stack::labelOf(container.labels, stack::kWorkingDirLabel);
    return !folder.empty() && folder.lexically_normal() == project.workingDir.lexically_normal();
}

/// Finds ports that nobody has, none twice.
class FreePorts
{
public:
    FreePorts(const compose::Project& project, const Containers& containers, bool isLocal)
        : m_project(project)
        , m_containers(containers)
        , m_isLocal(isLocal)
    {
        for (const WantedPort& wanted : wantedPorts(project))
            m_given.emplace(wanted.port, wanted.isUdp);
    }

    /// Who has it, besides the stacks of the folder; nothing: it can be had.
    [[nodiscard]] std::optional<Phrase> holderOf(const WantedPort& wanted) const
    {
        if (const engine::ContainerSummary* holder = holderAmong(m_containers, wanted)) {
            if (isOfFolder(*holder, m_project))
                return std::nullopt;
            return holderInWords(*holder);
        }
        if (!m_isLocal || isFree(wanted))
            return std::nullopt;
        return holderInWords(wanted);
    }

    /// The next one; nothing: there is none.
    std::optional<unsigned> nextAfter(WantedPort wanted)
    {
        while (++wanted.port <= kLastPort) {
            const bool isTaken = m_given.contains({wanted.port, wanted.isUdp}) ||
                                 holderAmong(m_containers, wanted) != nullptr ||
                                 (m_isLocal && !isFree(wanted));
            if (isTaken)
                continue;
            m_given.emplace(wanted.port, wanted.isUdp);
            return wanted.port;
        }
        return std::nullopt;
    }

private:
    const compose::Project& m_project;
    const Containers& m_containers;
    bool m_isLocal;
    std::set<std::pair<unsigned, bool>> m_given;
};

} // namespace

fs::path
movedPortsFile(const fs::path& root, const std::string& project, const Variables& variables)
{
    const fs::path file = stateFileOf(root, "ports", variables);
    return file.parent_path() / (file.stem().string() + "-" + project + ".json");
}

Result<std::vector<MovedPort>> readMovedPorts(const fs::path& file)
{
    const Result<std::string> text = readFile(file);
    if (!text && text.error().code == ErrorCode::NotFound)
        return std::vector<MovedPort>{};
    if (!text)
        return tl::unexpected(text.error());
    try {
        const MovedJson json = MovedJson::parse(*text);
        if (json.at("version") == kMovedPortsVersion) {
            std::vector<MovedPort> moved;
            for (const MovedJson& port : json.at("ports"))
                moved.push_back(toMovedPort(port));
            return moved;
        }
    } catch (const MovedJson::exception&) {
        // told below, as of one from another version
    }
    return fail(ErrorCode::Invalid,
                phrase("{} was not written by this version", file.string()),
                phrase("remove it: ports are then published as the files say"));
}

Result<> writeMovedPorts(const fs::path& file, const std::vector<MovedPort>& moved)
{
    if (moved.empty()) {
        std::error_code failed;
        fs::remove(file, failed);
        if (failed)
            return fail(ErrorCode::Denied,
                        phrase("{} cannot be removed: {}", file.string(), failed.message()));
        return {};
    }
    MovedJson ports = MovedJson::array();
    for (const MovedPort& port : moved)
        ports.push_back(toMovedJson(port));
    const MovedJson json{{"version", kMovedPortsVersion}, {"ports", std::move(ports)}};
    return writePrivateFile(
        file,
        json.dump(1, ' ', false, MovedJson::error_handler_t::replace) + "\n",
        phrase(
            "which ports were moved is remembered there; set XDG_STATE_HOME to a folder of yours"));
}

void applyMovedPorts(Workspace& workspace, const std::vector<MovedPort>& moved)
{
    for (const MovedPort& one : moved) {
        const auto service = workspace.project.services.find(one.service);
        if (service == workspace.project.services.end())
            continue;
        std::vector<compose::Port>& ports = service->second.ports;
        const auto port = std::ranges::find_if(ports, [&one](const compose::Port& written) {
            return written.target == one.target && written.protocol == one.protocol &&
                   written.published == one.written;
        });
        if (port == ports.end())
            continue;
        port->published = one.published;
        workspace.diagnostics.push_back(
            {.severity = Severity::Info,
             .message = phrase("service {} publishes port {} in place of {} on this machine",
                               one.service,
                               one.published,
                               one.written),
             .hint = phrase("plumbline up --written-ports publishes what the files say again"),
             .where = workspace.project.originOf(
                 fmt::format("services.{}.ports.{}", one.service, port - ports.begin()))});
    }
}

Result<std::vector<PortMove>> moveTakenPorts(const Workspace& workspace,
                                             const EngineContext& context,
                                             const std::stop_token& stop)
{
    const auto containers =
        context.client.run(engine::listContainers({.all = false, .labels = {}}), stop);
    if (!containers)
        return tl::unexpected(containers.error());
    FreePorts free(workspace.project, *containers, engine::isUnixSocket(context.client.endpoint()));
    std::vector<PortMove> moves;
    for (const WantedPort& wanted : wantedPorts(workspace.project)) {
        const std::optional<Phrase> holder = free.holderOf(wanted);
        if (!holder)
            continue;
        const std::optional<unsigned> next = free.nextAfter(wanted);
        if (!next)
            return fail(
                ErrorCode::Conflict,
                phrase("no port after {} is free for service {}", wanted.port, wanted.service),
                {},
                wanted.origin);
        moves.push_back({.port = {.service = wanted.service,
                                  .target = wanted.target,
                                  .protocol = wanted.isUdp ? "udp" : "tcp",
                                  .written = std::to_string(wanted.port),
                                  .published = std::to_string(*next)},
                         .holder = *holder});
    }
    return moves;
}

void applyMoves(Workspace& workspace, const std::vector<PortMove>& moves)
{
    std::vector<MovedPort> moved;
    moved.reserve(moves.size());
    for (const PortMove& move : moves)
        moved.push_back(move.port);
    applyMovedPorts(workspace, moved);
}

std::vector<MovedPort> remembered(std::vector<MovedPort> before, const std::vector<PortMove>& moves)
{
    for (const PortMove& move : moves) {
        const auto earlier = std::ranges::find_if(before, [&move](const MovedPort& one) {
            return isSamePort(one, move.port) && one.published == move.port.written;
        });
        if (earlier != before.end())
            earlier->published = move.port.published;
        else
            before.push_back(move.port);
    }
    return before;
}

Result<> rememberMoves(const Workspace& workspace,
                       const std::vector<PortMove>& moves,
                       const Variables& variables)
{
    const fs::path file =
        movedPortsFile(workspace.root, writtenProjectOf(workspace.project), variables);
    return readMovedPorts(file).and_then([&](std::vector<MovedPort> before) {
        return writeMovedPorts(file, remembered(std::move(before), moves));
    });
}

} // namespace plumbline::workspace
