// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/compose/project.h"
#include "core/stack/loop.h"

#include <functional>
#include <string>

namespace plumbline::stack {

/// Runs a lifecycle hook inside a container to its end, without blocking the loop.
/// **Errors:** Invalid (it exited with another code than 0; its last output is in the message), those
/// of the engine.
void runHook(Loop& loop,
             const std::string& container,
             const compose::Hook& hook,
             const std::function<void(Result<>)>& done);

} // namespace plumbline::stack
