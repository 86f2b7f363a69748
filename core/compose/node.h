// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/origin.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plumbline::compose {

/// The type a plain YAML scalar resolved to (YAML 1.2 core schema as the Compose tools read it).
enum class ScalarType { Null, Boolean, Integer, Float, Text };

/// Where a value was written, kept small: a file is shared by the thousands of values it holds.
struct Place
{
    std::shared_ptr<const std::string>
        file; ///< shared because every value of one file points at it
    int line = 0;
    int column = 0;
    std::string_view
        layer; ///< a literal such as ".env", "env_file", "shell", "default"; may be empty

    [[nodiscard]] Origin toOrigin() const;
};

/// A value that an earlier layer gave and a later one replaced: what `config --origins` shows.
struct Loser
{
    std::string text;
    Place place;
};

struct Member;

/// One value of a Compose model with the place it came from.
///
/// Every pass of the loader takes a tree of these and gives one back, so that the place of every
/// scalar reaches the end. A mapping keeps the order in which its keys were written.
struct Node
{
    enum class Kind { Scalar, Sequence, Mapping };

    Kind kind = Kind::Scalar;
    ScalarType type = ScalarType::Null; ///< of a scalar
    std::string text;                   ///< of a scalar, as written
    std::string tag;                    ///< `!reset`, `!override` until the merge; else empty
    std::vector<Node> items;            ///< of a sequence
    std::vector<Member> members;        ///< of a mapping
    Place place;                        ///< of the value
    Place keyPlace;                     ///< of the key, for members of a mapping
    std::vector<Loser> losers;

    [[nodiscard]] bool isNull() const { return kind == Kind::Scalar && type == ScalarType::Null; }

    [[nodiscard]] bool isScalar() const { return kind == Kind::Scalar; }

    [[nodiscard]] bool isMapping() const { return kind == Kind::Mapping; }

    [[nodiscard]] bool isSequence() const { return kind == Kind::Sequence; }

    /// The member of that name, or nullptr. Borrowed.
    [[nodiscard]] const Node* find(std::string_view key) const;
    [[nodiscard]] Node* find(std::string_view key);

    /// The node at a dotted path such as `services.web.ports.0.target`, or nullptr. A key that holds
    /// a dot cannot be reached this way; use find().
    [[nodiscard]] const Node* at(std::string_view path) const;
};

/// A key of a mapping and its value. Named like a pair, which it cannot be: clang has no pair of a
/// type that holds vectors of it.
struct Member
{
    Member() = default;

    template <class Key>
    Member(Key&& key, Node value)
        : first(std::forward<Key>(key))
        , second(std::move(value))
    {}

    std::string first;
    Node second;
};

} // namespace plumbline::compose
