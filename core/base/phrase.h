// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fmt/format.h>

#include <concepts>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace plumbline {

/// A text for people in which the words of ours are told apart from the names and values in it, so
/// that whoever shows it can say it in another language. Everywhere else it is its English.
class Phrase
{
public:
    Phrase() = default;

    /// A name, a value, or words of somebody else: the same in every language.
    Phrase(std::string verbatim) // NOLINT(google-explicit-constructor): most texts hold names
        : m_english(std::move(verbatim))
    {}

    /// Words of ours without places for arguments.
    static Phrase ofWords(std::string_view words)
    {
        Phrase phrase{std::string(words)};
        phrase.m_form = withoutPlaces();
        return phrase;
    }

    /// `pattern` has a place `{}` for each argument; it is a literal, and borrowed.
    Phrase(std::string_view pattern, std::vector<Phrase> arguments);

    [[nodiscard]] const std::string& english() const { return m_english; }

    operator const std::string&() const { return m_english; } // NOLINT(google-explicit-constructor)

    operator std::string_view() const { return m_english; } // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool empty() const { return m_english.empty(); }

    /// Whether it is made of words of ours, which have a translation.
    [[nodiscard]] bool isOurs() const { return m_form != nullptr; }

    /// The words with their places; of what is ours only.
    [[nodiscard]] std::string_view pattern() const
    {
        return arguments().empty() ? std::string_view(m_english) : m_form->pattern;
    }

    [[nodiscard]] std::span<const Phrase> arguments() const
    {
        return m_form == nullptr ? std::span<const Phrase>() : m_form->arguments;
    }

    /// The same English is the same phrase: what was stored and read again has no other.
    friend bool operator==(const Phrase& left, const Phrase& right)
    {
        return left.m_english == right.m_english;
    }

    template <class T>

    requires(std::convertible_to<const T&, std::string_view> &&
             !std::same_as<T, Phrase>) friend bool
    operator==(const Phrase& left, const T& right)
    {
        return left.m_english == std::string_view(right);
    }

private:
    struct Form
    {
        std::string_view pattern;
        std::vector<Phrase> arguments;
    };

    /// That of every text of ours without arguments; nothing owns it.
    static std::shared_ptr<const Form> withoutPlaces();

    std::string m_english;
    std::shared_ptr<const Form> m_form; ///< of what is ours; copies share it, as it never changes
};

/// Marks words that become a phrase elsewhere, so that they are found and translated.
constexpr std::string_view ours(std::string_view words)
{
    return words;
}

/// Puts texts into the places of a pattern: `{}` in order, or `{1}` by number from 0; whatever stands
/// behind a colon in a place is ignored. Without arguments the pattern is the text.
std::string filled(std::string_view pattern, std::span<const std::string> arguments);

/// The next place of a pattern from `at` on, which is moved behind it: `{}`, `{:.3g}`.
std::string nextPlace(std::string_view pattern, std::size_t& at);

/// Joins phrases by commas: `a, b, c`.
Phrase listed(std::vector<Phrase> parts);

template <class T>
Phrase argumentOf(const std::string& place, T&& argument)
{
    if constexpr (std::same_as<std::remove_cvref_t<T>, Phrase>)
        return std::forward<T>(argument);
    else
        return fmt::format(fmt::runtime(place), argument);
}

/// A phrase of ours: `phrase("{} differs in {}", name, where)`. The pattern is a literal, so that it
/// can be found in the source and translated.
template <class... Arguments>
Phrase phrase(fmt::format_string<Arguments...> pattern, Arguments&&... arguments)
{
    const fmt::string_view view = pattern;
    const std::string_view words(view.data(), view.size());
    if constexpr (sizeof...(Arguments) == 0) {
        return Phrase::ofWords(words);
    } else {
        std::vector<Phrase> parts;
        parts.reserve(sizeof...(Arguments));
        std::size_t at = 0;
        (parts.push_back(argumentOf(nextPlace(words, at), std::forward<Arguments>(arguments))),
         ...);
        return {words, std::move(parts)};
    }
}

} // namespace plumbline

template <>
struct fmt::formatter<plumbline::Phrase> : fmt::formatter<fmt::string_view>
{
    template <class Context>
    auto format(const plumbline::Phrase& phrase, Context& context) const
    {
        return fmt::formatter<fmt::string_view>::format(phrase.english(), context);
    }
};
