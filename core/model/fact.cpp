// SPDX-License-Identifier: Apache-2.0
#include "core/model/fact.h"

namespace plumbline::model {

std::string_view toString(State state)
{
    switch (state) {
    case State::Missing:
        return "missing";
    case State::Set:
        return "set";
    case State::Empty:
        return "empty";
    case State::Unreadable:
        return "unreadable";
    case State::Unknown:
        return "unknown";
    case State::NotApplicable:
        return "not-applicable";
    }
    return "unknown";
}

} // namespace plumbline::model
