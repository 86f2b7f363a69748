// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <string>
#include <utility>

namespace plumbline {

/// Where a value was written: a place in a file, or an object of an engine.
///
/// `line` and `column` count from 1; 0 means "the whole file". For a value read from an engine
/// `file` is empty and `object` names the thing, e.g. `container web-1`. `layer` says which
/// input it belongs to when the place alone does not: `shell`, `.env`, `env_file`, `default`.
struct Origin
{
    std::string file;
    int line = 0;
    int column = 0;
    std::string object;
    std::string layer;

    // NOLINTNEXTLINE(modernize-use-nullptr): no pointer is meant
    auto operator<=>(const Origin&) const = default;
};

/// `file:line:column` as compilers print it; the parts that are unknown are left out.
std::string toString(const Origin& origin);

/// The place of a whole thing, which does not take part in comparing it: the same thing said in
/// another place is the same thing.
struct WrittenAt : Origin
{
    WrittenAt() = default;

    WrittenAt(Origin origin) // NOLINT(google-explicit-constructor): it is one
        : Origin(std::move(origin))
    {}

    bool operator==(const WrittenAt& /*other*/) const { return true; }
};

/// A value together with the place it came from. Equality looks at the value only.
template <class T>
struct Located
{
    T value{};
    Origin origin;

    bool operator==(const Located& other) const { return value == other.value; }
};

} // namespace plumbline
