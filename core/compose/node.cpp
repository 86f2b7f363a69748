// SPDX-License-Identifier: Apache-2.0
#include "core/compose/node.h"

#include <charconv>

namespace plumbline::compose {

Origin Place::toOrigin() const
{
    return Origin{.file = file ? *file : std::string(),
                  .line = line,
                  .column = column,
                  .object = {},
                  .layer = std::string(layer)};
}

const Node* Node::find(std::string_view key) const
{
    for (const auto& [name, value] : members) {
        if (name == key)
            return &value;
    }
    return nullptr;
}

Node* Node::find(std::string_view key)
{
    return const_cast<Node*>(std::as_const(*this).find(key));
}

const Node* Node::at(std::string_view path) const
{
    const Node* node = this;
    while (node != nullptr && !path.empty()) {
        const std::size_t dot = path.find('.');
        const std::string_view key = path.substr(0, dot);
        path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
        if (node->isMapping()) {
            node = node->find(key);
            continue;
        }
        std::size_t position = 0;
        const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), position);
        const bool isPosition = error == std::errc() && end == key.data() + key.size();
        node = node->isSequence() && isPosition && position < node->items.size()
                   ? &node->items[position]
                   : nullptr;
    }
    return node;
}

} // namespace plumbline::compose
