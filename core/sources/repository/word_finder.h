// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace plumbline::sources::repository {

/// Finds many words in a text in one pass over it, whatever their number.
/// **Source:** A. Aho, M. Corasick, "Efficient string matching", 1975.
class WordFinder
{
public:
    /// ASCII letters count in either case. Words are borrowed no longer than this call.
    explicit WordFinder(std::span<const std::string_view> words);

    /// A word that begins at `offset`.
    struct Hit
    {
        std::size_t word = 0; ///< its place in the list given
        std::size_t offset = 0;
    };

    /// Calls `take` with every hit, in the order in which they end.
    template <class Take>
    void find(std::string_view text, Take take) const
    {
        std::uint32_t state = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            state = m_next[state][m_classes[static_cast<unsigned char>(text[i])]];
            for (std::uint32_t at = m_hits[state]; at != kNone; at = m_ends[at].more)
                take(Hit{m_ends[at].word, i + 1 - m_ends[at].length});
        }
    }

private:
    static constexpr std::uint32_t kNone = 0xffffffff;
    static constexpr std::size_t kMostClasses = 64; ///< different characters of all words

    struct End
    {
        std::size_t word = 0;
        std::size_t length = 0;
        std::uint32_t more = kNone; ///< a shorter one that ends here, too
    };

    void add(std::size_t index, std::string_view word);
    void connect();

    std::array<std::uint8_t, 256> m_classes{}; ///< 0: in no word
    std::uint8_t m_classCount = 1;
    std::vector<std::array<std::uint32_t, kMostClasses>> m_next;
    std::vector<std::uint32_t> m_hits; ///< by state: into m_ends
    std::vector<End> m_ends;
};

} // namespace plumbline::sources::repository
