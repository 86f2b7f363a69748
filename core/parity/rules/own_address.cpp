// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/own_address.h"

#include "core/base/text.h"
#include "core/parity/address.h"

#include <algorithm>
#include <array>

namespace plumbline::parity::rules {

namespace {

/// Whether nothing but host and port would have to change: no credentials, TLS or name of a database.
bool isPlain(std::string_view text)
{
    static constexpr std::array<std::string_view, 8> kSecured{
        "rediss", "amqps", "https", "mqtts", "ldaps", "smtps", "wss", "tls"};
    const auto address = readAddress(text);
    if (!address)
        return true;
    const bool isNumber = address->path.find_first_not_of("0123456789") == std::string::npos;
    return address->user.empty() && address->password.empty() && address->query.empty() &&
           isNumber && std::ranges::find(kSecured, address->scheme) == kSecured.end();
}

/// The one host of a plain value.
std::optional<std::string> hostIn(const model::ConfigVar* var)
{
    if (!isSet(var) || var->isSecret() || !isPlain(textOf(*var)))
        return std::nullopt;
    const std::vector<std::string> hosts = hostsOf(textOf(*var));
    return hosts.size() == 1 ? std::optional(hosts.front()) : std::nullopt;
}

/// The container of the environment at `place` that stands for what answers to `host` at `from`.
const model::BackingService*
containerFor(const RuleInput& input, std::size_t from, const std::string& host, std::size_t place)
{
    for (const AlignedBackingService& backing : input.alignment().backingServices) {
        const model::BackingService* there = backing.members[from];
        const model::BackingService* here = backing.members[place];
        if (there == nullptr || here == nullptr || here->hosting != model::Hosting::Container ||
            here->addresses.empty())
            continue;
        const bool isMeant = std::ranges::any_of(
            there->addresses, [&](const std::string& one) { return toLower(one) == host; });
        if (isMeant)
            return here;
    }
    return nullptr;
}

} // namespace

std::optional<std::string>
ownAddress(const RuleInput& input, const ConfigKey& key, std::size_t place)
{
    std::optional<std::string> found;
    for (std::size_t other = 0; other < key.vars.size(); ++other) {
        const auto host = other == place ? std::nullopt : hostIn(key.vars[other]);
        if (!host)
            continue;
        const model::BackingService* service = containerFor(input, other, *host, place);
        std::string value(textOf(*key.vars[other]));
        const std::size_t at = toLower(value).find(*host);
        if (service == nullptr || at == std::string::npos)
            return std::nullopt;
        value.replace(at, host->size(), service->addresses.front());
        if (found && *found != value)
            return std::nullopt;
        found = std::move(value);
    }
    return found;
}

} // namespace plumbline::parity::rules
