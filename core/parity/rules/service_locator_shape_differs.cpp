// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/backing_parts.h"
#include "core/parity/rules/config_parts.h"
#include "core/parity/shape.h"

#include <algorithm>

namespace plumbline::parity::rules {

namespace {

using model::BackingService;
using model::ConfigVar;

enum class Form { None, OneAddress, Parts };

/// How an environment's app is told where the service is: one DSN, or a host with parts beside it.
Form formOf(const RuleInput& input, const BackingService& member, std::size_t place)
{
    bool hasDsn = false;
    bool hasHost = false;
    for (const ConfigKey& key : input.configKeys()) {
        const ConfigVar* var = key.vars[place];
        if (!isSet(var) || key.isOfBackingService)
            continue;
        const std::string_view text = textOf(*var);
        const std::vector<std::string> hosts = hostsOf(text);
        const bool leadsThere = std::ranges::any_of(hosts, [&](const std::string& host) {
            return host == toLower(member.name) ||
                   std::ranges::find(member.addresses, host) != member.addresses.end();
        });
        if (!leadsThere)
            continue;
        const bool isDsn = shapesOf(text).has(Shape::Dsn);
        hasDsn = hasDsn || isDsn;
        hasHost =
            hasHost || (!isDsn && hasWord(key.name(), {"HOST", "PGHOST", "HOSTNAME", "SERVER"}));
    }
    if (hasDsn == hasHost)
        return Form::None; // neither, or both: code that reads both
    return hasDsn ? Form::OneAddress : Form::Parts;
}

void checkServiceLocatorShapeDiffers(const RuleInput& input, Outcomes& outcomes)
{
    for (const AlignedBackingService& backing : input.alignment().backingServices) {
        std::vector<std::size_t> whole;
        std::vector<std::size_t> inParts;
        for (const std::size_t place : placesOf(backing)) {
            const Form form = formOf(input, *backing.members[place], place);
            if (form == Form::OneAddress)
                whole.push_back(place);
            else if (form == Form::Parts)
                inParts.push_back(place);
        }
        if (whole.size() + inParts.size() < 2)
            continue;
        std::vector<std::size_t> all = whole;
        all.insert(all.end(), inParts.begin(), inParts.end());
        std::ranges::sort(all);
        Subject subject = subjectOf(backing, all);
        if (whole.empty() || inParts.empty()) {
            outcomes.pass(std::move(subject));
            continue;
        }
        outcomes.fail(std::move(subject),
                      {.message = phrase("{} is found by one address in {} and by parts in {}",
                                         backing.name,
                                         enumerate(input, whole),
                                         enumerate(input, inParts)),
                       .reason = {},
                       .severity = {},
                       .evidence = {},
                       .fix = {}});
    }
}

} // namespace

const Rule kServiceLocatorShapeDiffers{
    .id = "service-locator-shape-differs",
    .factor = Factor::BackingServices,
    .severity = Severity::Warning,
    .pack = Pack::Strict,
    .title = "A backing service is found by a DSN here and by parts there",
    .rationale =
        "Two forms are read by two pieces of code: options that stand in the one are lost in "
        "the other.",
    .compares = "DATABASE_URL and its like with DB_HOST, DB_PORT and DB_USER, by where they lead.",
    .guards = "Environments that have both forms.",
    .remedy = "Choose one form for all environments.",
    .check = checkServiceLocatorShapeDiffers};

} // namespace plumbline::parity::rules
