// SPDX-License-Identifier: Apache-2.0
#include "core/parity/measured.h"

#include <algorithm>

namespace plumbline::parity {
namespace {

bool isOwnLoopback(const model::BoundSocket& socket)
{
    return socket.address.starts_with("127.") || socket.address == "::1";
}

} // namespace

std::vector<model::BoundSocket> undeclaredSockets(const model::ProbeResult& seen)
{
    std::vector<model::BoundSocket> undeclared;
    if (!seen.sockets.isSet() || !seen.declaredPorts.isSet())
        return undeclared;
    const auto& declared = seen.declaredPorts.value;
    for (const model::BoundSocket& socket : seen.sockets.value) {
        const bool isKnown =
            std::ranges::find(declared, socket.port) != declared.end() ||
            std::ranges::find(undeclared, socket.port, &model::BoundSocket::port) !=
                undeclared.end();
        if (!isOwnLoopback(socket) && !isKnown)
            undeclared.push_back(socket);
    }
    return undeclared;
}

bool isLogFile(const model::WrittenFile& file)
{
    return file.size.bytes > 0 &&
           (file.path.ends_with(".log") || file.path.find("/log/") != std::string::npos ||
            file.path.find("/logs/") != std::string::npos);
}

} // namespace plumbline::parity
