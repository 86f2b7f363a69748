// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/client.h"
#include "core/engine/containers.h"
#include "core/model/probe_result.h"

#include <stop_token>
#include <string_view>
#include <vector>

/// Which sockets the processes of a container listen on.
namespace plumbline::workspace {

/// The listeners of `/proc/net/tcp` and `/proc/net/tcp6`, sorted, each once; without the engine's own
/// name server. Lines that make no sense are passed over. Pure.
/// **Source:** Linux, Documentation/networking/proc_net_tcp.rst.
std::vector<model::BoundSocket> parseListeners(std::string_view table);

/// Looks from this machine where the container's processes are its own, else with the `cat` of the
/// container's image; what cannot be looked at says why.
model::Fact<std::vector<model::BoundSocket>>
readListeners(const engine::Client& client,
              const engine::ContainerDetails& container,
              const std::stop_token& stop);

} // namespace plumbline::workspace
