// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/fixes/text_edit.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// How a YAML or JSON text is laid out: its values with the bytes that they are written in. Aliases
/// and merge keys are left as they stand.
namespace plumbline::fixes {

struct YamlMember;

struct YamlNode
{
    enum class Kind : std::uint8_t { Null, Scalar, Alias, Sequence, Mapping };
    enum class Style : std::uint8_t { Plain, Single, Double, Literal, Folded, Block, Flow };

    Kind kind = Kind::Null;
    Style style = Style::Plain;
    Span span;               ///< without its anchor and tag; of a null that is not written: empty
    std::size_t mark = 0;    ///< where its anchor, its tag or itself begins
    std::string text;        ///< of a scalar: what it stands for; of an alias: its name
    std::size_t anchor = 0;  ///< names it within its document; 0: it has none
    std::size_t aliasOf = 0; ///< of an alias
    std::vector<YamlMember> members; ///< of a mapping
    std::vector<YamlNode> items;     ///< of a sequence
    std::vector<std::size_t> dashes; ///< of a sequence in block style, one an item

    [[nodiscard]] bool isScalar() const { return kind == Kind::Scalar; }

    [[nodiscard]] bool isNull() const { return kind == Kind::Null; }

    [[nodiscard]] bool isMapping() const { return kind == Kind::Mapping; }

    [[nodiscard]] bool isSequence() const { return kind == Kind::Sequence; }

    [[nodiscard]] bool isFlow() const { return style == Style::Flow; }

    /// The position of the member of that name, or that of none: `members.size()`.
    [[nodiscard]] std::size_t indexOf(std::string_view key) const;

    /// The value of that name that the mapping says itself, or nullptr. Borrowed.
    [[nodiscard]] const YamlNode* find(std::string_view key) const;

    /// The text of the scalar of that name, or an empty text.
    [[nodiscard]] std::string_view textOf(std::string_view key) const;
};

struct YamlMember
{
    YamlNode key;
    YamlNode value;
    std::size_t colon = 0; ///< offset
};

/// From the root of a document to a value: positions of members and items.
using YamlPath = std::vector<std::size_t>;

/// The path without its last step.
YamlPath parentOf(YamlPath path);

struct YamlLayout
{
    std::vector<YamlNode> documents;

    /// The value at `path`; its first step is the document's number. Borrowed.
    [[nodiscard]] const YamlNode& at(const YamlPath& path) const;
    [[nodiscard]] YamlNode& at(const YamlPath& path);

    /// As a person would write it: `services.web.environment.0`, for messages.
    [[nodiscard]] std::string name(const YamlPath& path) const;
};

/// Reads the layout of a text.
/// **Errors:** Invalid where it is no YAML; Unsupported where it is written in a way that is not
/// edited (`? ` keys, pairs without braces in lists, folded keys), with the place.
Result<YamlLayout> readYamlLayout(std::string_view text, const std::string& file);

/// Whether both say the same, however they are laid out: kinds, keys in order, texts, anchors.
bool saysTheSame(const YamlNode& left, const YamlNode& right);
bool saysTheSame(const YamlLayout& left, const YamlLayout& right);

/// Whether a plain scalar of this text is read as text by every reader of YAML, 1.1 and 1.2.
bool readsAsText(std::string_view text);

} // namespace plumbline::fixes
