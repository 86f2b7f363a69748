// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/phrase.h"
#include "core/engine/containers.h"

#include <string>
#include <vector>

namespace plumbline::stack {

/// What most probably went wrong, and what to do about it. Both are empty where nothing is sure enough.
struct LikelyCause
{
    Phrase cause;
    Phrase next;
};

/// Out of the evidence: what the container wrote last, what its healthcheck said, how it ended, and on
/// what engine. Pure.
LikelyCause likelyCause(const engine::ContainerDetails& container,
                        const std::vector<std::string>& logTail,
                        const engine::EngineVersion& engine = {});

} // namespace plumbline::stack
