// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/classify.h"
#include "core/parity/compare.h"
#include "core/parity/place_words.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::parity {

/// What is known about one environment while comparing.
struct Place
{
    std::string name;
    PlaceWords words;
    bool isProduction = false;
};

/// One readable value, and which environment has it. Borrowed.
struct PlacedValue
{
    std::size_t place = 0;
    std::string_view value;
    ShapeSet shapes;
};

/// What comes of values that differ.
struct Judgement
{
    Verdict verdict = Verdict::Equal;
    Phrase reason;
    std::vector<std::string> parts;
};

/// Whether values of this class that differ should, and why. `values`: two or more, not all equal.
/// The reason and the parts never hold a value of a secret.
Judgement judgeValues(const Classified& classified,
                      std::string_view key,
                      std::span<const PlacedValue> values,
                      std::span<const Place> places);

/// `prod differs` where one environment has another value than all the others have; else `they
/// differ`.
Phrase whoDiffers(std::span<const PlacedValue> values, std::span<const Place> places);

/// Whether a text means "on": everything but `0`, `false`, `no`, `off`, `none`, `disabled` and
/// nothing.
bool isOn(std::string_view value);

/// Words of ours, each looked up by itself where it is translated.
std::vector<Phrase> asWords(std::span<const std::string> words);

/// The names joined for a sentence: `dev`, `dev and prod`, `dev, staging and prod`.
Phrase enumerate(std::span<const std::string> names);
Phrase enumerate(std::vector<Phrase> phrases);

} // namespace plumbline::parity
