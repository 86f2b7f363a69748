// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/shared_targets.h"

#include "core/base/text.h"
#include "core/parity/address.h"
#include "core/parity/place_words.h"
#include "core/parity/rules/config_parts.h"
#include "core/parity/shape.h"

#include <algorithm>
#include <array>

namespace plumbline::parity::rules {

namespace {

using model::ConfigVar;

/// A name with a dot means one machine to everybody; others mean another in each network.
bool isOneMachine(std::string_view host)
{
    return host.find('.') != std::string_view::npos && !isLocalHost(host) &&
           host.find_first_not_of("0123456789.") != std::string_view::npos &&
           !host.ends_with(".internal.local") && !host.ends_with(".svc") &&
           !host.ends_with(".cluster.local");
}

/// Services that every customer reaches under one name.
bool isOfProvider(std::string_view host)
{
    static constexpr std::array kDomains{std::string_view{"sendgrid.net"},
                                         std::string_view{"mailgun.org"},
                                         std::string_view{"postmarkapp.com"},
                                         std::string_view{"mailtrap.io"},
                                         std::string_view{"gmail.com"},
                                         std::string_view{"office365.com"},
                                         std::string_view{"sentry.io"},
                                         std::string_view{"stripe.com"},
                                         std::string_view{"googleapis.com"},
                                         std::string_view{"microsoftonline.com"},
                                         std::string_view{"datadoghq.com"},
                                         std::string_view{"cloudflare.com"},
                                         std::string_view{"github.com"}};
    return std::ranges::any_of(kDomains,
                               [&](std::string_view domain) { return host.ends_with(domain); }) ||
           (host.ends_with(".amazonaws.com") && std::ranges::count(host, '.') <= 3);
}

} // namespace

ProductionHosts::ProductionHosts(const RuleInput& input)
{
    for (const std::size_t place : input.productions()) {
        addBackingServices(input.environment(place));
        addConfig(input, place);
    }
}

void ProductionHosts::add(std::string_view host)
{
    if (isOneMachine(host) && !isOfProvider(host))
        m_hosts.emplace(toLower(host));
}

void ProductionHosts::addBackingServices(const model::Environment& environment)
{
    for (const model::BackingService& backing : environment.backingServices) {
        if (backing.role == model::Role::Mail)
            continue;
        for (const std::string& address : backing.addresses)
            add(address);
    }
}

void ProductionHosts::addConfig(const RuleInput& input, std::size_t place)
{
    const PlaceWords words(input.name(place));
    for (const ConfigKey& key : input.configKeys()) {
        const ConfigVar* var = key.vars[place];
        if (!isSet(var))
            continue;
        const std::string_view text = textOf(*var);
        if (text.starts_with("smtp"))
            continue; // relays are shared, as providers' hosts are
        const bool isBacking = shapesOf(text).has(Shape::Dsn);
        for (const std::string& host : hostsOf(text)) {
            if (isBacking || words.templated(host) != host)
                add(host);
        }
    }
}

bool ProductionHosts::hasAny(std::string_view text) const
{
    return std::ranges::any_of(hostsOf(text),
                               [&](const std::string& host) { return m_hosts.contains(host); });
}

std::string targetOf(std::string_view text)
{
    if (!shapesOf(text).has(Shape::Dsn))
        return {};
    const auto address = readAddress(text);
    if (!address || address->hosts.empty() || !isOneMachine(address->hosts) ||
        isOfProvider(address->hosts) || address->scheme.starts_with("smtp"))
        return {}; // a relay keeps nothing that one environment could take from another
    return address->hosts + ":" + address->ports + "/" + address->path;
}

bool isSharedTarget(const RuleInput& input, const ConfigKey& key, std::size_t place)
{
    const ConfigVar* var = key.vars[place];
    if (!isSet(var) || input.isProduction(place))
        return false;
    const std::string target = targetOf(textOf(*var));
    if (target.empty())
        return false;
    return std::ranges::any_of(input.productions(), [&](std::size_t production) {
        const ConfigVar* other = key.vars[production];
        return isSet(other) && targetOf(textOf(*other)) == target;
    });
}

} // namespace plumbline::parity::rules
