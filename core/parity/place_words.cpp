// SPDX-License-Identifier: Apache-2.0
#include "core/parity/place_words.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <span>

namespace plumbline::parity {

namespace {

using Family = std::span<const std::string_view>;

constexpr std::array kDevelopment{std::string_view{"dev"},
                                  std::string_view{"devel"},
                                  std::string_view{"develop"},
                                  std::string_view{"development"},
                                  std::string_view{"local"}};
constexpr std::array kTest{std::string_view{"test"},
                           std::string_view{"testing"},
                           std::string_view{"qa"},
                           std::string_view{"uat"},
                           std::string_view{"ci"}};
constexpr std::array kStaging{std::string_view{"staging"},
                              std::string_view{"stage"},
                              std::string_view{"stg"},
                              std::string_view{"preprod"},
                              std::string_view{"preproduction"}};
constexpr std::array kProduction{std::string_view{"prod"},
                                 std::string_view{"production"},
                                 std::string_view{"prd"},
                                 std::string_view{"live"}};

bool isWordCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Calls `onWord` with every word's begin and end.
template <class OnWord>
void forEachWord(std::string_view text, OnWord onWord)
{
    std::size_t begin = 0;
    while (begin < text.size()) {
        if (!isWordCharacter(text[begin])) {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        while (end < text.size() && isWordCharacter(text[end]))
            ++end;
        onWord(begin, end);
        begin = end;
    }
}

} // namespace

PlaceWords::PlaceWords(std::string_view environment)
{
    const std::string lower = toLower(environment);
    forEachWord(lower, [&](std::size_t begin, std::size_t end) {
        const std::string_view word = std::string_view(lower).substr(begin, end - begin);
        bool isKnown = false;
        for (const Family family :
             {Family(kDevelopment), Family(kTest), Family(kStaging), Family(kProduction)}) {
            if (std::ranges::find(family, word) == family.end())
                continue;
            m_words.insert(m_words.end(), family.begin(), family.end());
            isKnown = true;
        }
        // Of `prod-eu` the region names the place too; a number alone names nothing.
        if (!isKnown && word.find_first_not_of("0123456789") != std::string_view::npos)
            m_words.emplace_back(word);
    });
    std::ranges::sort(m_words);
}

bool PlaceWords::has(std::string_view word) const
{
    return std::ranges::binary_search(m_words, word);
}

std::string PlaceWords::templated(std::string_view text) const
{
    const std::string lower = toLower(text);
    std::string result;
    std::size_t done = 0;
    forEachWord(lower, [&](std::size_t begin, std::size_t end) {
        if (!has(std::string_view(lower).substr(begin, end - begin)))
            return;
        result += text.substr(done, begin - done);
        result += "{env}";
        done = end;
    });
    result += text.substr(done);
    return result;
}

std::string PlaceWords::removedFrom(std::string_view text) const
{
    const std::string lower = toLower(text);
    std::string result;
    std::size_t done = 0;
    forEachWord(lower, [&](std::size_t begin, std::size_t end) {
        if (!has(std::string_view(lower).substr(begin, end - begin)))
            return;
        result += text.substr(done, begin - done);
        done = end;
        const bool isAfterSeparator = !result.empty() && !isWordCharacter(result.back());
        if (done < text.size() && (result.empty() || isAfterSeparator))
            ++done; // the separator behind goes with it
        else if (isAfterSeparator)
            result.pop_back();
    });
    result += text.substr(done);
    return result;
}

bool PlaceWords::isProduction() const
{
    return has("production");
}

} // namespace plumbline::parity
