// SPDX-License-Identifier: Apache-2.0
#include "app/cli/line_writer.h"

#include <chrono>

namespace plumbline::cli {
namespace {

constexpr std::size_t kPiece = std::size_t{128} * 1024;
constexpr std::size_t kTooMuch = std::size_t{8} * 1024 * 1024;
/// How long less than a piece waits for more: nobody sees it, and it saves most of the calls.
constexpr std::chrono::milliseconds kPatience{10};

} // namespace

void LineWriter::add(std::string_view text)
{
    std::unique_lock lock(m_mutex);
    m_drained.wait(lock, [this] { return m_isClosed || m_text.size() < kTooMuch; });
    if (m_isClosed)
        return;
    const bool wasEmpty = m_text.empty();
    const bool wasPiece = m_text.size() >= kPiece;
    m_text += text;
    if (wasEmpty || (!wasPiece && m_text.size() >= kPiece))
        m_filled.notify_one();
}

void LineWriter::finish()
{
    const std::lock_guard lock(m_mutex);
    m_isFinished = true;
    m_filled.notify_one();
}

void LineWriter::close()
{
    const std::lock_guard lock(m_mutex);
    m_isClosed = true;
    m_drained.notify_all();
}

bool LineWriter::run(const std::stop_token& stop)
{
    std::string piece;
    while (true) {
        {
            std::unique_lock lock(m_mutex);
            m_filled.wait(lock, stop, [this] { return m_isFinished || !m_text.empty(); });
            m_filled.wait_for(
                lock, stop, kPatience, [this] { return m_isFinished || m_text.size() >= kPiece; });
            piece.clear();
            piece.swap(m_text);
            m_drained.notify_all();
            if (piece.empty() && (m_isFinished || stop.stop_requested()))
                break;
        }
        if (!m_out.write(piece)) {
            close();
            return false;
        }
    }
    close();
    return true;
}

} // namespace plumbline::cli
