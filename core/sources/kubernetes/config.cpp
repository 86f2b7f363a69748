// SPDX-License-Identifier: Apache-2.0
#include "core/sources/kubernetes/config.h"

#include "core/base/text.h"
#include "core/sources/kubernetes/expansion.h"
#include "core/sources/kubernetes/field_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace plumbline::sources::kubernetes {

namespace {

using model::ConfigVar;
using model::State;

const std::string kLayer = "env";

/// Names the kubelet takes over from a ConfigMap or a Secret; it skips the others.
bool isVariableName(std::string_view name)
{
    const auto isLetter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' || c == '.';
    };
    return !name.empty() && isLetter(name.front()) &&
           std::ranges::all_of(name, [&](char c) { return isLetter(c) || (c >= '0' && c <= '9'); });
}

/// What the cluster gives every pod for every Service around it.
bool isServiceVariable(std::string_view name)
{
    return name.ends_with("_SERVICE_HOST") || name.ends_with("_SERVICE_PORT") ||
           name.find("_SERVICE_PORT_") != std::string_view::npos ||
           name.find("_PORT_") != std::string_view::npos;
}

std::string textOf(const model::ConfigValue& value)
{
    if (const auto* secret = std::get_if<Secret>(&value))
        return secret->reveal(); // goes into another value, which becomes a Secret too
    return std::get<std::string>(value);
}

/// What a value was made from, when that is not plain text.
struct Ingredients
{
    Phrase proof; ///< not empty: the result is a secret
    State state = State::Set;
    Phrase reason;
};

class ConfigReader
{
public:
    ConfigReader(Context& context, const std::string& nameSpace, const Fields& pod)
        : m_context(context)
        , m_nameSpace(nameSpace)
        , m_pod(pod)
        , m_vars(context.variables)
    {}

    ContainerConfig read(const Fields& container)
    {
        for (const std::string_view list : {"envFrom", "env"}) {
            if (Phrase reason = container.hiddenReason(list); !reason.empty())
                m_open.push_back({.what = std::string(list),
                                  .reason = std::move(reason),
                                  .origin = container.origin(list)});
        }
        for (const Fields& entry : container.mappings("envFrom")) {
            takeWhole(entry, StoreKind::ConfigMap, "configMapRef");
            takeWhole(entry, StoreKind::Secret, "secretRef");
        }
        for (const Fields& entry : container.mappings("env"))
            takeOne(entry, container);
        ContainerConfig config;
        config.vars = m_vars.take();
        config.open = std::move(m_open);
        return config;
    }

private:
    void put(ConfigVar var) { m_vars.put(std::move(var)); }

    void takeWhole(const Fields& entry, StoreKind kind, std::string_view path)
    {
        const Fields reference = entry.mapping(path);
        if (!reference)
            return;
        const std::string name = reference.text("name");
        const std::string layer = fmt::format("{} {}", toString(kind), name);
        const Store* store = m_context.stores.find(kind, m_nameSpace, name);
        if (store == nullptr) {
            if (reference.boolean("optional").value_or(false))
                return;
            remarkAbsent(kind, name, reference);
            m_open.push_back({.what = layer,
                              .reason = phrase("it is not among the files"),
                              .origin = reference.origin("name")});
            return;
        }
        const Phrase proof = kind == StoreKind::Secret ? Phrase("secretRef " + name) : Phrase();
        const std::string prefix = entry.text("prefix");
        for (const auto& [key, value] : store->values) {
            std::string variable = prefix + key;
            if (isVariableName(variable))
                put(varOf(std::move(variable), value, layer, proof));
        }
        if (!store->openReason.empty())
            m_open.push_back({.what = layer, .reason = store->openReason, .origin = store->origin});
    }

    static ConfigVar varOf(std::string name,
                           const StoredValue& stored,
                           const std::string& layer,
                           const Phrase& proof)
    {
        if (stored.state == State::Set || stored.state == State::Empty)
            return model::makeConfigVar(std::move(name),
                                        textOf(stored.value),
                                        layer,
                                        stored.origin,
                                        proof.empty() ? stored.proof : proof);
        return model::makeUnreadConfigVar(
            std::move(name), stored.state, stored.reason, layer, stored.origin, proof);
    }

    void remarkAbsent(StoreKind kind, const std::string& name, const Fields& reference)
    {
        const bool isSecret = kind == StoreKind::Secret;
        if (!m_context.isFirst(fmt::format("{} {}/{}", toString(kind), m_nameSpace, name)))
            return;
        reference.remark(
            isSecret ? Severity::Info : Severity::Warning,
            phrase("{} {} is not among the files: what is taken from it is unreadable",
                   isSecret ? "Secret" : "ConfigMap",
                   printable(name)),
            isSecret
                ? phrase("give its content, for instance as a dotenv file, or its SealedSecret")
                : phrase("give its file too, or what `kubectl get configmaps -o yaml` says"),
            "name");
    }

    void takeOne(const Fields& entry, const Fields& container)
    {
        const std::string name = entry.text("name");
        if (name.empty()) {
            entry.remark(Severity::Warning, phrase("a variable without a name is left out"));
            return;
        }
        const Fields source = entry.mapping("valueFrom");
        const Tree* value = entry.value("value");
        if (value != nullptr && !value->isScalar()) {
            entry.remark(Severity::Warning,
                         phrase("the value of {} is not a text", printable(name)),
                         phrase("write it in quotes"),
                         "value");
            put(model::makeUnreadConfigVar(name,
                                           State::Unreadable,
                                           phrase("its value is not a text"),
                                           kLayer,
                                           entry.origin("value")));
            return;
        }
        if (value != nullptr && (!value->text.empty() || value->mark == Tree::Mark::AfterApply))
            takeText(name, *value, entry);
        else if (source)
            takeFrom(name, source, entry, container);
        else
            put(model::makeConfigVar(name, {}, kLayer, entry.origin()));
    }

    void takeText(const std::string& name, const Tree& value, const Fields& entry)
    {
        if (value.kind == Tree::Kind::Number || value.kind == Tree::Kind::Boolean) {
            entry.remark(Severity::Warning,
                         value.kind == Tree::Kind::Number
                             ? phrase("the value of {} is a number, which the cluster refuses",
                                      printable(name))
                             : phrase("the value of {} is a boolean, which the cluster refuses",
                                      printable(name)),
                         phrase("write it in quotes"),
                         "value");
        }
        const Origin origin = entry.origin("value");
        if (holdsTemplate(value.text)) {
            put(model::makeUnreadConfigVar(name,
                                           State::Unknown,
                                           phrase("a template's expression that was not rendered"),
                                           kLayer,
                                           origin));
            return;
        }
        Ingredients from;
        if (value.mark == Tree::Mark::AfterApply) {
            from.state = State::Unknown;
            from.reason = Phrase::ofWords(kAfterApply);
        } else if (value.mark == Tree::Mark::Sensitive) {
            from.proof = Phrase::ofWords(kSensitive);
        }
        std::string text = expandReferences(value.text, [&](const std::string& reference) {
            return ingredient(reference, name, entry, from);
        });
        if (from.state == State::Set) {
            put(model::makeConfigVar(name, std::move(text), kLayer, origin, from.proof));
            return;
        }
        if (from.proof.empty() && isSecretName(name))
            from.proof = phrase("its name");
        put(model::makeUnreadConfigVar(
            name, from.state, std::move(from.reason), kLayer, origin, std::move(from.proof)));
    }

    /// The value of a referenced variable, with what it does to the value it goes into.
    std::optional<std::string> ingredient(const std::string& reference,
                                          const std::string& name,
                                          const Fields& entry,
                                          Ingredients& from)
    {
        const ConfigVar* known = m_vars.find(reference);
        if (known == nullptr) {
            if (!m_open.empty() || isServiceVariable(reference)) {
                from.state = State::Unknown;
                from.reason = phrase("made from {}, which only the cluster knows", reference);
                return std::string();
            }
            entry.remark(Severity::Warning,
                         phrase("{} refers to {}, which nothing before it sets: the app gets "
                                "the reference as it is written",
                                printable(name),
                                printable(reference)),
                         phrase("define it above, or write $$( for a plain $("),
                         "value");
            return std::nullopt;
        }
        const ConfigVar& var = *known;
        if (var.isSecret())
            from.proof = phrase("made from {}", reference);
        if (var.state == State::Unreadable || var.state == State::Unknown) {
            from.state = var.state;
            from.reason = phrase("made from {}: {}", reference, var.reason);
            return std::string();
        }
        return textOf(var.value);
    }

    void takeFrom(const std::string& name,
                  const Fields& source,
                  const Fields& entry,
                  const Fields& container)
    {
        if (const Fields key = source.mapping("configMapKeyRef")) {
            takeKey(name, key, StoreKind::ConfigMap, "configMapKeyRef");
        } else if (const Fields secret = source.mapping("secretKeyRef")) {
            takeKey(name, secret, StoreKind::Secret, "secretKeyRef");
        } else if (const Fields field = source.mapping("fieldRef")) {
            put(fieldVariable(name, field, m_pod, m_nameSpace));
        } else if (const Fields resource = source.mapping("resourceFieldRef")) {
            put(resourceVariable(name, resource, m_pod, container));
        } else {
            put(model::makeUnreadConfigVar(name,
                                           State::Unknown,
                                           phrase("its source is not one that is read"),
                                           kLayer,
                                           entry.origin("valueFrom"),
                                           isSecretName(name) ? phrase("its name") : Phrase()));
        }
    }

    void
    takeKey(const std::string& name, const Fields& reference, StoreKind kind, std::string_view word)
    {
        const std::string storeName = reference.text("name");
        const std::string key = reference.text("key");
        const bool isOptional = reference.boolean("optional").value_or(false);
        const std::string layer = fmt::format("{} {}", toString(kind), storeName);
        const Phrase proof = kind == StoreKind::Secret
                                 ? Phrase(std::string(word) + " " + storeName + "/" + key)
                                 : Phrase();
        const Store* store = m_context.stores.find(kind, m_nameSpace, storeName);
        if (store != nullptr) {
            const auto value = store->values.find(key);
            if (value != store->values.end()) {
                put(varOf(name, value->second, layer, proof));
                return;
            }
        }
        const bool isOpen = store != nullptr && !store->openReason.empty();
        if (isOptional && !isOpen)
            return;
        Phrase reason = isOpen ? Phrase(store->openReason) : phrase("it is not among the files");
        if (store == nullptr) {
            remarkAbsent(kind, storeName, reference);
        } else if (!isOpen) {
            reason = phrase("{} has no key {}", layer, key);
            reference.remark(Severity::Warning,
                             phrase("{} {} has no key {}: the container cannot start",
                                    kind == StoreKind::Secret ? "Secret" : "ConfigMap",
                                    printable(storeName),
                                    printable(key)),
                             phrase("add the key, or make the reference optional"),
                             "key");
        }
        put(model::makeUnreadConfigVar(
            name, State::Unreadable, std::move(reason), layer, reference.origin(), proof));
    }

    Context& m_context;
    const std::string& m_nameSpace;
    const Fields& m_pod;
    Variables& m_vars; ///< of the context
    std::vector<model::OpenConfig> m_open;
};

} // namespace

ContainerConfig readConfig(Context& context,
                           const std::string& nameSpace,
                           const Fields& pod,
                           const Fields& container)
{
    return ConfigReader(context, nameSpace, pod).read(container);
}

std::vector<std::string> expandWords(std::vector<std::string> words,
                                     const std::vector<model::ConfigVar>& vars)
{
    for (std::string& word : words) {
        if (word.find('$') == std::string::npos)
            continue;
        word = expandReferences(word, [&](const std::string& name) -> std::optional<std::string> {
            const ConfigVar* var = model::findConfigVar(vars, name);
            if (var == nullptr || var->isSecret() ||
                (var->state != State::Set && var->state != State::Empty))
                return std::nullopt;
            return std::get<std::string>(var->value);
        });
    }
    return words;
}

} // namespace plumbline::sources::kubernetes
