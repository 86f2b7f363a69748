// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/backing_service.h"
#include "core/model/config_var.h"
#include "core/model/service.h"

#include <string>
#include <vector>

namespace plumbline::model {

/// What is deployed: which commit, since when, by whom (the time and personnel gaps).
struct Revision
{
    Fact<std::string> commit;     ///< full or abbreviated SHA
    Fact<std::string> version;    ///< a release's name: `1.8.2`
    Fact<std::string> deployedAt; ///< RFC 3339
    Fact<std::string> deployedBy;
    Fact<std::string> authoredBy;  ///< who wrote the commit
    Fact<std::string> committedAt; ///< RFC 3339

    bool operator==(const Revision&) const = default;
};

/// Where a load balancer sends requests, where no service is known that it sends them to.
struct Balancer
{
    std::string name;
    Fact<std::string> affinity; ///< as Service::affinity; Missing: it is off

    bool operator==(const Balancer&) const = default;
};

/// One place where the app runs or is described: dev, staging, prod.
///
/// A source gives one too, holding only what it knows; `sources::combine` lays them over each other.
struct Environment
{
    std::string name;
    std::vector<Service> services;               ///< processes of the app, sorted by name
    std::vector<BackingService> backingServices; ///< sorted by name
    std::vector<ConfigVar> sharedConfig; ///< given to every service: a dotenv file, `heroku config`
    Revision revision;
    std::vector<Balancer> balancers; ///< sorted by name
    /// Of a source: it saw what runs, and is no description of what should.
    bool isLive = false;
    /// Whole sources that could not be read: nothing of this environment is surely missing.
    std::vector<OpenConfig> unread;

    bool operator==(const Environment&) const = default;
};

/// The service of that name, or nullptr. Borrowed.
const Service* findService(const Environment& environment, std::string_view name);

/// Brings every list into its documented order; importers call it last.
void sortEnvironment(Environment& environment);

} // namespace plumbline::model
