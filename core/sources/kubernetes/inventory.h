// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/kubernetes/kubernetes_source.h"
#include "core/sources/kubernetes/object.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plumbline::sources::kubernetes {

/// The objects of the input that count, each once, and how they find one another.
class Inventory
{
public:
    /// Drops what another object of the same name replaces, what other namespaces hold and what a
    /// controller in the input made; says so where somebody may miss it.
    Inventory(std::vector<Object> objects,
              const KubernetesOptions& options,
              std::vector<Diagnostic>& diagnostics);

    /// In the order of the input. Borrowed.
    [[nodiscard]] const std::vector<Object>& objects() const { return m_objects; }

    /// The object of that kind which somebody in `nameSpace` means by `name`, or nullptr. Objects that
    /// name no namespace are in any: who applies them says which. Borrowed.
    [[nodiscard]] const Object*
    find(std::string_view kind, const std::string& nameSpace, const std::string& name) const;

    /// All objects of a kind. Borrowed.
    [[nodiscard]] const std::vector<const Object*>& ofKind(std::string_view kind) const;

    /// Whether what is in the one namespace may mean what is in the other.
    [[nodiscard]] bool isSameSpace(const std::string& one, const std::string& other) const;

private:
    void dropReplaced(std::vector<Object>& objects, std::vector<Diagnostic>& diagnostics) const;
    void dropOwned();

    std::vector<Object> m_objects;
    std::map<std::string, std::vector<const Object*>, std::less<>> m_byKind;
    std::map<std::pair<std::string, std::string>, std::vector<const Object*>>
        m_byName;              ///< kind, name
    bool m_hasOneSpace = true; ///< at most one namespace is named in the whole input
};

/// Whether the object is of the API group that the importer reads this kind of.
bool isKnown(const Object& object);

/// Whether the object makes pods: a Deployment, a Job, a Pod, ...
bool isWorkload(const Object& object);

} // namespace plumbline::sources::kubernetes
