// SPDX-License-Identifier: Apache-2.0
#include "core/sources/tree.h"

#include <algorithm>

namespace plumbline::sources {

const Tree* Tree::find(std::string_view key) const
{
    const auto at = std::ranges::find(members, key, &Member::key);
    return at == members.end() ? nullptr : &at->value;
}

const Tree* Tree::at(std::string_view path) const
{
    const Tree* tree = this;
    while (tree != nullptr && !path.empty()) {
        const std::size_t dot = std::min(path.find('.'), path.size());
        tree = tree->find(path.substr(0, dot));
        path.remove_prefix(std::min(dot + 1, path.size()));
    }
    return tree;
}

std::string Tree::textAt(std::string_view path) const
{
    const Tree* tree = at(path);
    return tree != nullptr && tree->isScalar() && !tree->isNull() ? tree->text : std::string();
}

Origin originOf(const Tree& tree, const std::string& file)
{
    return {.file = file, .line = tree.line, .column = tree.column, .object = {}, .layer = {}};
}

Result<std::vector<Tree>>
readTrees(std::string_view text, const std::string& file, TreeLimits limits)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n\xef\xbb\xbf");
    if (first == std::string_view::npos || (text[first] != '{' && text[first] != '['))
        return readYamlTrees(text, file, limits);
    Result<Tree> tree = readJsonTree(text, file, limits);
    if (tree) {
        std::vector<Tree> one;
        one.push_back(std::move(*tree));
        return one;
    }
    // YAML in flow style, or several JSON values one after the other with `---` between them.
    Result<std::vector<Tree>> trees = readYamlTrees(text, file, limits);
    if (trees)
        return trees;
    return tl::unexpected(tree.error());
}

} // namespace plumbline::sources
