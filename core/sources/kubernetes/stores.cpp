// SPDX-License-Identifier: Apache-2.0
#include "core/sources/kubernetes/stores.h"

#include "core/base/digest.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace plumbline::sources::kubernetes {

namespace {

using model::State;

StoredValue unread(State state, Phrase reason, Origin origin)
{
    return {.state = state,
            .value = {},
            .reason = std::move(reason),
            .proof = {},
            .origin = std::move(origin)};
}

StoredValue readable(std::string text, bool isSecret, Origin origin)
{
    StoredValue value;
    value.state = text.empty() ? State::Empty : State::Set;
    value.origin = std::move(origin);
    if (isSecret)
        value.value = Secret(std::move(text));
    else
        value.value = std::move(text);
    return value;
}

/// What SOPS leaves in the place of a value.
bool isEncrypted(std::string_view text)
{
    return text.starts_with("ENC[") && text.ends_with("]");
}

/// A text of a manifest as a value; what nobody filled in yet is unknown.
StoredValue valueOf(const Tree& tree, bool isSecret, Origin origin)
{
    if (tree.mark == Tree::Mark::AfterApply)
        return unread(State::Unknown, Phrase::ofWords(kAfterApply), std::move(origin));
    if (tree.mark == Tree::Mark::Sensitive && !isSecret) {
        StoredValue value = readable(tree.text, true, std::move(origin));
        value.proof = Phrase::ofWords(kSensitive);
        return value;
    }
    if (isEncrypted(tree.text))
        return unread(State::Unreadable, phrase("encrypted with SOPS"), std::move(origin));
    if (holdsTemplate(tree.text))
        return unread(State::Unknown,
                      phrase("a template's expression that was not rendered"),
                      std::move(origin));
    return readable(tree.text, isSecret, std::move(origin));
}

/// Why nobody sees what a mapping of values holds, if so.
Phrase openReasonOf(const Fields& store, std::string_view path)
{
    const Tree* values = store.value(path);
    if (values == nullptr || values->mark == Tree::Mark::None || !values->members.empty())
        return {};
    return Phrase::ofWords(values->mark == Tree::Mark::AfterApply ? kAfterApply : kSensitive);
}

/// What `kubectl` plugins and dashboards put in the place of a Secret's value.
bool isMasked(std::string_view text)
{
    static constexpr std::array<std::string_view, 5> kMasks{
        "REDACTED", "<redacted>", "[REDACTED]", "<hidden>", "(redacted)"};
    return std::ranges::find(kMasks, text) != kMasks.end() ||
           (!text.empty() && text.find_first_not_of('*') == std::string_view::npos);
}

} // namespace

std::string_view toString(StoreKind kind)
{
    return kind == StoreKind::Secret ? "secret" : "configMap";
}

Stores::Stores(const Inventory& inventory,
               const KubernetesOptions& options,
               std::vector<Diagnostic>& diagnostics)
    : m_inventory(inventory)
    , m_options(options)
    , m_diagnostics(diagnostics)
{
    const auto addMakers = [&](std::string_view kind, std::string_view namePath) {
        for (const Object* object : inventory.ofKind(kind)) {
            const std::string name = object->tree.textAt(namePath);
            m_makers.emplace(name.empty() ? object->name : name, object);
        }
    };
    addMakers("SealedSecret", "spec.template.metadata.name");
    addMakers("ExternalSecret", "spec.target.name");
}

const Store* Stores::find(StoreKind kind, const std::string& nameSpace, const std::string& name)
{
    const std::string key = fmt::format("{} {}/{}", toString(kind), nameSpace, name);
    auto known = m_stores.find(key);
    if (known == m_stores.end())
        known = m_stores.emplace(key, read(kind, nameSpace, name)).first;
    return known->second ? &*known->second : nullptr;
}

std::optional<Store>
Stores::read(StoreKind kind, const std::string& nameSpace, const std::string& name)
{
    std::optional<Store> store;
    if (kind == StoreKind::ConfigMap) {
        if (const Object* object = m_inventory.find("ConfigMap", nameSpace, name))
            store = readConfigMap(*object);
        return store;
    }
    if (const Object* object = m_inventory.find("Secret", nameSpace, name))
        store = readSecret(*object);
    else if (const Object* maker = makerOf(nameSpace, name))
        store = maker->kind == "SealedSecret" ? readSealed(*maker) : readExternal(*maker);
    addGiven(nameSpace, name, store);
    return store;
}

Store Stores::readConfigMap(const Object& object)
{
    Store store;
    const Fields fields(object, m_diagnostics);
    store.origin = object.origin();
    store.openReason = openReasonOf(fields, "data");
    for (const Member& entry : fields.members("data")) {
        if (!entry.value.isScalar()) {
            m_diagnostics.push_back({.severity = Severity::Warning,
                                     .message = phrase("{}: the value of {} is not a text",
                                                       object.title(),
                                                       printable(entry.key)),
                                     .hint = phrase("write it as a block of text: `key: |`"),
                                     .where = object.originOf(entry.value)});
            store.values[entry.key] =
                unread(State::Unreadable, phrase("not a text"), object.originOf(entry.value));
            continue;
        }
        store.values[entry.key] = valueOf(entry.value, false, object.originOf(entry.value));
    }
    for (const Member& entry : fields.members("binaryData"))
        store.values[entry.key] =
            unread(State::Unreadable, phrase("binary data"), object.originOf(entry.value));
    return store;
}

Store Stores::readSecret(const Object& object)
{
    Store store;
    const Fields fields(object, m_diagnostics);
    store.origin = object.origin();
    for (const Member& entry : fields.members("data")) {
        const Origin origin = object.originOf(entry.value);
        if (!entry.value.isScalar() || isMasked(entry.value.text)) {
            store.values[entry.key] =
                unread(State::Unreadable, phrase("its value was masked in the export"), origin);
            continue;
        }
        if (isEncrypted(entry.value.text) || holdsTemplate(entry.value.text)) {
            store.values[entry.key] = valueOf(entry.value, true, origin);
            continue;
        }
        DecodedBase64 decoded = decodeBase64(trimmed(entry.value.text));
        if (decoded.ok) {
            store.values[entry.key] = readable(std::move(decoded.bytes), true, origin);
            continue;
        }
        store.values[entry.key] =
            unread(State::Unreadable, phrase("its value is not base64"), origin);
        m_diagnostics.push_back(
            {.severity = Severity::Warning,
             .message =
                 phrase("{}: the value of {} is not base64", object.title(), printable(entry.key)),
             .hint = phrase("write plain text below stringData instead of data"),
             .where = origin});
    }
    store.openReason = openReasonOf(fields, "stringData");
    // What stringData says replaces data when it is applied.
    for (const Member& entry : fields.members("stringData")) {
        const Origin origin = object.originOf(entry.value);
        store.values[entry.key] = entry.value.isScalar()
                                      ? valueOf(entry.value, true, origin)
                                      : unread(State::Unreadable, phrase("not a text"), origin);
    }
    return store;
}

Store Stores::readSealed(const Object& object)
{
    Store store;
    const Fields fields(object, m_diagnostics);
    store.origin = object.origin();
    for (const Member& entry : fields.members("spec.encryptedData"))
        store.values[entry.key] = unread(State::Unreadable,
                                         phrase("sealed: only the cluster can open it"),
                                         object.originOf(entry.value));
    // Its template may add readable entries, whose expressions the controller fills in.
    for (const Member& entry : fields.members("spec.template.data"))
        store.values[entry.key] = unread(
            State::Unknown, phrase("filled in by the controller"), object.originOf(entry.value));
    return store;
}

Store Stores::readExternal(const Object& object)
{
    Store store;
    const Fields fields(object, m_diagnostics);
    store.origin = object.origin();
    const bool isOld = object.group == "kubernetes-client.io";
    for (const Fields& entry : fields.mappings("spec.data")) {
        const std::string key = entry.text(isOld ? "name" : "secretKey");
        if (!key.empty())
            store.values[key] = unread(State::Unreadable,
                                       phrase("it comes from an external secret store"),
                                       entry.origin());
    }
    for (const Member& entry : fields.members("spec.target.template.data"))
        store.values[entry.key] = unread(State::Unreadable,
                                         phrase("it is made from an external secret store"),
                                         object.originOf(entry.value));
    const Tree* whole = fields.value("spec.dataFrom");
    if (whole != nullptr && !whole->items.empty())
        store.openReason = phrase("it takes whole entries of an external secret store");
    return store;
}

const Object* Stores::makerOf(const std::string& nameSpace, const std::string& name) const
{
    const auto [first, last] = m_makers.equal_range(name);
    for (auto at = first; at != last; ++at) {
        if (m_inventory.isSameSpace(at->second->nameSpace, nameSpace))
            return at->second;
    }
    return nullptr;
}

void Stores::addGiven(const std::string& nameSpace,
                      const std::string& name,
                      std::optional<Store>& store) const
{
    auto given = m_options.secrets.find(fmt::format("{}/{}", nameSpace, name));
    if (given == m_options.secrets.end())
        given = m_options.secrets.find(name);
    if (given == m_options.secrets.end())
        return;
    if (!store)
        store.emplace();
    store->openReason = {};
    for (const auto& [key, entry] : given->second)
        store->values[key] = {.state = entry.value.isEmpty() ? State::Empty : State::Set,
                              .value = entry.value,
                              .reason = {},
                              .proof = {},
                              .origin = entry.origin};
}

} // namespace plumbline::sources::kubernetes
