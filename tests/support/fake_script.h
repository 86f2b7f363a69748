// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/fake_engine.h"

#include <deque>
#include <optional>

namespace plumbline::test {

/// What is answered to one request: the replies for once first, then the others.
struct Script
{
    std::deque<FakeReply> once;
    std::optional<FakeReply> always;
    std::function<FakeReply(const FakeRequest&)> make;
};

using Scripts = std::map<std::string, Script>; ///< by "GET /path"

/// Answers to `/_ping` alone, like Docker with API 1.41.
Scripts scriptsOfAnIdleEngine();

/// The next answer to that request; 404 where nobody scripted one.
FakeReply nextReply(Scripts& scripts, const FakeRequest& request);

} // namespace plumbline::test
