// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/parity/align_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace plumbline::parity {

namespace {

constexpr double kConfigWeight = 0.6;
constexpr double kPortWeight = 0.2;
constexpr double kCommandWeight = 0.3;
constexpr double kLeastScore = 0.5;
constexpr double kLeastMargin = 0.15;
constexpr std::size_t kFewestKeys = 3;
/// A key that more services have says nothing about which is which.
constexpr std::size_t kMostOwners = 16;

double configLikeness(const model::Service& left, const model::Service& right)
{
    if (left.config.size() < kFewestKeys || right.config.size() < kFewestKeys)
        return 0;
    std::set<std::string_view> keys;
    for (const model::ConfigVar& var : left.config)
        keys.insert(var.name);
    const std::size_t ofLeft = keys.size();
    std::size_t common = 0;
    std::size_t onlyRight = 0;
    for (const model::ConfigVar& var : right.config)
        (keys.contains(var.name) ? common : onlyRight) += 1;
    return static_cast<double>(common) / static_cast<double>(ofLeft + onlyRight);
}

double likeness(const model::Service& left, const model::Service& right)
{
    double score = kConfigWeight * configLikeness(left, right);
    const auto ports = [](const model::Service& service) {
        std::set<std::pair<std::uint16_t, std::string>> result;
        for (const model::Port& port : service.ports)
            result.emplace(port.container, port.protocol);
        return result;
    };
    if (!left.ports.empty() && ports(left) == ports(right))
        score += kPortWeight;
    if (left.command.isSet() && !left.command.value.empty() && left.command == right.command)
        score += kCommandWeight;
    return score;
}

/// The best and the second best partner of a candidate.
struct Best
{
    std::size_t partner = Candidate::kNoOwner;
    double score = 0;
    double next = 0;

    void offer(std::size_t other, double likely)
    {
        if (likely > score) {
            next = score;
            score = likely;
            partner = other;
        } else {
            next = std::max(next, likely);
        }
    }

    [[nodiscard]] bool isClear() const
    {
        return score >= kLeastScore && score - next >= kLeastMargin;
    }
};

/// Pairs that share something rare, so that not everything is compared with everything.
std::set<std::pair<std::size_t, std::size_t>>
pairsWorthALook(const std::vector<Candidate>& candidates, const Groups& groups)
{
    std::map<std::string, std::vector<std::size_t>> owners;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (groups.isComplete(i) || candidates[i].isChild() || candidates[i].isNamed)
            continue;
        const model::Service& service = *candidates[i].service;
        for (const model::ConfigVar& var : service.config)
            owners["key " + var.name].push_back(i);
        if (service.command.isSet())
            owners["command " + join(service.command.value, " ")].push_back(i);
    }
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (const auto& [feature, things] : owners) {
        if (things.size() > kMostOwners)
            continue;
        for (std::size_t i = 0; i < things.size(); ++i) {
            for (std::size_t j = i + 1; j < things.size(); ++j) {
                if (groups.canJoin(things[i], things[j]))
                    pairs.emplace(things[i], things[j]);
            }
        }
    }
    return pairs;
}

} // namespace

void joinSimilar(const std::vector<Candidate>& candidates, Groups& groups)
{
    // Of each candidate the best partner in each other environment.
    std::map<std::pair<std::size_t, std::size_t>, Best> best;
    for (const auto& [left, right] : pairsWorthALook(candidates, groups)) {
        const double score = likeness(*candidates[left].service, *candidates[right].service);
        best[{left, candidates[right].environment}].offer(right, score);
        best[{right, candidates[left].environment}].offer(left, score);
    }
    for (const auto& [key, found] : best) {
        const std::size_t left = key.first;
        if (!found.isClear() || left > found.partner)
            continue;
        const auto back = best.find({found.partner, candidates[left].environment});
        if (back == best.end() || !back->second.isClear() || back->second.partner != left ||
            !groups.canJoin(left, found.partner))
            continue;
        groups.join(left,
                    found.partner,
                    fmt::format("like ports, command and config (score {:.2f}, the next {:.2f})",
                                found.score,
                                std::max(found.next, back->second.next)));
    }
}

namespace {

bool isBuiltThere(const model::Service& service)
{
    return service.build.isSet() || service.baseImage.isSet();
}

} // namespace

void joinOnlyProcesses(const std::vector<Candidate>& candidates, Groups& groups)
{
    struct Only
    {
        std::size_t candidate = 0;
        int count = 0;
    };

    std::map<std::size_t, Only> onlyOf; // by environment
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (candidates[i].isChild() ||
            candidates[i].service->kind != model::ProcessKind::LongRunning)
            continue;
        Only& only = onlyOf[candidates[i].environment];
        only.candidate = i;
        ++only.count;
    }
    std::vector<std::size_t> alone;
    for (const auto& [environment, only] : onlyOf) {
        if (only.count == 1 && !candidates[only.candidate].isNamed)
            alone.push_back(only.candidate);
    }
    for (std::size_t i = 1; i < alone.size(); ++i) {
        // Somebody builds the app: then it is the one that runs elsewhere, by whatever name.
        const bool isBuilt = isBuiltThere(*candidates[alone.front()].service) ||
                             isBuiltThere(*candidates[alone[i]].service);
        if (isBuilt && groups.canJoin(alone.front(), alone[i]))
            groups.join(alone.front(), alone[i], "the only process of each");
    }
}

} // namespace plumbline::parity
