// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/host_ports.h"

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/stack/labels.h"

#include <fmt/format.h>

#include <arpa/inet.h>
#include <cerrno>
#include <charconv>
#include <filesystem>
#include <netinet/in.h>
#include <optional>
#include <set>
#include <sstream>
#include <sys/socket.h>
#include <unistd.h>

namespace plumbline::workspace {
namespace {

std::optional<unsigned> numberIn(std::string_view text)
{
    unsigned number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

/// Inodes of the sockets that listen on the port, as /proc/net/tcp tells them.
std::set<std::string> listeningInodes(unsigned port)
{
    constexpr std::string_view kListening = "0A";
    const std::string suffix = fmt::format(":{:04X}", port);
    std::set<std::string> inodes;
    for (const char* table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        const auto text = readFile(table);
        if (!text)
            continue;
        for (const std::string& line : split(*text, '\n')) {
            std::istringstream fields(line);
            std::string number;
            std::string local;
            std::string remote;
            std::string state;
            std::string skip;
            std::string inode;
            fields >> number >> local >> remote >> state >> skip >> skip >> skip >> skip >> skip >>
                inode;
            if (state == kListening && local.ends_with(suffix))
                inodes.insert("socket:[" + inode + "]");
        }
    }
    return inodes;
}

bool holdsOne(const std::filesystem::path& process, const std::set<std::string>& inodes)
{
    std::error_code failed;
    for (std::filesystem::directory_iterator file(process / "fd", failed), end;
         !failed && file != end;
         file.increment(failed)) {
        std::error_code gone;
        if (inodes.contains(std::filesystem::read_symlink(file->path(), gone).string()))
            return true;
    }
    return false;
}

/// "nginx (process 812)"; empty if it is not to be seen.
Phrase listenerOn(unsigned port)
{
    const std::set<std::string> inodes = listeningInodes(port);
    if (inodes.empty())
        return {};
    std::error_code failed;
    for (std::filesystem::directory_iterator process("/proc", failed), end;
         !failed && process != end;
         process.increment(failed)) {
        const std::string id = process->path().filename().string();
        if (!numberIn(id) || !holdsOne(process->path(), inodes))
            continue;
        const auto name = readFile(process->path() / "comm");
        return phrase(
            "{} (process {})", name ? Phrase(printable(trimmed(*name))) : phrase("a process"), id);
    }
    return {};
}

} // namespace

std::vector<WantedPort> wantedPorts(const compose::Project& project)
{
    std::vector<WantedPort> wanted;
    for (const auto& [name, service] : project.services) {
        for (std::size_t i = 0; i < service.ports.size(); ++i) {
            const compose::Port& port = service.ports[i];
            const auto number = numberIn(port.published);
            if (!number || *number == 0)
                continue;
            wanted.push_back(
                {.service = name,
                 .hostIp = port.hostIp,
                 .port = *number,
                 .target = port.target,
                 .isUdp = port.protocol == "udp",
                 .origin = project.originOf(fmt::format("services.{}.ports.{}", name, i))});
        }
    }
    return wanted;
}

bool isFree(const WantedPort& wanted)
{
    const int probe = socket(AF_INET, (wanted.isUdp ? SOCK_DGRAM : SOCK_STREAM) | SOCK_CLOEXEC, 0);
    if (probe < 0)
        return true; // nothing can be said: then nothing is claimed
    const int on = 1;
    setsockopt(probe, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on)); // a closing one is no holder
    sockaddr_in address{.sin_family = AF_INET,
                        .sin_port = htons(static_cast<std::uint16_t>(wanted.port)),
                        .sin_addr = {.s_addr = htonl(INADDR_ANY)}};
    if (!wanted.hostIp.empty())
        inet_pton(AF_INET, wanted.hostIp.c_str(), &address.sin_addr);
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): the sockets API's own way
    const bool taken = bind(probe, reinterpret_cast<sockaddr*>(&address), sizeof(address)) != 0 &&
                       errno == EADDRINUSE;
    close(probe);
    return !taken;
}

const engine::ContainerSummary* holderAmong(const std::vector<engine::ContainerSummary>& containers,
                                            const WantedPort& wanted)
{
    const std::string protocol = wanted.isUdp ? "udp" : "tcp";
    for (const engine::ContainerSummary& container : containers) {
        for (const engine::PublishedPort& port : container.ports) {
            if (port.publicPort == wanted.port && port.protocol == protocol)
                return &container;
        }
    }
    return nullptr;
}

Phrase holderInWords(const engine::ContainerSummary& container)
{
    const std::string name = container.names.empty() ? container.id : container.names.front();
    const std::string owner = stack::labelOf(container.labels, stack::kProjectLabel);
    return owner.empty() ? phrase("container {}", name)
                         : phrase("container {} of project {}", name, owner);
}

Phrase holderInWords(const WantedPort& wanted)
{
    const Phrase listener = wanted.isUdp ? Phrase() : listenerOn(wanted.port);
    return listener.empty() ? phrase("a process of another account") : listener;
}

} // namespace plumbline::workspace
