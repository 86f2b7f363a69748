// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/compose/node.h"
#include "core/mirror/derive.h"

#include <string>
#include <string_view>
#include <vector>

namespace plumbline::mirror {

/// Why something is changed: in words, and where the environment says it.
struct Reason
{
    Phrase text;
    Origin because;
};

/// The model of the project on its way to the mirror's, with a record of every change.
class Draft
{
public:
    explicit Draft(compose::Node model);

    [[nodiscard]] bool hasService(std::string_view name) const;
    /// The service; made where there is none. Borrowed until the next one is made.
    compose::Node& service(const std::string& name);
    [[nodiscard]] const compose::Node* findService(std::string_view name) const;

    /// Puts a member of a service in place of what is there. `shown` is what the record says of it.
    void set(const std::string& service,
             std::string_view key,
             compose::Node value,
             const std::string& shown,
             const Reason& reason);
    void remove(const std::string& service, std::string_view key, const Reason& reason);

    /// A config var of a service; nothing is recorded where it has that value already.
    void setVariable(const std::string& service,
                     const std::string& name,
                     const std::string& value,
                     const Reason& reason,
                     bool isSecret = false);
    void removeVariable(const std::string& service, const std::string& name, const Reason& reason);
    /// The value of a config var as it is now; empty where there is none.
    [[nodiscard]] std::string variable(const std::string& service, std::string_view name) const;
    [[nodiscard]] bool hasVariable(const std::string& service, std::string_view name) const;

    /// Records that something stays as it is, or a change made elsewhere.
    void note(Change change) { m_changes.push_back(std::move(change)); }

    compose::Node& section(std::string_view key);

    [[nodiscard]] const compose::Node& model() const { return m_model; }

    compose::Node& model() { return m_model; }

    /// A secret of the developer's files: no record repeats it, wherever it stood.
    void hide(const std::string& secret);

    std::vector<Change> takeChanges() { return std::move(m_changes); }

    std::set<std::pair<std::string, std::string>> takeSecrets() { return std::move(m_secrets); }

private:
    compose::Node& environment(const std::string& service);

    compose::Node m_model;
    std::vector<Change> m_changes;
    std::set<std::pair<std::string, std::string>> m_secrets;
};

/// The place of a value that is made because of what is written at `origin`.
compose::Place placeOf(const Origin& origin);

/// A value as text for a record: lists in one line.
std::string shownNode(const compose::Node& node);

compose::Node textList(const std::vector<std::string>& texts, const compose::Place& place);

} // namespace plumbline::mirror
