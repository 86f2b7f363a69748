// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/fake_engine.h"

#include <deque>
#include <optional>

/// The fake engine's HTTP, as text.
namespace plumbline::test {

/// A part of an answer that is sent once its time has come.
struct Step
{
    std::chrono::milliseconds delay{0};
    std::string bytes;
    bool closes = false;
    bool opensStream = false;
};

/// Takes one whole request off the front of `in`, if there is one.
std::optional<FakeRequest> takeRequest(std::string& in);

/// One chunk of a body in chunked encoding.
std::string chunkOf(std::string_view bytes);

/// The answer as steps in time.
std::deque<Step> stepsOf(const FakeReply& reply, bool isHead);

} // namespace plumbline::test
