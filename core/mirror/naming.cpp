// SPDX-License-Identifier: Apache-2.0
#include "core/mirror/naming.h"

#include "core/compose/tree.h"

#include <algorithm>
#include <cctype>

namespace plumbline::mirror {

namespace {

using compose::Node;

/// `shop_data` is the engine's name of `data`; one that the developer chose gets an end.
std::string renamed(const std::string& name,
                    const std::string& key,
                    const std::string& former,
                    const std::string& project)
{
    if (name == former + "_" + key)
        return project + "_" + key;
    return name + project.substr(former.size());
}

} // namespace

std::string projectName(std::string_view project, std::string_view environment)
{
    std::string name(project);
    name += '-';
    for (const char c : environment) {
        const auto lower = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        const bool isAllowed =
            std::isalnum(static_cast<unsigned char>(lower)) != 0 || lower == '-' || lower == '_';
        name += isAllowed ? lower : '-';
    }
    return name;
}

void renameProject(Draft& draft, const std::string& former, const std::string& name)
{
    compose::setMember(draft.model(), "name", compose::makeText(name, {}));
    for (const char* section : {"networks", "volumes", "configs", "secrets"}) {
        Node* objects = draft.model().find(section);
        if (objects == nullptr)
            continue;
        for (auto& [key, object] : objects->members) {
            const Node* isExternal = object.find("external");
            Node* written = object.find("name");
            if (written == nullptr ||
                (isExternal != nullptr && compose::toBoolean(*isExternal).value_or(false)))
                continue;
            written->text = renamed(written->text, key, former, name);
        }
    }
    for (auto& [service, node] : draft.section("services").members) {
        Node* container = node.find("container_name");
        if (container == nullptr)
            continue;
        const std::string before = container->text;
        container->text += name.substr(former.size());
        draft.note({.kind = Change::Kind::Replaced,
                    .service = service,
                    .path = "container_name",
                    .from = before,
                    .to = container->text,
                    .why = phrase("the stack as written keeps its containers"),
                    .was = container->place.toOrigin(),
                    .because = {}});
    }
}

void label(Draft& draft, const std::string& environment, const std::string& former)
{
    for (auto& [name, node] : draft.section("services").members) {
        Node* found = node.find("labels");
        Node& labels = found != nullptr && found->isMapping()
                           ? *found
                           : compose::setMember(node, "labels", compose::makeMapping({}));
        compose::setMember(labels, kMirrorLabel, compose::makeText(environment, {}));
        compose::setMember(labels, kMirrorOfLabel, compose::makeText(former, {}));
    }
}

void freePorts(Draft& draft)
{
    for (auto& [service, node] : draft.section("services").members) {
        Node* ports = node.find("ports");
        if (ports == nullptr)
            continue;
        const std::string before = shownNode(*ports);
        bool hasFixed = false;
        for (Node& port : ports->items)
            hasFixed = compose::removeMember(port, "published") || hasFixed;
        if (hasFixed)
            draft.note({.kind = Change::Kind::Replaced,
                        .service = service,
                        .path = "ports",
                        .from = before,
                        .to = "any free port",
                        .why = phrase("the stack as written may run beside it"),
                        .was = ports->place.toOrigin(),
                        .because = {}});
    }
}

} // namespace plumbline::mirror
