// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/transport.h"

#include <condition_variable>
#include <mutex>
#include <string>

namespace plumbline::stack {

/// Bytes from one connection's thread to another's, at most a MiB of them at a time.
class VolumePipe : public engine::BodySource
{
public:
    /// Waits for bytes. **Thread:** the reader's.
    Result<std::size_t> read(char* into, std::size_t capacity) override;
    /// Waits for room; once closed bytes are dropped. **Thread:** the writer's.
    void write(std::string_view bytes);
    /// Nothing more comes, or it failed. **Thread:** the writer's.
    void finish(Result<> outcome);
    /// Nobody reads on, which also ends both waits. **Thread:** any.
    void close();
    /// How the writer ended; of one that had not ended when it was closed: well. **Thread:** any.
    [[nodiscard]] Result<> outcome() const;

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::string m_bytes;
    std::size_t m_at = 0; ///< where the unread ones begin
    bool m_isFinished = false;
    bool m_isClosed = false;
    Result<> m_outcome;
};

} // namespace plumbline::stack
