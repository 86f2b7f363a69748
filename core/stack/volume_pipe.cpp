// SPDX-License-Identifier: Apache-2.0
#include "core/stack/volume_pipe.h"

#include <algorithm>

namespace plumbline::stack {
namespace {

constexpr std::size_t kMostWaiting = std::size_t{1024} * 1024;

} // namespace

Result<std::size_t> VolumePipe::read(char* into, std::size_t capacity)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_at < m_bytes.size() || m_isFinished || m_isClosed; });
    if (m_isClosed)
        return fail(ErrorCode::Cancelled, phrase("the copy was interrupted"));
    if (!m_outcome)
        return tl::unexpected(m_outcome.error());
    const std::size_t count = std::min(capacity, m_bytes.size() - m_at);
    std::copy_n(m_bytes.data() + m_at, count, into);
    m_at += count;
    if (m_at == m_bytes.size()) {
        m_bytes.clear();
        m_at = 0;
        m_changed.notify_all();
    }
    return count;
}

void VolumePipe::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_bytes.size() < kMostWaiting || m_isClosed; });
        if (m_isClosed)
            return;
        const std::size_t count = std::min(bytes.size(), kMostWaiting - m_bytes.size());
        m_bytes.append(bytes.substr(0, count));
        bytes.remove_prefix(count);
        m_changed.notify_all();
    }
}

void VolumePipe::finish(Result<> outcome)
{
    const std::lock_guard lock(m_mutex);
    m_outcome = std::move(outcome);
    m_isFinished = true;
    m_changed.notify_all();
}

void VolumePipe::close()
{
    const std::lock_guard lock(m_mutex);
    m_isClosed = true;
    m_changed.notify_all();
}

Result<> VolumePipe::outcome() const
{
    const std::lock_guard lock(m_mutex);
    return m_isClosed && !m_isFinished ? Result<>() : m_outcome;
}

} // namespace plumbline::stack
