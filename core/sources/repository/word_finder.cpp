// SPDX-License-Identifier: Apache-2.0
#include "core/sources/repository/word_finder.h"

#include <cassert>
#include <deque>

namespace plumbline::sources::repository {

namespace {

unsigned char otherCase(unsigned char c)
{
    constexpr unsigned char kDistance = 'a' - 'A';
    if (c >= 'a' && c <= 'z')
        return static_cast<unsigned char>(c - kDistance);
    if (c >= 'A' && c <= 'Z')
        return static_cast<unsigned char>(c + kDistance);
    return c;
}

} // namespace

WordFinder::WordFinder(std::span<const std::string_view> words)
    : m_next(1)
    , m_hits(1, kNone)
{
    for (std::size_t i = 0; i < words.size(); ++i)
        add(i, words[i]);
    connect();
}

void WordFinder::add(std::size_t index, std::string_view word)
{
    std::uint32_t state = 0;
    for (const char c : word) {
        const auto byte = static_cast<unsigned char>(c);
        if (m_classes[byte] == 0) {
            assert(m_classCount < kMostClasses);
            m_classes[byte] = m_classes[otherCase(byte)] = m_classCount++;
        }
        const std::uint8_t kind = m_classes[byte];
        if (m_next[state][kind] == 0) {
            m_next[state][kind] = static_cast<std::uint32_t>(m_next.size());
            m_next.emplace_back();
            m_hits.push_back(kNone);
        }
        state = m_next[state][kind];
    }
    m_ends.push_back({.word = index, .length = word.size(), .more = m_hits[state]});
    m_hits[state] = static_cast<std::uint32_t>(m_ends.size() - 1);
}

/// Where a state has no step for a character it takes that of the longest end of it that begins a
/// word, which is known as states are visited by their depth.
void WordFinder::connect()
{
    std::vector<std::uint32_t> shorter(m_next.size(), 0);
    std::deque<std::uint32_t> open;
    for (const std::uint32_t first : m_next[0]) {
        if (first != 0)
            open.push_back(first);
    }
    while (!open.empty()) {
        const std::uint32_t state = open.front();
        open.pop_front();
        const std::uint32_t fallback = shorter[state];
        std::uint32_t* last = &m_hits[state];
        while (*last != kNone)
            last = &m_ends[*last].more;
        *last = m_hits[fallback];
        for (std::size_t kind = 0; kind < kMostClasses; ++kind) {
            std::uint32_t& next = m_next[state][kind];
            if (next == 0) {
                next = m_next[fallback][kind];
            } else {
                shorter[next] = m_next[fallback][kind];
                open.push_back(next);
            }
        }
    }
}

} // namespace plumbline::sources::repository
