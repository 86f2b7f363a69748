// SPDX-License-Identifier: Apache-2.0
#include "core/base/phrase.h"

#include <algorithm>
#include <charconv>

namespace plumbline {

namespace {

bool isDoubled(std::string_view pattern, std::size_t at)
{
    return at + 1 < pattern.size() && pattern[at + 1] == pattern[at];
}

/// The number that a place names, or `next` where it names none.
std::size_t numberOf(std::string_view place, std::size_t next)
{
    std::size_t number = next;
    std::from_chars(place.data() + 1, place.data() + place.size(), number);
    return number;
}

std::vector<std::string> englishOf(std::span<const Phrase> arguments)
{
    std::vector<std::string> texts;
    texts.reserve(arguments.size());
    for (const Phrase& argument : arguments)
        texts.push_back(argument.english());
    return texts;
}

} // namespace

Phrase::Phrase(std::string_view pattern, std::vector<Phrase> arguments)
    : m_english(filled(pattern, englishOf(arguments)))
    , m_form(std::make_shared<const Form>(Form{pattern, std::move(arguments)}))
{}

std::shared_ptr<const Phrase::Form> Phrase::withoutPlaces()
{
    static const Form kForm;
    return {std::shared_ptr<const Form>(), &kForm};
}

std::string filled(std::string_view pattern, std::span<const std::string> arguments)
{
    if (arguments.empty())
        return std::string(pattern);
    std::string text;
    std::size_t next = 0;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const char c = pattern[at];
        if ((c == '{' || c == '}') && isDoubled(pattern, at)) {
            text += c;
            ++at;
        } else if (c == '{') {
            const std::size_t end = std::min(pattern.find('}', at), pattern.size());
            const std::size_t number = numberOf(pattern.substr(at, end - at), next++);
            if (number < arguments.size())
                text += arguments[number];
            at = end;
        } else {
            text += c;
        }
    }
    return text;
}

std::string nextPlace(std::string_view pattern, std::size_t& at)
{
    for (; at < pattern.size(); ++at) {
        if (pattern[at] != '{')
            continue;
        if (isDoubled(pattern, at)) {
            ++at;
            continue;
        }
        const std::size_t end = std::min(pattern.find('}', at) + 1, pattern.size());
        // Whatever its number is, one argument alone is given to it.
        const std::size_t format = pattern.find_first_not_of("0123456789", at + 1);
        std::string place = "{" + std::string(pattern.substr(format, end - format));
        at = end;
        return place;
    }
    return "{}";
}

Phrase listed(std::vector<Phrase> parts)
{
    Phrase list;
    for (Phrase& part : parts)
        list = list.empty() ? std::move(part) : phrase("{}, {}", std::move(list), std::move(part));
    return list;
}

} // namespace plumbline
