// SPDX-License-Identifier: Apache-2.0
#include "core/compose/canonical/short_forms.h"

#include "core/base/text.h"
#include "core/compose/short_syntax.h"
#include "core/compose/tree.h"

#include <algorithm>
#include <array>

namespace plumbline::compose {

namespace {

Node mappingFor(const Node& node)
{
    Node mapping = makeMapping(node.place);
    mapping.keyPlace = node.keyPlace;
    mapping.tag = node.tag;
    return mapping;
}

void put(Node& mapping, std::string_view key, Node value)
{
    value.keyPlace = value.place;
    mapping.members.emplace_back(key, std::move(value));
}

void putText(Node& mapping, std::string_view key, std::string text)
{
    if (!text.empty())
        put(mapping, key, makeText(std::move(text), mapping.place));
}

/// `text` becomes `{key: text}`.
void textToMember(Node& node, std::string_view key)
{
    if (!isText(node))
        return;
    Node mapping = mappingFor(node);
    put(mapping, key, makeText(std::move(node.text), node.place));
    node = std::move(mapping);
}

void toBuild(Node& node, std::string_view /*path*/, Session& /*session*/)
{
    textToMember(node, "context");
}

void toExtends(Node& node, std::string_view /*path*/, Session& /*session*/)
{
    textToMember(node, "service");
}

void toFileReference(Node& node, std::string_view /*path*/, Session& /*session*/)
{
    textToMember(node, "source");
}

void toInclude(Node& node, std::string_view /*path*/, Session& /*session*/)
{
    textToMember(node, "path");
}

/// A list of names becomes a mapping of what `fill` puts under each.
void namesToMapping(Node& node, std::string_view path, Session& session, Node (*fill)(const Place&))
{
    if (!node.isSequence())
        return;
    Node mapping = mappingFor(node);
    MemberIndex members(mapping);
    for (Node& item : node.items) {
        if (Node* present = members.find(item.text)) {
            session.error(
                item.place,
                phrase("{}: {} is named twice", path, printable(item.text)),
                phrase("the first is at {}", plumbline::toString(present->place.toOrigin())));
            continue;
        }
        Node value = fill(item.place);
        value.keyPlace = item.place;
        members.add(std::move(item.text), std::move(value));
    }
    node = std::move(mapping);
}

void toDependencies(Node& node, std::string_view path, Session& session)
{
    namesToMapping(node, path, session, [](const Place& place) {
        Node dependency = makeMapping(place);
        put(dependency, "condition", makeText("service_started", place));
        put(dependency, "required", makeBoolean(true, place));
        return dependency;
    });
}

void toNullMapping(Node& node, std::string_view path, Session& session)
{
    namesToMapping(node, path, session, [](const Place& place) { return makeNull(place); });
}

Node portNode(const Port& port, const Place& place)
{
    Node mapping = makeMapping(place);
    putText(mapping, "name", port.name);
    putText(mapping, "mode", port.mode);
    putText(mapping, "host_ip", port.hostIp);
    put(mapping, "target", makeInteger(port.target, place));
    putText(mapping, "published", port.published);
    putText(mapping, "protocol", port.protocol);
    putText(mapping, "app_protocol", port.appProtocol);
    return mapping;
}

/// Whether a port cannot be read before its variables are.
bool hasOpenPort(const Node& ports)
{
    return std::ranges::any_of(ports.items, [](const Node& port) {
        return port.isScalar() && port.text.find('$') != std::string::npos;
    });
}

/// One line may stand for several ports, so the whole list is rewritten.
void toPorts(Node& node, std::string_view path, Session& session)
{
    if (!session.options().interpolate && hasOpenPort(node))
        return;
    std::vector<Node> ports;
    ports.reserve(node.items.size());
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        Node& item = node.items[i];
        if (!item.isScalar() || item.tag == "!reset") {
            ports.push_back(std::move(item));
            continue;
        }
        const Result<std::vector<Port>> parsed = parsePorts(plainText(item));
        if (!parsed) {
            session.error(item.place,
                          phrase("{}.{}: {}", path, i, parsed.error().message),
                          parsed.error().hint);
            continue;
        }
        if (!session.spend(parsed->size() * 5, 0)) {
            session.error(
                item.place,
                phrase("{}: the ranges stand for more ports than one load may hold", path));
            break;
        }
        for (const Port& port : *parsed)
            ports.push_back(portNode(port, item.place));
    }
    node.items = std::move(ports);
}

std::string_view typeName(Mount::Type type)
{
    switch (type) {
    case Mount::Type::Bind:
        return "bind";
    case Mount::Type::Tmpfs:
        return "tmpfs";
    case Mount::Type::Image:
        return "image";
    case Mount::Type::NamedPipe:
        return "npipe";
    case Mount::Type::Cluster:
        return "cluster";
    case Mount::Type::Volume:
        break;
    }
    return "volume";
}

Node mountNode(const Mount& mount, const Node& from)
{
    Node mapping = mappingFor(from);
    const Place& place = mapping.place;
    putText(mapping, "type", std::string(typeName(mount.type)));
    putText(mapping, "source", mount.source);
    putText(mapping, "target", mount.target);
    if (mount.readOnly)
        put(mapping, "read_only", makeBoolean(true, place));
    const bool isBind = mount.type == Mount::Type::Bind;
    Node bind = makeMapping(place); // `z` may also stand behind the name of a volume
    putText(bind, "selinux", mount.selinux);
    putText(bind, "propagation", mount.propagation);
    if (isBind || !bind.members.empty()) {
        put(bind, "create_host_path", makeBoolean(isBind, place));
        put(mapping, "bind", std::move(bind));
    }
    Node volume = makeMapping(place);
    if (mount.noCopy)
        put(volume, "nocopy", makeBoolean(true, place));
    // Of one or two letters the peer makes a mount without this block.
    const bool isTiny = mount.source.empty() && from.text.size() <= 2;
    if ((!isBind && !isTiny) || mount.noCopy)
        put(mapping, "volume", std::move(volume));
    return mapping;
}

void toMount(Node& node, std::string_view path, Session& session)
{
    if (!isText(node))
        return;
    const Result<Mount> mount = parseMount(node.text);
    if (mount)
        node = mountNode(*mount, node);
    else if (session.options().interpolate)
        session.error(
            node.place, phrase("{}: {}", path, mount.error().message), mount.error().hint);
}

void toDevice(Node& node, std::string_view path, Session& session)
{
    if (!isText(node))
        return;
    const Result<DeviceMapping> device = parseDevice(node.text);
    if (!device) {
        if (session.options().interpolate)
            session.error(
                node.place, phrase("{}: {}", path, device.error().message), device.error().hint);
        return;
    }
    Node mapping = mappingFor(node);
    putText(mapping, "source", device->source);
    putText(mapping, "target", device->target.empty() ? device->source : device->target);
    putText(mapping, "permissions", device->permissions);
    node = std::move(mapping);
}

Node envFileNode(Node& item)
{
    Node mapping = mappingFor(item);
    put(mapping, "path", makeText(std::move(item.text), item.place));
    put(mapping, "required", makeBoolean(true, item.place));
    return mapping;
}

void toEnvFiles(Node& node, std::string_view /*path*/, Session& /*session*/)
{
    if (isText(node)) {
        Node list = makeSequence(node.place);
        list.keyPlace = node.keyPlace;
        list.tag = node.tag;
        node.tag.clear();
        list.items.push_back(envFileNode(node));
        node = std::move(list);
        return;
    }
    for (Node& item : node.items) {
        if (isText(item))
            item = envFileNode(item);
        else if (item.isMapping() && item.find("required") == nullptr)
            put(item, "required", makeBoolean(true, item.place));
    }
}

/// `gpus: all`
void toGpus(Node& node, std::string_view path, Session& session)
{
    if (!isText(node))
        return;
    if (node.text != "all")
        session.error(node.place,
                      phrase("{} must be `all` or a list, not \"{}\"", path, printable(node.text)));
    Node list = makeSequence(node.place);
    list.keyPlace = node.keyPlace;
    list.tag = node.tag;
    Node request = makeMapping(node.place);
    put(request, "count", makeInteger(-1, node.place));
    list.items.push_back(std::move(request));
    node = std::move(list);
}

/// `count: all` of a device request is -1 for the engine.
void toDeviceCount(Node& node, std::string_view /*path*/, Session& /*session*/)
{
    if (isText(node) && node.text == "all") {
        node.type = ScalarType::Integer;
        node.text = "-1";
    }
}

/// A health check written as one text is a shell line.
void toHealthTest(Node& node, std::string_view /*path*/, Session& session)
{
    if (!isText(node) || !session.options().interpolate)
        return;
    Node list = makeSequence(node.place);
    list.keyPlace = node.keyPlace;
    list.tag = node.tag;
    list.items.push_back(makeText("CMD-SHELL", node.place));
    list.items.push_back(makeText(std::move(node.text), node.place));
    node = std::move(list);
}

void toUlimit(Node& node, std::string_view path, Session& session)
{
    if (!node.isScalar() || node.isNull())
        return;
    if (const auto value = toInteger(node)) {
        node.type = ScalarType::Integer;
        node.text = std::to_string(*value);
    } else if (session.options().interpolate) {
        session.error(node.place,
                      phrase("{} must be a whole number, not \"{}\"", path, printable(node.text)));
    }
}

/// `external: {name: x}` is the old way to say `external: true` and `name: x`.
void toExternal(Node& node, std::string_view path, Session& session)
{
    Node* external = node.isMapping() ? node.find("external") : nullptr;
    if (external == nullptr || !external->isMapping())
        return;
    const Node* given = external->find("name");
    const Node* name = node.find("name");
    if (given != nullptr) {
        session.warning(given->place,
                        phrase("{}: external.name is deprecated", path),
                        phrase("write `external: true` and `name:` beside it"));
        if (name != nullptr && name->text != given->text)
            session.error(given->place,
                          phrase("{}: name and external.name differ", path),
                          phrase("keep `name:` only"));
    }
    Node truth = makeBoolean(true, external->place);
    truth.keyPlace = external->keyPlace;
    std::optional<Node> moved;
    if (given != nullptr && name == nullptr)
        moved = *given;
    *external = std::move(truth);
    if (moved)
        node.members.emplace_back("name", std::move(*moved));
}

// One row is one attribute.
// clang-format off
constexpr auto kShortForms = std::to_array<PathTable<ShortForm>::Row>({
    {"include.*", toInclude},
    {"services.*.build", toBuild},
    {"services.*.build.secrets.*", toFileReference},
    {"services.*.build.ulimits.*", toUlimit},
    {"services.*.configs.*", toFileReference},
    {"services.*.depends_on", toDependencies},
    {"services.*.deploy.resources.reservations.devices.*.count", toDeviceCount},
    {"services.*.devices.*", toDevice},
    {"services.*.env_file", toEnvFiles},
    {"services.*.extends", toExtends},
    {"services.*.gpus", toGpus},
    {"services.*.gpus.*.count", toDeviceCount},
    {"services.*.healthcheck.test", toHealthTest},
    {"services.*.models", toNullMapping},
    {"services.*.networks", toNullMapping},
    {"services.*.ports", toPorts},
    {"services.*.secrets.*", toFileReference},
    {"services.*.ulimits.*", toUlimit},
    {"services.*.volumes.*", toMount},
    {"networks.*", toExternal},
    {"volumes.*", toExternal},
    {"secrets.*", toExternal},
    {"configs.*", toExternal},
});
// clang-format on

} // namespace

const PathTable<ShortForm>& shortForms()
{
    static const PathTable<ShortForm> kTable(kShortForms);
    return kTable;
}

} // namespace plumbline::compose
