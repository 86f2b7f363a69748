// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/transport.h"

namespace plumbline::engine::simulated {

/// How the simulated world answers: all on one thread, the one that asks it.
class Wire
{
public:
    Wire() = default;
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;
    Wire(Wire&&) = delete;
    Wire& operator=(Wire&&) = delete;
    virtual ~Wire() = default;

    /// The whole answer. An exchange that is over is passed by.
    virtual void answer(ExchangeId id, Response response) = 0;
    /// A part of a stream; the first one, which may be empty, opens it with status 200.
    virtual void send(ExchangeId id, std::string_view bytes) = 0;
    /// The stream's end.
    virtual void end(ExchangeId id) = 0;
    /// Whether somebody still listens.
    [[nodiscard]] virtual bool isOpen(ExchangeId id) const = 0;
    /// Calls back on the same thread after a while of simulated time.
    virtual void after(std::chrono::milliseconds delay, std::function<void()> callback) = 0;
};

} // namespace plumbline::engine::simulated
