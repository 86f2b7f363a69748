// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/origin.h"
#include "core/base/phrase.h"

#include <string>
#include <string_view>
#include <utility>

namespace plumbline::model {

/// What is known about one value of one environment. Only `Missing` says that it is not there:
/// what nobody could read, what will be known later and what has no equivalent are not gaps.
enum class State {
    Missing,       ///< looked for, and not there
    Set,           ///< there, with a value
    Empty,         ///< there, and the value is an empty text
    Unreadable,    ///< there, but this source may not or could not read the value
    Unknown,       ///< the value comes to be later: unknown until apply, an unresolved variable
    NotApplicable, ///< the platform has no such thing: not a difference
};

/// `missing`, `set`, `empty`, `unreadable`, `unknown`, `not-applicable`.
std::string_view toString(State state);

/// One value with where it was written and, where there is none, why.
///
/// Equality looks at state and value: the same fact said in another place is the same fact.
template <class T>
struct Fact
{
    State state = State::Missing;
    T value{};
    Phrase reason; ///< of Unreadable, Unknown and NotApplicable; of a derived value: from what
    Origin origin;
    bool isDefault = false; ///< nobody wrote it: the platform's documented default

    [[nodiscard]] bool isSet() const { return state == State::Set; }

    bool operator==(const Fact& other) const
    {
        return state == other.state && (state != State::Set || value == other.value);
    }
};

/// A value that was written.
template <class T>
Fact<T> written(T value, Origin origin)
{
    return {State::Set, std::move(value), {}, std::move(origin)};
}

/// The platform's default, which nobody wrote; `origin` is the object it belongs to.
template <class T>
Fact<T> defaulted(T value, Phrase source, Origin origin)
{
    return {State::Set, std::move(value), std::move(source), std::move(origin), true};
}

/// No value, and why: `state` is Unreadable, Unknown or NotApplicable.
template <class T>
Fact<T> absent(State state, Phrase reason, Origin origin = {})
{
    return {state, {}, std::move(reason), std::move(origin)};
}

} // namespace plumbline::model
