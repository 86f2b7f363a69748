// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/phrase.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// How code travels to the environments, as git and the deployments tell it (the time and personnel
/// gaps). Times are RFC 3339.
namespace plumbline::model {

/// What one environment runs, seen from the branch that releases are made from.
struct DeployedCommit
{
    std::string environment;
    std::string commit;               ///< all of its hex digits; empty: not known to the repository
    Phrase reason;                    ///< why it is not
    bool hasChanges = false;          ///< a checkout with files that are not as committed
    std::optional<std::size_t> ahead; ///< commits that the main branch has not
    std::optional<std::size_t> behind; ///< commits of the main branch that it has not
    std::string oldestWaiting;         ///< when the oldest of those was written
    std::string deployedAt;
    std::string deployedBy;

    bool operator==(const DeployedCommit&) const = default;
};

/// Commits of two environments that both are known.
struct CommitGap
{
    std::string from;
    std::string to;
    std::size_t ahead = 0;                          ///< `to` has, `from` has not
    std::size_t behind = 0;                         ///< `from` has, `to` has not
    std::vector<std::string> migrationsAhead = {};  ///< files: `to` has, `from` has not; sorted
    std::vector<std::string> migrationsBehind = {}; ///< `from` has, `to` has not

    bool operator==(const CommitGap&) const = default;
};

/// One release: a tag, or what an environment runs now.
struct Release
{
    std::string name;
    std::string at;
    std::string by;                      ///< who made or deployed it; empty: unknown
    std::vector<std::string> authors;    ///< of the commits that came with it; sorted
    std::vector<std::string> authoredAt; ///< when these were written

    bool operator==(const Release&) const = default;
};

struct Delivery
{
    std::string mainBranch;                   ///< empty: none is known
    Phrase reason;                            ///< why nothing is known at all
    std::vector<DeployedCommit> environments; ///< in the order of the comparison
    std::vector<CommitGap> gaps;              ///< of every pair, in that order
    std::vector<Release> releases;            ///< newest first

    bool operator==(const Delivery&) const = default;
};

} // namespace plumbline::model
