// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/model/environment.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace plumbline::parity {

/// Environment -> its own name of a service or backing service -> the name it is compared under.
using NameMap = std::map<std::string, std::map<std::string, std::string>>;

/// One process type of the app over all environments.
struct AlignedService
{
    std::string name;      ///< that it is compared under; unique
    std::string belongsTo; ///< of a sidecar or an init step: the aligned name of its service
    std::vector<const model::Service*> members; ///< by environment; nullptr: it has none. Borrowed
    std::vector<std::string> found;             ///< how its members were found to be one
};

/// One backing service over all environments.
struct AlignedBackingService
{
    std::string name; ///< unique
    std::vector<const model::BackingService*> members;
    std::vector<std::string> found;
};

/// What belongs together, sorted by name. Points into the environments it was made from.
struct Alignment
{
    std::vector<AlignedService> services;
    std::vector<AlignedBackingService> backingServices;
    std::vector<Diagnostic> diagnostics; ///< what could not be told, and how to say it
};

/// Finds which services of several environments are the same one: by what `names` says, by name,
/// by the image's name, and last by ports, command and config. Two that would fit equally well are
/// not aligned, and a diagnostic says so. The order of the environments and of what is in them
/// changes nothing; the time grows with the number of services.
Alignment align(std::span<const model::Environment> environments, const NameMap& names);

} // namespace plumbline::parity
