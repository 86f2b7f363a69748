// SPDX-License-Identifier: Apache-2.0
#include "core/mirror/draft.h"

#include "core/base/secret_option.h"
#include "core/base/text.h"
#include "core/compose/tree.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::mirror {

using compose::Node;

namespace {

/// The value of an option or a variable as it may be shown.
std::string shownSetting(const std::string& name, const std::string& value)
{
    return isSecretOption(name) && !value.empty() ? std::string(Secret::masked())
                                                  : shownValue(name, value);
}

} // namespace

Draft::Draft(Node model)
    : m_model(std::move(model))
{}

bool Draft::hasService(std::string_view name) const
{
    return findService(name) != nullptr;
}

const Node* Draft::findService(std::string_view name) const
{
    const Node* services = m_model.find("services");
    return services == nullptr ? nullptr : services->find(name);
}

Node& Draft::section(std::string_view key)
{
    if (Node* found = m_model.find(key); found != nullptr && found->isMapping())
        return *found;
    return compose::setMember(m_model, key, compose::makeMapping({}));
}

Node& Draft::service(const std::string& name)
{
    Node& services = section("services");
    if (Node* found = services.find(name))
        return *found;
    Node made = compose::makeMapping({});
    Node& networks = compose::setMember(made, "networks", compose::makeMapping({}));
    compose::setMember(networks, "default", compose::makeNull({}));
    return compose::setMember(services, name, std::move(made));
}

void Draft::set(const std::string& service,
                std::string_view key,
                Node value,
                const std::string& shown,
                const Reason& reason)
{
    Node& node = this->service(service);
    const Node* old = node.find(key);
    Change change{.kind = old == nullptr ? Change::Kind::Added : Change::Kind::Replaced,
                  .service = service,
                  .path = std::string(key),
                  .from = old == nullptr ? std::string() : shownNode(*old),
                  .to = shown,
                  .why = reason.text,
                  .was = old == nullptr ? Origin{} : old->place.toOrigin(),
                  .because = reason.because};
    if (change.from == change.to)
        change.kind = Change::Kind::Kept;
    compose::setMember(node, key, std::move(value));
    m_changes.push_back(std::move(change));
}

void Draft::remove(const std::string& service, std::string_view key, const Reason& reason)
{
    Node& node = this->service(service);
    const Node* old = node.find(key);
    if (old == nullptr)
        return;
    m_changes.push_back({.kind = Change::Kind::Removed,
                         .service = service,
                         .path = std::string(key),
                         .from = shownNode(*old),
                         .to = {},
                         .why = reason.text,
                         .was = old->place.toOrigin(),
                         .because = reason.because});
    compose::removeMember(node, key);
}

Node& Draft::environment(const std::string& service)
{
    Node& node = this->service(service);
    if (Node* found = node.find("environment"); found != nullptr && found->isMapping())
        return *found;
    return compose::setMember(node, "environment", compose::makeMapping({}));
}

void Draft::setVariable(const std::string& service,
                        const std::string& name,
                        const std::string& value,
                        const Reason& reason,
                        bool isSecret)
{
    if (isSecret)
        m_secrets.emplace(service, name);
    Node& variables = environment(service);
    const Node* old = variables.find(name);
    const std::string before = old == nullptr ? std::string() : compose::plainText(*old);
    if (old != nullptr && before == value)
        return;
    const auto shown = [&](const std::string& text) {
        return isSecret && !text.empty() ? std::string(Secret::masked()) : shownValue(name, text);
    };
    m_changes.push_back({.kind = old == nullptr ? Change::Kind::Added : Change::Kind::Replaced,
                         .service = service,
                         .path = "environment." + name,
                         .from = shown(before),
                         .to = shown(value),
                         .why = reason.text,
                         .was = old == nullptr ? Origin{} : old->place.toOrigin(),
                         .because = reason.because});
    compose::setMember(variables, name, compose::makeText(value, placeOf(reason.because)));
}

void Draft::removeVariable(const std::string& service,
                           const std::string& name,
                           const Reason& reason)
{
    Node& variables = environment(service);
    const Node* old = variables.find(name);
    if (old == nullptr)
        return;
    m_changes.push_back({.kind = Change::Kind::Removed,
                         .service = service,
                         .path = "environment." + name,
                         .from = shownValue(name, compose::plainText(*old)),
                         .to = {},
                         .why = reason.text,
                         .was = old->place.toOrigin(),
                         .because = reason.because});
    compose::removeMember(variables, name);
}

std::string Draft::variable(const std::string& service, std::string_view name) const
{
    const Node* node = findService(service);
    const Node* variables = node == nullptr ? nullptr : node->find("environment");
    const Node* found = variables == nullptr ? nullptr : variables->find(name);
    return found == nullptr ? std::string() : compose::plainText(*found);
}

bool Draft::hasVariable(const std::string& service, std::string_view name) const
{
    const Node* node = findService(service);
    const Node* variables = node == nullptr ? nullptr : node->find("environment");
    return variables != nullptr && variables->find(name) != nullptr;
}

void Draft::hide(const std::string& secret)
{
    // Shorter ones are words that mean something else too: `postgres` is a user beside it.
    constexpr std::size_t kShortest = 10;
    if (secret.size() < kShortest)
        return;
    for (Change& change : m_changes) {
        for (std::string* text : {&change.from, &change.to}) {
            for (std::size_t at = text->find(secret); at != std::string::npos;
                 at = text->find(secret, at + Secret::masked().size()))
                text->replace(at, secret.size(), Secret::masked());
        }
    }
}

compose::Place placeOf(const Origin& origin)
{
    return {.file =
                origin.file.empty() ? nullptr : std::make_shared<const std::string>(origin.file),
            .line = origin.line,
            .column = origin.column,
            .layer = "mirror"};
}

std::string shownNode(const Node& node)
{
    if (node.isScalar())
        return maskCredentials(compose::plainText(node));
    std::vector<std::string> parts;
    bool isSecretNext = false; // behind an option that says so
    for (const Node& item : node.items) {
        const std::string word = compose::plainText(item);
        const std::size_t equals = word.find('=');
        const bool isOption = word.starts_with('-');
        if (isSecretNext && !isOption)
            parts.emplace_back(Secret::masked());
        else if (equals != std::string::npos)
            parts.push_back(word.substr(0, equals + 1) +
                            shownSetting(word.substr(0, equals), word.substr(equals + 1)));
        else
            parts.push_back(shownNode(item));
        isSecretNext = isOption && equals == std::string::npos && isSecretOption(word);
    }
    for (const auto& [key, value] : node.members) {
        const std::string shown =
            value.isScalar() ? shownSetting(key, compose::plainText(value)) : shownNode(value);
        parts.push_back(value.isNull() ? key : fmt::format("{}: {}", key, shown));
    }
    return join(parts, node.isSequence() ? " " : ", ");
}

Node textList(const std::vector<std::string>& texts, const compose::Place& place)
{
    Node list = compose::makeSequence(place);
    for (const std::string& text : texts)
        list.items.push_back(compose::makeText(text, place));
    return list;
}

std::string_view toString(Change::Kind kind)
{
    switch (kind) {
    case Change::Kind::Replaced:
        return "replaced";
    case Change::Kind::Added:
        return "added";
    case Change::Kind::Removed:
        return "removed";
    case Change::Kind::Kept:
        return "kept";
    }
    return {};
}

} // namespace plumbline::mirror
