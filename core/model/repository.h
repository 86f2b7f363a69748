// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/fact.h"

#include <string>

namespace plumbline::model {

/// What the workspace's repository says of the product, beside its environments.
struct RepositoryFacts
{
    /// What it is kept in: `git`. Missing: under no version control; Unreadable: git says no.
    Fact<std::string> versionControl;

    bool operator==(const RepositoryFacts&) const = default;
};

} // namespace plumbline::model
