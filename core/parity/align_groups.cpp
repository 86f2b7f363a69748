// SPDX-License-Identifier: Apache-2.0
#include "core/parity/align_groups.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <set>

namespace plumbline::parity {

Groups::Groups(std::vector<std::size_t> environments, std::size_t environmentCount)
    : m_parents(environments.size())
    , m_members(environments.size())
    , m_environments(std::move(environments))
    , m_reasons(m_environments.size())
    , m_environmentCount(environmentCount)
{
    std::iota(m_parents.begin(), m_parents.end(), std::size_t{0});
    for (std::size_t i = 0; i < m_members.size(); ++i)
        m_members[i] = {i};
}

std::size_t Groups::groupOf(std::size_t thing) const
{
    while (m_parents[thing] != thing)
        thing = m_parents[thing];
    return thing;
}

bool Groups::canJoin(std::size_t left, std::size_t right) const
{
    for (const std::size_t one : m_members[groupOf(left)]) {
        for (const std::size_t other : m_members[groupOf(right)]) {
            if (m_environments[one] == m_environments[other])
                return false;
        }
    }
    return true;
}

bool Groups::isComplete(std::size_t thing) const
{
    return m_members[groupOf(thing)].size() == m_environmentCount;
}

void Groups::join(std::size_t left, std::size_t right, const std::string& why)
{
    // The lower number stands for the group, whatever the order of joining.
    const std::size_t into = std::min(groupOf(left), groupOf(right));
    const std::size_t from = std::max(groupOf(left), groupOf(right));
    m_parents[from] = into;
    std::ranges::move(m_members[from], std::back_inserter(m_members[into]));
    m_members[from].clear();
    std::ranges::move(m_reasons[from], std::back_inserter(m_reasons[into]));
    if (std::ranges::find(m_reasons[into], why) == m_reasons[into].end())
        m_reasons[into].push_back(why);
}

void Groups::joinBuckets(const Buckets& buckets, const std::string& why)
{
    for (const auto& [key, things] : buckets) {
        std::set<std::size_t> groups;
        for (const std::size_t thing : things)
            groups.insert(groupOf(thing));
        std::set<std::size_t> environments;
        std::size_t members = 0;
        for (const std::size_t group : groups) {
            members += m_members[group].size();
            for (const std::size_t member : m_members[group])
                environments.insert(m_environments[member]);
        }
        if (groups.size() < 2)
            continue;
        if (environments.size() != members) {
            if (environments.size() > 1)
                m_undecided.push_back(things);
            continue;
        }
        for (const std::size_t group : groups) {
            if (group != groupOf(*groups.begin()))
                join(*groups.begin(), group, why);
        }
    }
}

const std::vector<std::string>& Groups::reasonsOf(std::size_t thing) const
{
    return m_reasons[groupOf(thing)];
}

std::map<std::size_t, std::vector<std::size_t>> Groups::all() const
{
    std::map<std::size_t, std::vector<std::size_t>> result;
    for (std::size_t thing = 0; thing < m_parents.size(); ++thing)
        result[groupOf(thing)].push_back(thing);
    return result;
}

} // namespace plumbline::parity
