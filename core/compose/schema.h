// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/compose/path_table.h"

namespace plumbline::compose {

/// What the value of an attribute is once it is in canonical form.
enum class Kind {
    Any,        ///< left alone
    Text,       ///< text
    Label,      ///< text; numbers, and booleans where the row says so, become text
    Boolean,    ///< true or false, also as text
    Integer,    ///< a whole number, also as text
    Number,     ///< a number, also as text
    Bytes,      ///< `512m`
    Duration,   ///< `1m30s`
    Mode,       ///< permission bits; octal where written as text
    TextList,   ///< a list of texts
    LabelList,  ///< a list of texts and numbers
    OneOrMore,  ///< a text or a list of texts; canonical: a list
    KeyValues,  ///< a mapping of scalars or a list of `KEY=value`; canonical: a mapping
    Hosts,      ///< a mapping or a list of `host=address`; canonical: a mapping of lists
    Command,    ///< nothing, a shell line or a list; canonical: a list
    Struct,     ///< a mapping with the attributes of the rows below
    Dictionary, ///< a mapping with keys of the user's choice, values as the row `.*`
    List,       ///< a list with items as the row `.*`
};

/// What an attribute accepts beside its Kind: the short forms of the specification.
using Also = unsigned;
inline constexpr Also kAlsoNothing = 0;
inline constexpr Also kAlsoNull = 1U << 0U;
inline constexpr Also kAlsoText = 1U << 1U;
inline constexpr Also kAlsoNumber = 1U << 2U;
inline constexpr Also kAlsoBoolean = 1U << 3U;
inline constexpr Also kAlsoList = 1U << 4U;
inline constexpr Also kAlsoMapping = 1U << 5U;
inline constexpr Also kKeepsZero = 1U << 6U; ///< printed even where it is 0, false or empty
inline constexpr Also kRequired = 1U << 7U;
inline constexpr Also kNoExtensions = 1U << 8U; ///< no `x-` inside
/// Leaving a false out would make it true when loaded again.
inline constexpr Also kDefaultsTrue = 1U << 9U;
inline constexpr Also kUnique = 1U << 10U; ///< no item twice once all files are merged

struct Attribute
{
    Kind kind = Kind::Any;
    Also also = kAlsoNothing;
    std::string_view choices = {}; ///< `a|b|c` where only these texts are allowed
};

using Schema = PathTable<Attribute>;

/// Every attribute of the Compose specification with its type.
/// **Source:** compose-spec, schema/compose-spec.json as of 2026-08.
const Schema& schema();

} // namespace plumbline::compose
