// SPDX-License-Identifier: Apache-2.0
#include "core/engine/http_answer.h"

#include "core/base/text.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace plumbline::engine {
namespace {

constexpr std::string_view kLineEnd = "\r\n";
constexpr std::string_view kHeadEnd = "\r\n\r\n";
/// What a head, or the line before a chunk, may weigh.
constexpr std::size_t kLongestHead = 65536;
constexpr int kHexadecimal = 16;

std::optional<std::size_t> numberIn(std::string_view text, int base)
{
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

} // namespace

std::string headerOf(const Response& response, std::string_view name)
{
    const auto found = response.headers.find(name);
    return found == response.headers.end() ? std::string{} : found->second;
}

void takeHeader(Response& response, std::string_view line)
{
    const std::size_t colon = line.find(':');
    if (colon != std::string_view::npos)
        response.headers[toLower(line.substr(0, colon))] = trimmed(line.substr(colon + 1));
}

std::optional<Response> readHead(std::string_view head)
{
    std::string_view first = head.substr(0, head.find(kLineEnd));
    head.remove_prefix(std::min(head.size(), first.size() + kLineEnd.size()));
    if (!first.starts_with("HTTP/1.") || first.find(' ') == std::string_view::npos)
        return std::nullopt;
    first.remove_prefix(first.find(' ') + 1);
    constexpr std::size_t kStatusDigits = 3;
    const auto status = numberIn(first.substr(0, kStatusDigits), 10);
    if (!status)
        return std::nullopt;
    Response response{.status = static_cast<int>(*status)};
    while (!head.empty()) {
        const std::string_view line = head.substr(0, head.find(kLineEnd));
        head.remove_prefix(std::min(head.size(), line.size() + kLineEnd.size()));
        takeHeader(response, line);
    }
    return response;
}

HttpAnswer::State HttpAnswer::state() const
{
    return m_part == Part::Done     ? State::Whole
           : m_part == Part::Broken ? State::Broken
                                    : State::Incomplete;
}

HttpAnswer::State HttpAnswer::feed(std::string_view bytes)
{
    m_pending += bytes;
    while (m_part != Part::Done && m_part != Part::Broken && advance()) {
    }
    return state();
}

HttpAnswer::State HttpAnswer::finish()
{
    if (m_part == Part::Open)
        m_part = Part::Done;
    else if (m_part != Part::Done)
        m_part = Part::Broken;
    return state();
}

/// One part further; false where more bytes are needed.
bool HttpAnswer::advance()
{
    switch (m_part) {
    case Part::Head: {
        const std::size_t end = m_pending.find(kHeadEnd);
        if (end == std::string::npos) {
            if (m_pending.size() > kLongestHead)
                m_part = Part::Broken;
            return false;
        }
        auto head = readHead(std::string_view(m_pending).substr(0, end));
        m_pending.erase(0, end + kHeadEnd.size());
        if (!head) {
            m_part = Part::Broken;
            return false;
        }
        m_response = *std::move(head);
        beginBody();
        return true;
    }
    case Part::Counted:
        if (!move(m_left))
            return false;
        m_part = Part::Done;
        return true;
    case Part::Open:
        m_response.body += std::exchange(m_pending, {});
        return false;
    case Part::ChunkSize:
        return readChunkSize();
    case Part::Chunk:
        if (!move(m_left))
            return false;
        m_part = Part::ChunkEnd;
        return true;
    case Part::ChunkEnd:
        if (const auto end = line()) {
            m_part = end->empty() ? Part::ChunkSize : Part::Broken;
            return true;
        }
        return false;
    case Part::Trailer:
        return readTrailer();
    case Part::Done:
    case Part::Broken:
        break;
    }
    return false;
}

void HttpAnswer::beginBody()
{
    constexpr int kFirstFinal = 200;
    constexpr int kNoContent = 204;
    constexpr int kNotModified = 304;
    const int status = m_response.status;
    if (status < kFirstFinal) {
        m_part = Part::Head; // one that says that another one comes
        return;
    }
    const std::string length = headerOf(m_response, "content-length");
    if (!m_hasBody || status == kNoContent || status == kNotModified) {
        m_part = Part::Done;
    } else if (toLower(headerOf(m_response, "transfer-encoding")) == "chunked") {
        m_part = Part::ChunkSize;
    } else if (length.empty()) {
        m_part = Part::Open;
    } else if (const auto left = numberIn(length, 10)) {
        m_left = *left;
        m_part = Part::Counted;
    } else {
        m_part = Part::Broken;
    }
}

/// The next line, taken out; nothing before it is whole.
std::optional<std::string> HttpAnswer::line()
{
    const std::size_t end = m_pending.find(kLineEnd);
    if (end == std::string::npos) {
        if (m_pending.size() > kLongestHead)
            m_part = Part::Broken;
        return std::nullopt;
    }
    std::string text = m_pending.substr(0, end);
    m_pending.erase(0, end + kLineEnd.size());
    return text;
}

/// Moves what there is into the body; true once `most` bytes have been moved in all.
bool HttpAnswer::move(std::size_t most)
{
    const std::size_t count = std::min(most, m_pending.size());
    m_response.body.append(m_pending, 0, count);
    m_pending.erase(0, count);
    m_left = most - count;
    return m_left == 0;
}

bool HttpAnswer::readChunkSize()
{
    const auto text = line();
    if (!text)
        return false;
    const std::string_view digits = trimmed(std::string_view(*text).substr(0, text->find(';')));
    const auto size = numberIn(digits, kHexadecimal);
    if (!size)
        m_part = Part::Broken;
    else
        m_part = *size == 0 ? Part::Trailer : Part::Chunk;
    m_left = size.value_or(0);
    return true;
}

bool HttpAnswer::readTrailer()
{
    const auto text = line();
    if (!text)
        return false;
    if (text->empty())
        m_part = Part::Done;
    return true;
}

} // namespace plumbline::engine
