// SPDX-License-Identifier: Apache-2.0
#include "core/parity/align.h"

#include "core/base/text.h"
#include "core/parity/align_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

namespace plumbline::parity {

const std::string*
givenName(const NameMap& names, const std::string& environment, const std::string& name)
{
    const auto ofEnvironment = names.find(environment);
    if (ofEnvironment == names.end())
        return nullptr;
    const auto given = ofEnvironment->second.find(name);
    return given == ofEnvironment->second.end() ? nullptr : &given->second;
}

std::vector<std::size_t> orderOf(std::span<const model::Environment> environments)
{
    std::vector<std::size_t> order(environments.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(
        order, {}, [&](std::size_t i) -> const std::string& { return environments[i].name; });
    return order;
}

std::string chooseName(std::vector<std::string> names)
{
    std::ranges::sort(names);
    std::string best;
    std::ptrdiff_t bestCount = 0;
    for (auto at = names.begin(); at != names.end();) {
        const auto end = std::ranges::upper_bound(at, names.end(), *at);
        const std::ptrdiff_t count = end - at;
        if (count > bestCount || (count == bestCount && at->size() < best.size())) {
            best = *at;
            bestCount = count;
        }
        at = end;
    }
    return best;
}

namespace {

bool runsToItsEnd(const model::Service& service)
{
    return service.kind == model::ProcessKind::Job || service.kind == model::ProcessKind::Scheduled;
}

/// Aligns the services, a pass from the surest sign to the least sure.
class ServiceAligner
{
public:
    ServiceAligner(std::span<const model::Environment> environments,
                   const NameMap& names,
                   const std::vector<NameNormaliser>& normalisers)
        : m_environments(environments)
        , m_names(names)
        , m_normalisers(normalisers)
        , m_candidates(makeCandidates())
        , m_groups(environmentsOf(m_candidates), environments.size())
    {}

    std::vector<AlignedService> align(std::vector<Diagnostic>& diagnostics)
    {
        alignOwners();
        alignChildren();
        std::vector<AlignedService> result = collect();
        addDiagnostics(diagnostics);
        return result;
    }

private:
    [[nodiscard]] std::vector<Candidate> makeCandidates() const
    {
        std::vector<Candidate> candidates;
        for (const std::size_t environment : orderOf(m_environments)) {
            std::vector<const model::Service*> services;
            for (const model::Service& service : m_environments[environment].services)
                services.push_back(&service);
            std::ranges::stable_sort(
                services, {}, [](const model::Service* one) -> const std::string& {
                    return one->name;
                });
            std::map<std::string_view, std::size_t> places;
            for (const model::Service* service : services) {
                places.emplace(service->name, candidates.size());
                candidates.push_back(makeCandidate(environment, *service));
            }
            for (auto& [name, place] : places) {
                const auto owner = places.find(candidates[place].service->belongsTo);
                if (owner != places.end() && owner->second != place)
                    setOwner(candidates[place], owner->second);
            }
        }
        return candidates;
    }

    [[nodiscard]] Candidate makeCandidate(std::size_t environment,
                                          const model::Service& service) const
    {
        const std::string* given =
            givenName(m_names, m_environments[environment].name, service.name);
        Candidate candidate{.environment = environment,
                            .service = &service,
                            .name = given != nullptr ? *given : service.name,
                            .isNamed = given != nullptr,
                            .normal = {},
                            .imageName = imageNameOf(service, m_normalisers[environment]),
                            .owner = Candidate::kNoOwner};
        candidate.normal = m_normalisers[environment].normal(candidate.name, runsToItsEnd(service));
        return candidate;
    }

    /// A child is called by the last part of its name, as its owner is known.
    void setOwner(Candidate& candidate, std::size_t owner) const
    {
        candidate.owner = owner;
        const std::size_t slash = candidate.name.rfind('/');
        if (candidate.isNamed || slash == std::string::npos)
            return;
        candidate.name.erase(0, slash + 1);
        candidate.normal = m_normalisers[candidate.environment].normal(candidate.name, true);
    }

    static std::vector<std::size_t> environmentsOf(const std::vector<Candidate>& candidates)
    {
        std::vector<std::size_t> environments;
        environments.reserve(candidates.size());
        for (const Candidate& candidate : candidates)
            environments.push_back(candidate.environment);
        return environments;
    }

    /// One pass: joins what has a key in common. `keysOf`: of a candidate, any number.
    template <class IsIn, class KeysOf>
    void pass(const std::string& why, IsIn isIn, KeysOf keysOf)
    {
        Groups::Buckets buckets;
        for (std::size_t i = 0; i < m_candidates.size(); ++i) {
            if (m_groups.isComplete(i) || !isIn(m_candidates[i]))
                continue;
            for (std::string& key : keysOf(m_candidates[i])) {
                if (!key.empty())
                    buckets[std::move(key)].push_back(i);
            }
        }
        m_groups.joinBuckets(buckets, why);
    }

    void alignOwners()
    {
        using Keys = std::vector<std::string>;
        const auto isOwner = [](const Candidate& one) { return !one.isChild(); };
        const auto isFree = [](const Candidate& one) { return !one.isChild() && !one.isNamed; };
        pass("same name", isOwner, [](const Candidate& one) { return Keys{one.name}; });
        pass("same name but for prefixes, endings and the environment",
             isOwner,
             [](const Candidate& one) { return Keys{one.normal}; });
        pass("another of its names", isFree, [this](const Candidate& one) {
            return aliasesOf(one);
        });
        pass("same name but for general words", isFree, [](const Candidate& one) {
            return Keys{NameNormaliser::reduced(one.normal)};
        });
        pass("end of its name", isFree, [](const Candidate& one) { return endingsOf(one.normal); });
        pass("name of the image", isFree, [](const Candidate& one) { return Keys{one.imageName}; });
        joinSimilar(m_candidates, m_groups);
        joinOnlyProcesses(m_candidates, m_groups);
    }

    void alignChildren()
    {
        using Keys = std::vector<std::string>;
        const auto isChild = [](const Candidate& one) { return one.isChild(); };
        const auto owned = [this](const Candidate& one, const std::string& key) {
            return key.empty() ? key : fmt::format("{}/{}", m_groups.groupOf(one.owner), key);
        };
        pass("same service and name", isChild, [&](const Candidate& one) {
            return Keys{owned(one, one.normal)};
        });
        pass("same service and image", isChild, [&](const Candidate& one) {
            return Keys{owned(one, one.imageName)};
        });
        // One platform runs a step on its own that another runs before a service.
        pass(
            "same name, beside a service or on its own",
            [](const Candidate&) { return true; },
            [](const Candidate& one) { return Keys{one.normal}; });
    }

    [[nodiscard]] std::vector<std::string> aliasesOf(const Candidate& one) const
    {
        std::set<std::string> keys{one.normal};
        for (const std::string& alias : one.service->aliases)
            keys.insert(m_normalisers[one.environment].normal(alias, runsToItsEnd(*one.service)));
        return {keys.begin(), keys.end()};
    }

    /// `shop-core-api` -> itself, `core-api`, `api`.
    static std::vector<std::string> endingsOf(const std::string& normal)
    {
        std::vector<std::string> endings{normal};
        for (std::size_t at = normal.find('-'); at != std::string::npos;
             at = normal.find('-', at + 1))
            endings.push_back(normal.substr(at + 1));
        return endings;
    }

    [[nodiscard]] std::vector<AlignedService> collect() const
    {
        const auto all = m_groups.all();
        std::map<std::size_t, std::string> names;
        std::set<std::string> taken;
        for (const bool areChildren : {false, true}) {
            for (const auto& [group, things] : all) {
                const bool isChild = std::ranges::all_of(
                    things, [this](std::size_t thing) { return m_candidates[thing].isChild(); });
                if (isChild != areChildren)
                    continue;
                std::string name = nameOf(things);
                if (isChild && !m_candidates[things.front()].isNamed)
                    name = fmt::format(
                        "{}/{}", names[m_groups.groupOf(m_candidates[things.front()].owner)], name);
                const std::string base = name;
                for (int i = 2; !taken.insert(name).second; ++i)
                    name = fmt::format("{} ({})", base, i);
                names[group] = name;
            }
        }
        std::vector<AlignedService> result;
        result.reserve(all.size());
        for (const auto& [group, things] : all)
            result.push_back(makeAligned(group, things, names));
        std::ranges::sort(result, {}, &AlignedService::name);
        return result;
    }

    [[nodiscard]] std::string nameOf(const std::vector<std::size_t>& things) const
    {
        std::vector<std::string> names;
        for (const std::size_t thing : things) {
            if (m_candidates[thing].isNamed)
                return m_candidates[thing].name;
            names.push_back(m_candidates[thing].name);
        }
        return chooseName(std::move(names));
    }

    [[nodiscard]] AlignedService makeAligned(std::size_t group,
                                             const std::vector<std::size_t>& things,
                                             const std::map<std::size_t, std::string>& names) const
    {
        AlignedService aligned{
            .name = names.at(group),
            .belongsTo = {},
            .members = std::vector<const model::Service*>(m_environments.size(), nullptr),
            .found = m_groups.reasonsOf(group)};
        for (const std::size_t thing : things) {
            const Candidate& candidate = m_candidates[thing];
            aligned.members[candidate.environment] = candidate.service;
            if (candidate.isChild() && aligned.belongsTo.empty())
                aligned.belongsTo = names.at(m_groups.groupOf(candidate.owner));
        }
        return aligned;
    }

    void addDiagnostics(std::vector<Diagnostic>& diagnostics) const
    {
        std::set<std::size_t> told;
        for (const std::vector<std::size_t>& things : m_groups.undecided()) {
            for (const std::size_t thing : things) {
                std::set<std::string> others;
                for (const std::size_t other : things) {
                    if (!m_groups.isInOneGroup(thing, other) && m_groups.canJoin(thing, other))
                        others.insert(fmt::format(
                            "{} of {}", m_candidates[other].service->name, environmentOf(other)));
                }
                if (others.size() < 2 || !told.insert(m_groups.groupOf(thing)).second)
                    continue;
                diagnostics.push_back(ambiguous(thing, {others.begin(), others.end()}));
            }
        }
    }

    [[nodiscard]] const std::string& environmentOf(std::size_t thing) const
    {
        return m_environments[m_candidates[thing].environment].name;
    }

    [[nodiscard]] Diagnostic ambiguous(std::size_t thing,
                                       const std::vector<std::string>& others) const
    {
        const std::string& name = m_candidates[thing].service->name;
        return {.severity = Severity::Warning,
                .message = phrase("service {} of {} may be {}: it is compared with none",
                                  printable(name),
                                  environmentOf(thing),
                                  printable(join(others, " or "))),
                .hint = phrase("say which in plumbline.yaml: `services: {{{}: {{<environment>: "
                               "<its name there>}}}}`",
                               printable(name)),
                .where = m_candidates[thing].service->origin};
    }

    std::span<const model::Environment> m_environments;
    const NameMap& m_names;
    const std::vector<NameNormaliser>& m_normalisers;
    std::vector<Candidate> m_candidates;
    Groups m_groups;
};

} // namespace

Alignment align(std::span<const model::Environment> environments, const NameMap& names)
{
    Alignment result;
    std::vector<NameNormaliser> normalisers;
    normalisers.reserve(environments.size());
    for (const model::Environment& environment : environments)
        normalisers.emplace_back(environment);
    result.services = ServiceAligner(environments, names, normalisers).align(result.diagnostics);
    result.backingServices =
        alignBackingServices(environments, names, normalisers, result.diagnostics);
    return result;
}

} // namespace plumbline::parity
