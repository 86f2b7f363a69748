// SPDX-License-Identifier: Apache-2.0
#include "core/stack/run_begin.h"

namespace plumbline::stack {

std::optional<std::chrono::system_clock::time_point>
presentRunBegan(const engine::ContainerDetails& container)
{
    const bool hasRunBefore =
        container.created < container.finishedAt && container.finishedAt < container.startedAt;
    if (!hasRunBefore)
        return std::nullopt;
    // what ended writes a little longer, and what begins is quick: the middle is neither's
    return container.finishedAt + (container.startedAt - container.finishedAt) / 2;
}

} // namespace plumbline::stack
