// SPDX-License-Identifier: Apache-2.0
#include "core/sources/terraform/marks.h"

#include <string>

namespace plumbline::sources::terraform {

Use useBelow(std::string_view key, Use above)
{
    static constexpr std::array<std::string_view, 4> kConfig{
        "value", "data", "stringData", "binaryData"};
    static constexpr std::array<std::string_view, 3> kWords{"command", "args", "annotations"};
    if (above != Use::Structure)
        return above;
    if (std::ranges::find(kConfig, key) != kConfig.end())
        return Use::Config;
    return std::ranges::find(kWords, key) != kWords.end() ? Use::Words : above;
}

void markScalar(Tree& tree, const Marks& marks, Use use)
{
    const bool isSecret = marks.isSensitive() || (marks.isSecret && use != Use::Structure);
    if (!marks.isLater() && !isSecret)
        return;
    tree.mark = marks.isLater() ? Tree::Mark::AfterApply : Tree::Mark::Sensitive;
    tree.kind = Tree::Kind::Text;
    // Only a config value is kept as a secret; another word would be shown.
    if (marks.isLater() || use != Use::Config)
        tree.text.clear();
}

void markAll(Tree& tree, const Marks& marks, Use use)
{
    if (tree.isScalar())
        markScalar(tree, marks, use);
    for (std::size_t i = 0; i < tree.items.size(); ++i)
        markAll(tree.items[i], marks.at(i), use);
    for (Member& member : tree.members)
        markAll(member.value, marks.below(member.key), useBelow(member.key, use));
}

Marks marksOf(const Resource& resource, std::string_view attribute)
{
    Marks marks{.sensitive = {resource.sensitive, resource.sensitiveInChange},
                .unknown = resource.unknown};
    marks = marks.below(attribute);
    marks.isSecret = resource.sensitiveAttributes.contains(std::string(attribute));
    if (marks.isSensitive()) {
        marks.sensitive = {};
        marks.isSecret = true;
    }
    return marks;
}

} // namespace plumbline::sources::terraform
