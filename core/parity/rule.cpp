// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rule.h"

#include "core/parity/judge.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <set>
#include <tuple>

namespace plumbline::parity {

using model::ConfigVar;
using model::State;

namespace {

constexpr std::array<std::string_view, kPackCount> kPacks{
    "standard", "strict", "security", "measured", "delivery", "beyond"};

/// Whether two rows of one key are the same vars, written at the same places.
bool isSameKey(const ConfigKey& left, const ConfigKey& right)
{
    if (left.row->verdict != right.row->verdict ||
        left.isOfBackingService != right.isOfBackingService)
        return false;
    for (std::size_t place = 0; place < left.vars.size(); ++place) {
        const ConfigVar* one = left.vars[place];
        const ConfigVar* other = right.vars[place];
        if ((one == nullptr) != (other == nullptr) ||
            left.row->cells[place].state != right.row->cells[place].state)
            return false;
        if (one != nullptr && one != other &&
            (!(*one == *other) || one->origin != other->origin || one->layer != other->layer))
            return false;
    }
    return true;
}

/// Where the vars of a key are written, as a text in which the same places are the same.
std::string placesOfVars(const ConfigKey& key)
{
    std::string text;
    for (const ConfigVar* var : key.vars) {
        if (var != nullptr) {
            text += var->layer;
            text += '\n';
            text += var->origin.file.empty() ? var->origin.object : var->origin.file;
            text += fmt::format(":{}:{}", var->origin.line, var->origin.column);
        }
        text += '\0';
    }
    return text;
}

/// Whose config a row may be of.
struct Owners
{
    std::map<std::string_view, std::vector<const model::Service*>> members; ///< by environment
    std::set<std::string_view> ofBacking; ///< names that only backing services have
};

Owners ownersIn(const Alignment& alignment)
{
    Owners owners;
    for (const AlignedBackingService& backing : alignment.backingServices) {
        owners.ofBacking.insert(backing.name);
        std::vector<const model::Service*>& containers = owners.members[backing.name];
        for (const model::BackingService* member : backing.members)
            containers.push_back(member != nullptr && member->container ? &*member->container
                                                                        : nullptr);
    }
    for (const AlignedService& service : alignment.services) {
        owners.ofBacking.erase(service.name);
        owners.members[service.name] = service.members;
    }
    return owners;
}

/// The key of a row with its var in each environment.
ConfigKey keyOf(const RuleInput& input, const Owners& owners, const Row& row)
{
    ConfigKey key{.row = &row,
                  .services = {},
                  .vars = std::vector<const ConfigVar*>(input.size(), nullptr),
                  .isOfBackingService = owners.ofBacking.contains(row.service)};
    const auto owner = owners.members.find(row.service);
    if (!row.service.empty())
        key.services.push_back(row.service);
    for (std::size_t place = 0; place < input.size(); ++place) {
        const State state = row.cells[place].state;
        if (state == State::Missing || state == State::NotApplicable)
            continue;
        const ConfigVar*& var = key.vars[place];
        const model::Service* service =
            owner == owners.members.end() ? nullptr : owner->second[place];
        if (service != nullptr)
            var = model::findConfigVar(service->config, row.key);
        if (var == nullptr && !key.isOfBackingService)
            var = model::findConfigVar(input.environment(place).sharedConfig, row.key);
    }
    return key;
}

} // namespace

RuleInput::RuleInput(std::vector<JudgedEnvironment> environments,
                     const Alignment& alignment,
                     const Comparison& comparison,
                     RuleEvidence evidence)
    : m_environments(std::move(environments))
    , m_alignment(alignment)
    , m_comparison(comparison)
    , m_evidence(std::move(evidence))
{
    assert(m_environments.size() == comparison.environments.size());
    for (const Row& row : comparison.rows) {
        m_byKind[row.kind].push_back(&row);
        if (row.kind != Kind::ConfigVar)
            m_byKey[{row.kind, row.key}].push_back(&row);
    }
    gatherConfigKeys();
    placeConfigKeys();
}

void RuleInput::gatherConfigKeys()
{
    const Owners owners = ownersIn(m_alignment);
    const std::span<const Row* const> configRows = rows(Kind::ConfigVar);
    std::vector<ConfigKey> keys;
    keys.reserve(configRows.size());
    for (const Row* row : configRows)
        keys.push_back(keyOf(*this, owners, *row));
    std::ranges::stable_sort(keys, [](const ConfigKey& left, const ConfigKey& right) {
        return std::tie(left.row->key, left.row->service) <
               std::tie(right.row->key, right.row->service);
    });
    // What the present name's vars are written as -> the first key of those.
    std::map<std::string, std::size_t> seen;
    for (ConfigKey& key : keys) {
        if (m_configKeys.empty() || m_configKeys.back().name() != key.name())
            seen.clear();
        const auto [at, isNew] = seen.try_emplace(placesOfVars(key), m_configKeys.size());
        if (!isNew && !key.services.empty() && isSameKey(m_configKeys[at->second], key))
            m_configKeys[at->second].services.push_back(std::move(key.services.front()));
        else
            m_configKeys.push_back(std::move(key));
    }
}

void RuleInput::placeConfigKeys()
{
    /// Where a var is written, if that is in a file. Borrowed.
    using Written = std::
        tuple<std::size_t, bool, std::string_view, int, int, std::string_view, std::string_view>;
    // Where a var of the present name is written -> its place among all.
    std::map<Written, std::size_t> seen;
    const std::string* name = nullptr;
    for (const ConfigKey& key : m_configKeys) {
        if (name == nullptr || *name != key.name())
            seen.clear();
        name = &key.name();
        for (std::size_t place = 0; place < size(); ++place) {
            const ConfigVar* var = key.vars[place];
            if (var == nullptr)
                continue;
            const Origin& origin = var->origin;
            if (!origin.file.empty() && origin.line > 0) {
                const auto [at, isNew] = seen.try_emplace({place,
                                                           key.isOfBackingService,
                                                           origin.file,
                                                           origin.line,
                                                           origin.column,
                                                           origin.object,
                                                           var->layer},
                                                          m_placedKeys.size());
                if (!isNew) {
                    std::vector<std::string>& others = m_placedKeys[at->second].others;
                    others.insert(others.end(), key.services.begin(), key.services.end());
                    continue;
                }
            }
            m_placedKeys.push_back({.key = &key, .place = place, .others = {}});
        }
    }
}

std::vector<std::size_t> RuleInput::productions() const
{
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < size(); ++place) {
        if (isProduction(place))
            places.push_back(place);
    }
    return places;
}

std::vector<std::size_t> RuleInput::nonProductions() const
{
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < size(); ++place) {
        if (!isProduction(place))
            places.push_back(place);
    }
    return places;
}

std::span<const Row* const> RuleInput::rows(Kind kind) const
{
    const auto at = m_byKind.find(kind);
    if (at == m_byKind.end())
        return {};
    return at->second;
}

std::span<const Row* const> RuleInput::rows(Kind kind, std::string_view key) const
{
    const auto at = m_byKey.find(std::pair(kind, std::string(key)));
    if (at == m_byKey.end())
        return {};
    return at->second;
}

const Row* RuleInput::row(std::string_view service, Kind kind, std::string_view key) const
{
    const std::span<const Row* const> ofKey =
        kind == Kind::ConfigVar ? rows(kind) : rows(kind, key);
    for (const Row* row : ofKey) {
        if (row->service == service && row->key == key)
            return row;
    }
    return nullptr;
}

void Outcomes::pass(Subject subject)
{
    m_take({.subject = std::move(subject), .outcome = Outcome::Pass, .reason = {}, .fault = {}});
}

void Outcomes::fail(Subject subject, Fault fault)
{
    m_take({.subject = std::move(subject),
            .outcome = Outcome::Fail,
            .reason = {},
            .fault = std::move(fault)});
}

void Outcomes::notMeasured(Subject subject, Phrase reason)
{
    m_take({.subject = std::move(subject),
            .outcome = Outcome::NotMeasured,
            .reason = std::move(reason),
            .fault = {}});
}

std::string_view toString(Pack pack)
{
    return kPacks[static_cast<std::size_t>(pack)];
}

std::optional<Pack> packOf(std::string_view word)
{
    const auto at = std::ranges::find(kPacks, word);
    if (at == kPacks.end())
        return std::nullopt;
    return static_cast<Pack>(at - kPacks.begin());
}

std::vector<std::string> packNames()
{
    return {kPacks.begin(), kPacks.end()};
}

Subject subjectOf(const Row& row)
{
    Subject subject{.name = row.key,
                    .services = {},
                    .environments = {},
                    .isConfigVar = row.kind == Kind::ConfigVar};
    if (!row.service.empty())
        subject.services.push_back(row.service);
    return subject;
}

Subject subjectOf(const ConfigKey& key)
{
    return {.name = key.name(), .services = key.services, .environments = {}, .isConfigVar = true};
}

Subject subjectAt(Subject subject, std::vector<std::size_t> environments)
{
    subject.environments = std::move(environments);
    return subject;
}

std::vector<Evidence>
evidenceOf(const RuleInput& input, const Row& row, const std::vector<std::size_t>& places)
{
    std::vector<Evidence> evidence;
    for (std::size_t place = 0; place < row.cells.size(); ++place) {
        const Cell& cell = row.cells[place];
        const bool isChosen = places.empty() ? cell.state != State::NotApplicable
                                             : std::ranges::find(places, place) != places.end();
        if (!isChosen)
            continue;
        evidence.push_back({.environment = input.name(place),
                            .state = cell.state,
                            .value = cell.value,
                            .group = cell.group,
                            .reason = cell.reason,
                            .origin = cell.origin});
    }
    return evidence;
}

Severity milder(Severity severity)
{
    return severity == Severity::Error ? Severity::Warning : Severity::Info;
}

Severity severityAt(const RuleInput& input, std::size_t place, Severity atProduction)
{
    return input.isProduction(place) ? atProduction : milder(atProduction);
}

Phrase enumerate(const RuleInput& input, const std::vector<std::size_t>& places)
{
    std::vector<std::string> names;
    names.reserve(places.size());
    for (const std::size_t place : places)
        names.push_back(input.name(place));
    return enumerate(names);
}

std::vector<std::size_t> placesOf(const Row& row, std::initializer_list<State> states)
{
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < row.cells.size(); ++place) {
        if (std::ranges::find(states, row.cells[place].state) != states.end())
            places.push_back(place);
    }
    return places;
}

bool isNotMeasured(const Row& row, Outcomes& outcomes)
{
    if (row.verdict != Verdict::Unreadable)
        return false;
    outcomes.notMeasured(subjectOf(row), row.reason);
    return true;
}

} // namespace plumbline::parity
