// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/phrase.h"
#include "core/model/local_service.h"

#include <map>
#include <set>
#include <string>

namespace plumbline::mirror {

/// What stands in for one backing service on one machine, as the table of services says it.
struct StandIn
{
    std::string title; ///< `Amazon RDS for PostgreSQL`
    model::LocalService local;
    model::FlagStyle flags = model::FlagStyle::None;
    model::Fidelity fidelity = model::Fidelity::Exact;
    Phrase note;                     ///< what the table has to say about it
    std::set<std::string> keys;      ///< config vars whose names mean a service of this kind
    std::set<std::string> sameKinds; ///< engines that the same clients speak to
    /// Engine -> the image that does for what it cannot run without.
    std::map<std::string, model::LocalService> companions;

    bool operator==(const StandIn&) const = default;
};

/// Which images can be had. Names are as one writes them: `postgres:15`.
struct ImageCatalog
{
    bool isKnown = false;          ///< an engine was asked; else the most exact version is taken
    std::set<std::string> held;    ///< by the engine
    std::set<std::string> offered; ///< by a registry
    std::set<std::string> refused; ///< a registry said that there is no such image

    [[nodiscard]] bool has(const std::string& image) const
    {
        return held.contains(image) || offered.contains(image);
    }

    bool operator==(const ImageCatalog&) const = default;
};

} // namespace plumbline::mirror
