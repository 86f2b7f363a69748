// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/probe_sockets.h"

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/engine/exec.h"

#include <fmt/format.h>

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <charconv>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <tuple>

namespace plumbline::workspace {
namespace {

using Sockets = std::vector<model::BoundSocket>;

constexpr std::string_view kListenState = "0A";
/// Where the engine's own name server listens in every container of a network.
constexpr std::string_view kNameServer = "127.0.0.11";

template <class Number>
std::optional<Number> hexOf(std::string_view text)
{
    constexpr int kBase = 16;
    Number number = 0;
    const char* end = text.data() + text.size();
    if (text.empty() || std::from_chars(text.data(), end, number, kBase).ptr != end)
        return std::nullopt;
    return number;
}

/// Groups of eight digits, each a word in the machine's own order: one for IPv4, four for IPv6.
std::optional<std::string> addressInHex(std::string_view text)
{
    constexpr std::size_t kWord = 8;
    std::array<std::uint32_t, 4> words{};
    const std::size_t count = text.size() / kWord;
    if (text.size() % kWord != 0 || (count != 1 && count != words.size()))
        return std::nullopt;
    for (std::size_t i = 0; i < count; ++i) {
        const auto word = hexOf<std::uint32_t>(text.substr(i * kWord, kWord));
        if (!word)
            return std::nullopt;
        words.at(i) = *word;
    }
    std::array<char, INET6_ADDRSTRLEN> shown{};
    const int family = count == 1 ? AF_INET : AF_INET6;
    if (inet_ntop(family, words.data(), shown.data(), shown.size()) == nullptr)
        return std::nullopt;
    return std::string(shown.data());
}

std::vector<std::string_view> fieldsOfLine(std::string_view line)
{
    std::vector<std::string_view> words;
    while (!line.empty()) {
        const std::size_t first = line.find_first_not_of(" \t\r");
        if (first == std::string_view::npos)
            break;
        line.remove_prefix(first);
        const std::size_t length = std::min(line.find_first_of(" \t\r"), line.size());
        words.push_back(line.substr(0, length));
        line.remove_prefix(length);
    }
    return words;
}

std::optional<model::BoundSocket> listenerIn(std::string_view line)
{
    constexpr std::size_t kState = 3;
    const std::vector<std::string_view> words = fieldsOfLine(line);
    if (words.size() <= kState || words[kState] != kListenState)
        return std::nullopt;
    const std::size_t colon = words[1].find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    const auto address = addressInHex(words[1].substr(0, colon));
    const auto port = hexOf<std::uint16_t>(words[1].substr(colon + 1));
    if (!address || !port || *address == kNameServer)
        return std::nullopt;
    return model::BoundSocket{.address = *address, .port = *port};
}

/// A file of /proc, whose size nobody knows before it is read.
std::optional<std::string> readProcFile(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
}

/// What this machine knows of a process that is surely the container's: a number alone may be that of
/// a process elsewhere.
std::optional<std::string> tableFromHere(const engine::Client& client,
                                         const engine::ContainerDetails& container)
{
    if (container.pid <= 0 || !engine::isUnixSocket(client.endpoint()))
        return std::nullopt;
    const std::string process = fmt::format("/proc/{}", container.pid);
    const auto groups = readProcFile(process + "/cgroup");
    if (!groups || groups->find(container.id) == std::string::npos)
        return std::nullopt;
    const auto v4 = readProcFile(process + "/net/tcp");
    if (!v4)
        return std::nullopt;
    return *v4 + "\n" + readProcFile(process + "/net/tcp6").value_or("");
}

} // namespace

Sockets parseListeners(std::string_view table)
{
    Sockets sockets;
    for (const std::string& line : split(table, '\n')) {
        if (auto socket = listenerIn(line))
            sockets.push_back(std::move(*socket));
    }
    std::ranges::sort(sockets, [](const auto& left, const auto& right) {
        return std::tie(left.port, left.address) < std::tie(right.port, right.address);
    });
    sockets.erase(std::unique(sockets.begin(), sockets.end()), sockets.end());
    return sockets;
}

model::Fact<Sockets> readListeners(const engine::Client& client,
                                   const engine::ContainerDetails& container,
                                   const std::stop_token& stop)
{
    const Origin origin{
        .file = {}, .line = 0, .column = 0, .object = "container " + container.name, .layer = {}};
    if (container.networkMode == "host")
        return model::absent<Sockets>(model::State::NotApplicable,
                                      phrase("it uses the host's network: all sockets are there"),
                                      origin);
    if (container.networkMode.starts_with("container:"))
        return model::absent<Sockets>(
            model::State::Unknown, phrase("it shares the network of another container"), origin);
    if (const auto table = tableFromHere(client, container))
        return model::written(parseListeners(*table), origin);
    const auto shown = engine::execAndWait(
        client, container.id, {.command = {"cat", "/proc/net/tcp", "/proc/net/tcp6"}}, stop);
    // Without IPv6 there is no second table, and cat says so with its exit code.
    if (shown && shown->output.find("local_address") != std::string::npos)
        return model::written(parseListeners(shown->output), origin);
    return model::absent<Sockets>(
        model::State::Unreadable,
        phrase("its processes cannot be looked at from here, and its image has no cat"),
        origin);
}

} // namespace plumbline::workspace
