// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace plumbline::parity {

/// Things of several environments that are being found to be one. Each thing begins as a group of its
/// own; groups are joined as long as no environment would have two things in one.
class Groups
{
public:
    /// By key: the things that have it. Sorted, so that the order of joining is always the same.
    using Buckets = std::map<std::string, std::vector<std::size_t>>;

    /// `environments`: of each thing.
    Groups(std::vector<std::size_t> environments, std::size_t environmentCount);

    /// The group of a thing: the number of one of its things.
    [[nodiscard]] std::size_t groupOf(std::size_t thing) const;

    [[nodiscard]] bool isInOneGroup(std::size_t left, std::size_t right) const
    {
        return groupOf(left) == groupOf(right);
    }

    /// Whether no environment has a thing in both groups.
    [[nodiscard]] bool canJoin(std::size_t left, std::size_t right) const;

    /// Whether every environment has a thing in the group.
    [[nodiscard]] bool isComplete(std::size_t thing) const;

    /// Joins two groups that can be.
    void join(std::size_t left, std::size_t right, const std::string& why);

    /// Joins what shares a key, bucket by bucket, where all of a bucket fits into one group. A bucket
    /// in which one environment has two groups decides nothing, and is remembered as undecided.
    void joinBuckets(const Buckets& buckets, const std::string& why);

    /// The buckets that decided nothing: the things of each.
    [[nodiscard]] const std::vector<std::vector<std::size_t>>& undecided() const
    {
        return m_undecided;
    }

    /// Why the group is one, in the order found.
    [[nodiscard]] const std::vector<std::string>& reasonsOf(std::size_t thing) const;

    /// Things by group.
    [[nodiscard]] std::map<std::size_t, std::vector<std::size_t>> all() const;

private:
    std::vector<std::size_t> m_parents;
    std::vector<std::vector<std::size_t>> m_members; ///< of the things that stand for a group
    std::vector<std::size_t> m_environments;
    std::vector<std::vector<std::string>> m_reasons;
    std::vector<std::vector<std::size_t>> m_undecided;
    std::size_t m_environmentCount;
};

} // namespace plumbline::parity
