// SPDX-License-Identifier: Apache-2.0
#include "core/compose/passes.h"

namespace plumbline::compose {

namespace {

/// Says in the value's place which layer its variables came from, and what they won over.
void noteLayers(Node& node, const Interpolated& replaced, const VariableStore& variables)
{
    for (const VariableUse& use : replaced.uses) {
        const VariableStore::Value* value = variables.find(use.name);
        if (value == nullptr)
            continue;
        if (node.place.layer.empty())
            node.place.layer = value->place.layer;
        node.losers.insert(node.losers.end(), value->losers.begin(), value->losers.end());
    }
    if (node.place.layer.empty() && !replaced.uses.empty())
        node.place.layer = "default";
}

void interpolateText(Node& node, const VariableStore& variables, Session& session)
{
    Result<Interpolated> replaced = interpolate(node.text, variables.lookup());
    if (!replaced) {
        session.error(node.place, replaced.error().message, replaced.error().hint);
        return;
    }
    for (const VariableUse& use : replaced->uses)
        session.noteVariable(use, node.place);
    if (!session.spend(0, replaced->text.size())) {
        session.error(
            node.place,
            phrase("the variables of these files grow to more text than one load may hold"),
            phrase("look for a variable whose value is very long and used very often"));
        node.text.clear();
        return;
    }
    noteLayers(node, *replaced, variables);
    node.text = std::move(replaced->text);
}

} // namespace

void interpolateTree(Node& tree, const VariableStore& variables, Session& session)
{
    if (tree.isScalar()) {
        if (tree.type == ScalarType::Text && tree.text.find('$') != std::string::npos)
            interpolateText(tree, variables, session);
        return;
    }
    for (Node& item : tree.items)
        interpolateTree(item, variables, session);
    for (auto& [key, value] : tree.members)
        interpolateTree(value, variables, session);
}

} // namespace plumbline::compose
