// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/phrase.h"
#include "core/compose/node.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

/// Small operations on the tree that every pass of the loader uses.
namespace plumbline::compose {

Node makeText(std::string text, Place place);
Node makeInteger(std::int64_t value, Place place);
Node makeBoolean(bool value, Place place);
Node makeNull(Place place);
Node makeMapping(Place place);
Node makeSequence(Place place);

/// Puts `value` under `key`, in place of what is there; the key's place stays that of a former
/// member. Linear in the members: for mappings of bounded size only.
Node& setMember(Node& mapping, std::string_view key, Node value);

/// Takes the member of that name away; says whether there was one.
bool removeMember(Node& mapping, std::string_view key);

/// Whether a scalar holds text. A number or a boolean written plain does not.
bool isText(const Node& node);

/// The text of a scalar member, or an empty text.
std::string_view textOf(const Node& mapping, std::string_view key);

/// The value of an integer scalar, or of a text that is one in decimal.
std::optional<std::int64_t> toInteger(const Node& scalar);

/// The value of a numeric scalar, or of a text that is a number.
std::optional<double> toNumber(const Node& scalar);

/// The value of a boolean scalar, or of the texts that Compose takes for one.
std::optional<bool> toBoolean(const Node& scalar);

/// A scalar as the text that a container sees: `0440` is `288`, `1.50` is `1.5`, null is empty.
std::string plainText(const Node& scalar);

/// The shortest decimal that reads back as `value`, laid out as Go's `%v` does.
std::string numberText(double value);

/// What the scalar or collection is, for messages: `a list`, `a mapping`, `a number`, `text`.
Phrase kindName(const Node& node);

/// Appends a remark of what lost to `winner`. Secrets stay out: texts are kept as they were
/// written, showing them is the printer's decision.
void addLoser(Node& winner, const Node& loser);

/// Finds members of one mapping in constant time while it grows. Borrows the mapping.
class MemberIndex
{
public:
    explicit MemberIndex(Node& mapping);

    [[nodiscard]] Node* find(std::string_view key);

    /// Adds a member whose key is not there yet.
    Node& add(std::string key, Node value);

private:
    Node& m_mapping;
    std::unordered_map<std::string, std::size_t> m_positions;
};

} // namespace plumbline::compose
