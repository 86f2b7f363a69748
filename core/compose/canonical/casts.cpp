// SPDX-License-Identifier: Apache-2.0
#include "core/compose/canonical/casts.h"

#include "core/base/quantity.h"
#include "core/base/text.h"
#include "core/compose/shell_words.h"
#include "core/compose/short_syntax.h"
#include "core/compose/tree.h"

#include <charconv>

namespace plumbline::compose {

namespace {

/// The scalar with another text and type, everything else kept.
void retype(Node& node, ScalarType type, std::string text)
{
    node.type = type;
    node.text = std::move(text);
}

/// Takes the place of a list or text while the key's place, tag and losers stay.
void replaceWith(Node& node, Node form)
{
    form.place = node.place;
    form.keyPlace = std::move(node.keyPlace);
    form.tag = std::move(node.tag);
    form.losers = std::move(node.losers);
    node = std::move(form);
}

void castMode(Node& node, std::string_view path, Session& session)
{
    if (!isText(node)) {
        if (const auto value = toInteger(node))
            retype(node, ScalarType::Integer, std::to_string(*value));
        return;
    }
    std::uint32_t bits = 0;
    const char* end = node.text.data() + node.text.size();
    const auto [stop, problem] = std::from_chars(node.text.data(), end, bits, 8);
    if (problem == std::errc() && stop == end)
        retype(node, ScalarType::Integer, std::to_string(bits));
    else
        session.error(node.place,
                      phrase("{}: \"{}\" is no octal mode", path, printable(node.text)),
                      phrase("write it as \"0440\""));
}

void castPairs(Node& node)
{
    if (node.isSequence()) {
        Node mapping = makeMapping(node.place);
        mapping.members.reserve(node.items.size());
        MemberIndex members(mapping);
        for (Node& item : node.items) {
            const std::size_t equals = item.text.find('=');
            std::string key = item.text.substr(0, equals);
            Node value = item.tag == "!reset" || equals == std::string::npos
                             ? makeNull(item.place)
                             : makeText(item.text.substr(equals + 1), item.place);
            value.tag = item.tag;
            value.keyPlace = item.place;
            if (Node* present = members.find(key)) {
                addLoser(value, *present);
                *present = std::move(value);
            } else {
                members.add(std::move(key), std::move(value));
            }
        }
        replaceWith(node, std::move(mapping));
        return;
    }
    for (auto& [key, value] : node.members) {
        if (value.isScalar() && !value.isNull())
            retype(value, ScalarType::Text, plainText(value));
    }
}

void addHost(MemberIndex& hosts, const std::string& host, std::string_view addresses, Node& from)
{
    Node* list = hosts.find(host);
    if (list == nullptr) {
        list = &hosts.add(host, makeSequence(from.place));
        list->keyPlace = from.keyPlace.file ? from.keyPlace : from.place;
    }
    for (std::string& address : split(addresses, ',')) {
        if (address.starts_with('[') && address.ends_with(']'))
            address = address.substr(1, address.size() - 2);
        list->items.push_back(makeText(std::move(address), from.place));
    }
}

void castHosts(Node& node, std::string_view path, Session& session)
{
    Node mapping = makeMapping(node.place);
    MemberIndex hosts(mapping);
    for (Node& item : node.items) {
        const Result<ExtraHost> parsed = parseExtraHost(item.text);
        if (parsed)
            addHost(hosts, parsed->host, parsed->address, item);
        else
            session.error(
                item.place, phrase("{}: {}", path, parsed.error().message), parsed.error().hint);
    }
    for (auto& [host, value] : node.members) {
        if (value.isScalar())
            addHost(hosts, host, plainText(value), value);
        for (Node& item : value.items)
            addHost(hosts, host, plainText(item), item);
    }
    replaceWith(node, std::move(mapping));
}

void castCommand(Node& node, std::string_view path, Session& session)
{
    if (!isText(node))
        return;
    const Result<std::vector<std::string>> words = splitShellWords(node.text);
    if (!words) {
        session.error(
            node.place, phrase("{}: {}", path, words.error().message), words.error().hint);
        return;
    }
    Node list = makeSequence(node.place);
    for (const std::string& word : *words)
        list.items.push_back(makeText(word, node.place));
    replaceWith(node, std::move(list));
}

void castOneOrMore(Node& node)
{
    if (!isText(node))
        return;
    Node list = makeSequence(node.place);
    list.items.push_back(makeText(node.text, node.place));
    replaceWith(node, std::move(list));
}

void castBytes(Node& node)
{
    if (const auto bytes = parseByteCount(plainText(node)))
        retype(node, ScalarType::Text, std::to_string(bytes->bytes));
}

} // namespace

void castTo(const Attribute& attribute, Node& node, std::string_view path, Session& session)
{
    if (node.isNull())
        return;
    // Without interpolation a value stays as it is written: the types come with the variables.
    const bool isForMerge = attribute.kind == Kind::KeyValues || attribute.kind == Kind::Hosts ||
                            attribute.kind == Kind::OneOrMore || attribute.kind == Kind::LabelList;
    if (!session.options().interpolate && !isForMerge)
        return;
    switch (attribute.kind) {
    case Kind::Label:
        if (node.isScalar())
            retype(node, ScalarType::Text, plainText(node));
        break;
    case Kind::Boolean:
        if (const auto value = toBoolean(node))
            retype(node, ScalarType::Boolean, *value ? "true" : "false");
        break;
    case Kind::Integer:
        if (const auto value = toInteger(node))
            retype(node, ScalarType::Integer, std::to_string(*value));
        break;
    case Kind::Number:
        if (const auto value = toNumber(node))
            retype(node, ScalarType::Float, numberText(*value));
        break;
    case Kind::Bytes:
        castBytes(node);
        break;
    case Kind::Duration:
        if (const auto value = parseDuration(node.text))
            retype(node, ScalarType::Text, plumbline::toString(*value));
        break;
    case Kind::Mode:
        castMode(node, path, session);
        break;
    case Kind::LabelList:
        castOneOrMore(node);
        for (Node& item : node.items)
            retype(item, ScalarType::Text, plainText(item));
        break;
    case Kind::OneOrMore:
        castOneOrMore(node);
        break;
    case Kind::KeyValues:
        castPairs(node);
        break;
    case Kind::Hosts:
        castHosts(node, path, session);
        break;
    case Kind::Command:
        castCommand(node, path, session);
        break;
    default:
        break;
    }
}

} // namespace plumbline::compose
