// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/terraform/resources.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace plumbline::sources::terraform {

/// What Terraform marks at one place of a resource: trees in the shape of its values.
struct Marks
{
    std::array<const Tree*, 2> sensitive{};
    const Tree* unknown = nullptr;
    bool isSecret = false; ///< the whole is marked for something in it

    /// Whether the value itself is marked as a secret.
    [[nodiscard]] bool isSensitive() const { return std::ranges::any_of(sensitive, isTrue); }

    /// Whether the value is known only after apply.
    [[nodiscard]] bool isLater() const { return isTrue(unknown); }

    /// Those of a member.
    [[nodiscard]] Marks below(std::string_view key) const
    {
        return step([&](const Tree& tree) { return tree.find(key); });
    }

    /// Those of an item.
    [[nodiscard]] Marks at(std::size_t index) const
    {
        return step([&](const Tree& tree) {
            return index < tree.items.size() ? &tree.items[index] : nullptr;
        });
    }

private:
    static bool isTrue(const Tree* tree)
    {
        return tree != nullptr && tree->kind == Tree::Kind::Boolean && tree->text == "true";
    }

    template <class Step>
    [[nodiscard]] Marks step(Step next) const
    {
        // A mark counts for all that lies in what it marks.
        const auto take = [&](const Tree* tree) {
            return tree == nullptr || isTrue(tree) ? tree : next(*tree);
        };
        return {.sensitive = {take(sensitive[0]), take(sensitive[1])},
                .unknown = take(unknown),
                .isSecret = isSecret};
    }
};

/// What a text is there for, which says what becomes of it where Terraform marks it.
enum class Use : std::uint8_t {
    Structure, ///< names, images, amounts: shown where the mark is not their own
    Words,     ///< of commands and annotations: anything may stand in them
    Config     ///< a value that becomes a secret
};

/// The same of what is called `key` in something that is there for `above`.
Use useBelow(std::string_view key, Use above);

/// Puts the marks of a scalar on it. Of what is no config value the text goes: it would be shown.
void markScalar(Tree& tree, const Marks& marks, Use use);

/// The same for all that a tree holds.
void markAll(Tree& tree, const Marks& marks, Use use);

/// The marks of a resource that hold for its attribute.
Marks marksOf(const Resource& resource, std::string_view attribute);

} // namespace plumbline::sources::terraform
