// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/align.h"
#include "core/parity/align_groups.h"
#include "core/parity/align_names.h"

#include <cstddef>
#include <string>
#include <vector>

namespace plumbline::parity {

/// One service of one environment while it is being aligned.
struct Candidate
{
    std::size_t environment = 0; ///< index in the list that was given
    const model::Service* service = nullptr;
    std::string name;     ///< what the workspace calls it, else its own; of a child the last part
    bool isNamed = false; ///< the workspace does
    std::string normal;   ///< NameNormaliser::normal of `name`
    std::string imageName;
    std::size_t owner = kNoOwner; ///< of a sidecar or an init step: the candidate that it serves

    static constexpr std::size_t kNoOwner = static_cast<std::size_t>(-1);

    [[nodiscard]] bool isChild() const { return owner != kNoOwner; }
};

/// Joins what is alike in ports, command and config, where one is clearly more alike than any other.
void joinSimilar(const std::vector<Candidate>& candidates, Groups& groups);

/// Joins what is the one process that stays up in its environment with that of another.
void joinOnlyProcesses(const std::vector<Candidate>& candidates, Groups& groups);

/// The name that the members of a group are shown under: the one that most of them have, then the
/// shortest, then the first by the alphabet.
std::string chooseName(std::vector<std::string> names);

/// What the workspace calls `name` of that environment, or nullptr.
const std::string*
givenName(const NameMap& names, const std::string& environment, const std::string& name);

/// Environments by name: the order in which everything is looked at.
std::vector<std::size_t> orderOf(std::span<const model::Environment> environments);

std::vector<AlignedBackingService>
alignBackingServices(std::span<const model::Environment> environments,
                     const NameMap& names,
                     const std::vector<NameNormaliser>& normalisers,
                     std::vector<Diagnostic>& diagnostics);

} // namespace plumbline::parity
