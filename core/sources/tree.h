// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/result.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::sources {

struct Member;

/// One value of a YAML or JSON document with its place, before anybody knows what it means.
struct Tree
{
    enum class Kind : std::uint8_t { Null, Boolean, Number, Text, Sequence, Mapping };

    /// What some formats say of a value beside it: it is a secret, or nobody knows it yet.
    enum class Mark : std::uint8_t { None, Sensitive, AfterApply };

    Kind kind = Kind::Null;
    Mark mark = Mark::None; ///< set by readers of such a format alone
    std::int32_t line = 0;  ///< of the value; counts from 1
    std::int32_t column = 0;
    std::string text;            ///< of a scalar, as written (`true`, `0.5`, `1e3`)
    std::vector<Tree> items;     ///< of a sequence
    std::vector<Member> members; ///< of a mapping, in the order written

    [[nodiscard]] bool isNull() const { return kind == Kind::Null; }

    [[nodiscard]] bool isScalar() const { return kind <= Kind::Text; }

    [[nodiscard]] bool isMapping() const { return kind == Kind::Mapping; }

    [[nodiscard]] bool isSequence() const { return kind == Kind::Sequence; }

    /// The member of that name, or nullptr. Borrowed.
    [[nodiscard]] const Tree* find(std::string_view key) const;

    /// The value at a dotted path such as `spec.template.spec`, or nullptr. A key that holds a dot
    /// cannot be reached this way. Borrowed.
    [[nodiscard]] const Tree* at(std::string_view path) const;

    /// The text of the scalar at `path`, or an empty one if there is none or it is null.
    [[nodiscard]] std::string textAt(std::string_view path) const;
};

struct Member
{
    std::string key;
    std::int32_t line = 0; ///< of the key
    std::int32_t column = 0;
    Tree value;
};

/// Why a value with a mark is a secret, or unknown: in words.
inline constexpr std::string_view kSensitive = ours("sensitive in Terraform");
inline constexpr std::string_view kAfterApply = ours("known after apply");

/// What a reader is bounded by, whatever the input says.
struct TreeLimits
{
    std::size_t depth = 200;
    std::size_t values = 8'000'000; ///< counted after aliases are expanded
    /// JSON: members of these names are checked but not kept where they hold more than one value.
    std::span<const std::string_view> leftOut = {};
};

/// Every document of a YAML text; anchors, aliases and merge keys resolved, scalars typed as
/// Kubernetes' tools do (YAML 1.1 booleans only in their lower, upper and capital spellings).
/// `firstLine` is that of the text in its file, where it is a part of one.
/// **Errors:** Invalid with the place, also where a limit is passed.
Result<std::vector<Tree>> readYamlTrees(std::string_view text,
                                        const std::string& file,
                                        TreeLimits limits = {},
                                        int firstLine = 1);

/// The value of a JSON text (RFC 8259; a BOM is skipped).
/// **Errors:** Invalid with the place.
Result<Tree> readJsonTree(std::string_view text, const std::string& file, TreeLimits limits = {});

/// Either of the two, by the first character that is not white space.
Result<std::vector<Tree>>
readTrees(std::string_view text, const std::string& file, TreeLimits limits = {});

/// The place of a value in `file`.
Origin originOf(const Tree& tree, const std::string& file);

} // namespace plumbline::sources
