// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/phrase.h"

#include <functional>
#include <string>
#include <string_view>

namespace plumbline {

/// Words of ours in another language: of a phrase its pattern, with the same places in any order.
using Translate = std::function<std::string(std::string_view words)>;

/// A phrase with all that is ours in it, at every depth, translated.
std::string translated(const Phrase& phrase, const Translate& translate);

/// What a text for people is written in, told by whoever knows the reader. English unless told.
struct Language
{
    std::string code = "en";                   ///< BCP 47
    Translate translate;                       ///< none: English
    std::function<std::string(double)> number; ///< none: `62.5`
    std::function<std::string(std::string_view)>
        moment; ///< of RFC 3339, or of its date; none: as it is

    [[nodiscard]] std::string say(const Phrase& phrase) const;
    [[nodiscard]] std::string say(double value) const;
    [[nodiscard]] std::string sayMoment(std::string_view at) const;
    /// The day of a moment.
    [[nodiscard]] std::string sayDay(std::string_view at) const;
};

} // namespace plumbline
