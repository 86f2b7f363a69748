// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/rule.h"

#include <set>
#include <string>
#include <string_view>

namespace plumbline::parity::rules {

/// The hosts that belong to production alone: of its backing services, and those with its name in them.
class ProductionHosts
{
public:
    explicit ProductionHosts(const RuleInput& input);

    [[nodiscard]] bool isEmpty() const { return m_hosts.empty(); }

    /// Whether a value names any of them.
    [[nodiscard]] bool hasAny(std::string_view text) const;

private:
    void add(std::string_view host);
    void addBackingServices(const model::Environment& environment);
    void addConfig(const RuleInput& input, std::size_t place);

    std::set<std::string, std::less<>> m_hosts;
};

/// `host:port/database` of a DSN that names a machine of its own; empty of anything else.
std::string targetOf(std::string_view text);

/// Whether the key's var names the very database that production uses by the same key.
bool isSharedTarget(const RuleInput& input, const ConfigKey& key, std::size_t place);

} // namespace plumbline::parity::rules
