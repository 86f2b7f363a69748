// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/phrase.h"
#include "core/model/config_var.h"
#include "core/sources/kubernetes/fields.h"
#include "core/sources/kubernetes/inventory.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::sources::kubernetes {

/// What a ConfigMap or a Secret holds at one key.
struct StoredValue
{
    model::State state = model::State::Set; ///< Set, Empty, Unreadable or Unknown
    model::ConfigValue value;               ///< of Set; a Secret in a Secret
    Phrase reason;                          ///< of Unreadable and Unknown
    Phrase proof;                           ///< why it is a secret though its store is none
    Origin origin;
};

/// A ConfigMap or a Secret, with what makes it one: sealed and external Secrets too.
struct Store
{
    std::map<std::string, StoredValue> values;
    Phrase openReason; ///< not empty: it may hold more keys, and why nobody sees them
    Origin origin;
};

enum class StoreKind { ConfigMap, Secret };

/// `configMap`, `secret`: as layers of config vars call it.
std::string_view toString(StoreKind kind);

/// Reads ConfigMaps and Secrets when they are asked for, each once.
class Stores
{
public:
    /// Borrows all three.
    Stores(const Inventory& inventory,
           const KubernetesOptions& options,
           std::vector<Diagnostic>& diagnostics);

    /// The store, or nullptr where the input does not hold it. Borrowed.
    const Store* find(StoreKind kind, const std::string& nameSpace, const std::string& name);

private:
    std::optional<Store>
    read(StoreKind kind, const std::string& nameSpace, const std::string& name);
    Store readConfigMap(const Object& object);
    Store readSecret(const Object& object);
    Store readSealed(const Object& object);
    Store readExternal(const Object& object);
    void addGiven(const std::string& nameSpace,
                  const std::string& name,
                  std::optional<Store>& store) const;
    [[nodiscard]] const Object* makerOf(const std::string& nameSpace,
                                        const std::string& name) const;

    const Inventory& m_inventory;
    const KubernetesOptions& m_options;
    std::vector<Diagnostic>& m_diagnostics;
    std::multimap<std::string, const Object*> m_makers;   ///< of Secrets, by the Secret's name
    std::map<std::string, std::optional<Store>> m_stores; ///< by kind, namespace and name
};

} // namespace plumbline::sources::kubernetes
