// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/copy.h"

#include "core/base/text.h"
#include "core/mirror/derive.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <iterator>
#include <set>

namespace plumbline::workspace {

namespace {

/// Below the ports that the system hands out by itself, above those that people write.
constexpr std::uint32_t kFirstPort = 20000;
constexpr std::uint32_t kPortCount = 12000;

/// FNV-1a: the same on every machine and in every version, for a port that people bookmark.
std::uint32_t hashOf(std::string_view text)
{
    constexpr std::uint32_t kStart = 2166136261U;
    constexpr std::uint32_t kFactor = 16777619U;
    std::uint32_t hash = kStart;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * kFactor;
    return hash;
}

/// How many ports `8000` or `8000-8010` are.
std::uint32_t countOf(const std::string& published)
{
    const auto number = [](std::string_view text) {
        std::uint32_t value = 0;
        std::from_chars(text.data(), text.data() + text.size(), value);
        return value;
    };
    const std::size_t dash = published.find('-');
    if (dash == std::string::npos)
        return 1;
    const std::uint32_t first = number(std::string_view(published).substr(0, dash));
    const std::uint32_t last = number(std::string_view(published).substr(dash + 1));
    return last >= first && last - first < kPortCount ? last - first + 1 : 1;
}

/// Gives out ports of a project, none twice.
class PortsOfCopy
{
public:
    explicit PortsOfCopy(std::string project)
        : m_project(std::move(project))
    {}

    /// As many in a row as were published.
    std::string take(const std::string& service, const compose::Port& port)
    {
        const std::uint32_t count = countOf(port.published);
        std::uint32_t first =
            hashOf(fmt::format(
                "{}/{}/{}/{}/{}", m_project, service, port.target, port.protocol, port.published)) %
            kPortCount;
        for (std::uint32_t tries = 0; tries < kPortCount && !isFree(first, count); ++tries)
            first = (first + 1) % kPortCount;
        for (std::uint32_t i = 0; i < count; ++i)
            m_taken.insert(first + i);
        const std::uint32_t shown = kFirstPort + first;
        return count == 1 ? std::to_string(shown) : fmt::format("{}-{}", shown, shown + count - 1);
    }

private:
    [[nodiscard]] bool isFree(std::uint32_t first, std::uint32_t count) const
    {
        const auto next = m_taken.lower_bound(first);
        return first + count <= kPortCount && (next == m_taken.end() || *next >= first + count);
    }

    std::string m_project;
    std::set<std::uint32_t> m_taken;
};

void remark(Workspace& workspace, const std::string& path, Phrase message)
{
    workspace.diagnostics.push_back({.severity = Severity::Info,
                                     .message = std::move(message),
                                     .hint = {},
                                     .where = workspace.project.originOf(path)});
}

/// Gives what a file names itself a name of the copy's own; what follows the project's name has one.
template <class Resources>
void renameResources(Workspace& workspace,
                     Resources& resources,
                     std::string_view kind,
                     const std::string& copy)
{
    const std::string& project = workspace.project.name;
    for (auto& [key, resource] : resources) {
        if (resource.external)
            remark(workspace,
                   fmt::format("{}s.{}", kind, key),
                   phrase("{} {} is external: the copy shares it", kind, resource.name));
        else if (resource.name != fmt::format("{}_{}", project, key))
            resource.name += "-" + copy;
    }
}

void renameService(Workspace& workspace,
                   compose::Service& service,
                   PortsOfCopy& ports,
                   const std::string& copy)
{
    if (!service.containerName.empty()) {
        for (auto& [key, network] : service.networks) // others may know it by that name
            network.aliases.push_back(service.containerName);
        service.containerName += "-" + copy;
    }
    if (service.networkMode == "host")
        remark(
            workspace,
            fmt::format("services.{}.network_mode", service.name),
            phrase("service {} is on the host's network: the copy shares its ports", service.name));
    for (compose::Port& port : service.ports) {
        if (!port.published.empty())
            port.published = ports.take(service.name, port);
    }
}

} // namespace

Result<> checkCopyName(const std::string& name)
{
    const auto isPlain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    if (!name.empty() && std::ranges::all_of(name, isPlain))
        return {};
    return fail(
        ErrorCode::Invalid,
        phrase("\"{}\" cannot be the name of a copy", printable(name)),
        phrase("lower-case letters, digits, - and _, as in the name of a project: --copy review"));
}

std::string copyNameOf(const std::string& project, const std::string& copy)
{
    return project + "-" + copy;
}

Result<Workspace> openCopy(const compose::LoadOptions& options, const std::string& copy)
{
    if (const auto checked = checkCopyName(copy); !checked)
        return tl::unexpected(checked.error());
    auto original = openAsWritten(options);
    if (!original || !original->isUsable())
        return original;
    compose::LoadOptions renamed = options;
    renamed.projectName = copyNameOf(original->project.name, copy);
    auto opened = openAsWritten(renamed);
    if (!opened || !opened->isUsable())
        return opened;
    compose::Project& project = opened->project;
    renameResources(*opened, project.networks, "network", copy);
    renameResources(*opened, project.volumes, "volume", copy);
    PortsOfCopy ports(project.name);
    for (auto& [name, service] : project.services)
        renameService(*opened, service, ports, copy);
    publishMovedPorts(*opened, options.variables);
    return opened;
}

std::vector<CopiedPort> portsOfCopy(const Workspace& written, const Workspace& copy)
{
    std::vector<CopiedPort> ports;
    for (const auto& [name, service] : copy.project.services) {
        const auto original = written.project.services.find(name);
        if (original == written.project.services.end())
            continue;
        const std::vector<compose::Port>& before = original->second.ports;
        for (std::size_t i = 0; i < std::min(before.size(), service.ports.size()); ++i) {
            const compose::Port& port = service.ports[i];
            if (port.published == before[i].published)
                continue;
            ports.push_back(
                {.service = name,
                 .target = port.target,
                 .protocol = port.protocol,
                 .written = before[i].published,
                 .published = port.published,
                 .origin = written.project.originOf(fmt::format("services.{}.ports", name))});
        }
    }
    return ports;
}

std::vector<Diagnostic> remarksOnCopy(const Workspace& written, const Workspace& copy)
{
    std::vector<Diagnostic> remarks;
    std::ranges::copy_if(
        copy.diagnostics, std::back_inserter(remarks), [&](const Diagnostic& remark) {
            return std::ranges::find(written.diagnostics, remark) == written.diagnostics.end();
        });
    return remarks;
}

std::vector<std::string> copiesAmong(const std::vector<stack::StackSummary>& stacks,
                                     const Workspace& written)
{
    const std::string beginning = copyNameOf(written.project.name, {});
    std::vector<std::string> names;
    for (const stack::StackSummary& stack : stacks) {
        const bool isOfFolder = std::filesystem::path(stack.workingDir).lexically_normal() ==
                                written.project.workingDir.lexically_normal();
        const bool isMirror = stack.labels.contains(std::string(mirror::kMirrorLabel));
        if (!isOfFolder || isMirror || !stack.project.starts_with(beginning))
            continue;
        std::string name = stack.project.substr(beginning.size());
        if (checkCopyName(name))
            names.push_back(std::move(name));
    }
    return names;
}

} // namespace plumbline::workspace
