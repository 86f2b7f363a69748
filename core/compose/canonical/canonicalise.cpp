// SPDX-License-Identifier: Apache-2.0
#include "core/compose/canonical/casts.h"
#include "core/compose/canonical/short_forms.h"
#include "core/compose/passes.h"

#include <string>

namespace plumbline::compose {

namespace {

using FormStep = PathTable<ShortForm>::Step;

struct Steps
{
    const Schema::Step* schema = nullptr;
    const FormStep* form = nullptr;

    [[nodiscard]] Steps next(std::string_view key) const
    {
        return {schema != nullptr ? schema->next(key) : nullptr,
                form != nullptr ? form->next(key) : nullptr};
    }
};

void rewrite(Node& node, Steps steps, std::string& path, Session& session)
{
    if (node.tag == "!reset")
        return;
    if (steps.form != nullptr && steps.form->value != nullptr)
        (*steps.form->value)(node, path, session);
    if (steps.schema == nullptr)
        return;
    if (steps.schema->value != nullptr)
        castTo(*steps.schema->value, node, path, session);
    if (steps.schema->children.empty() && !steps.schema->any)
        return;
    const std::size_t length = path.size();
    const auto below = [&](std::string_view key, Node& child) {
        if (length > 0)
            path += '.';
        path += key;
        rewrite(child, steps.next(key), path, session);
        path.resize(length);
    };
    for (std::size_t i = 0; i < node.items.size(); ++i)
        below(std::to_string(i), node.items[i]);
    for (auto& [key, value] : node.members) {
        if (!key.starts_with("x-") || steps.schema->any)
            below(key, value);
    }
}

/// The steps at a path such as `services.web`.
Steps stepsAt(std::string_view path)
{
    Steps steps{schema().root(), shortForms().root()};
    while (!path.empty()) {
        const std::size_t dot = path.find('.');
        steps = steps.next(path.substr(0, dot));
        path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
    }
    return steps;
}

} // namespace

void canonicalise(Node& tree, std::string_view path, Session& session)
{
    std::string where(path);
    rewrite(tree, stepsAt(path), where, session);
}

} // namespace plumbline::compose
