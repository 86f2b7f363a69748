// SPDX-License-Identifier: Apache-2.0
#include "core/base/language.h"

#include <vector>

namespace plumbline {

std::string translated(const Phrase& phrase, const Translate& translate)
{
    if (!phrase.isOurs())
        return phrase.english();
    std::vector<std::string> arguments;
    arguments.reserve(phrase.arguments().size());
    for (const Phrase& argument : phrase.arguments())
        arguments.push_back(translated(argument, translate));
    return filled(translate(phrase.pattern()), arguments);
}

std::string Language::say(const Phrase& phrase) const
{
    return translate ? translated(phrase, translate) : phrase.english();
}

std::string Language::say(double value) const
{
    return number ? number(value) : fmt::format("{:g}", value);
}

std::string Language::sayMoment(std::string_view at) const
{
    return moment && !at.empty() ? moment(at) : std::string(at);
}

std::string Language::sayDay(std::string_view at) const
{
    return sayMoment(at.substr(0, at.find('T')));
}

} // namespace plumbline
