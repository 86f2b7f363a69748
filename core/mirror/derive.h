// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/certificate.h"
#include "core/base/error.h"
#include "core/base/secret.h"
#include "core/compose/project.h"
#include "core/mirror/stand_in.h"
#include "core/model/environment.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A local stack that has another environment's backing services: derived, never kept by hand.
namespace plumbline::mirror {

/// On every container of a mirror: the environment that it mirrors, and the project that it mirrors
/// it for.
inline constexpr std::string_view kMirrorLabel = "dev.plumbline.mirror";
inline constexpr std::string_view kMirrorOfLabel = "dev.plumbline.mirror-of";

/// One thing that is otherwise in the mirror than in the developer's files, or that was looked at
/// and left as it is.
struct Change
{
    enum class Kind { Replaced, Added, Removed, Kept };

    Kind kind = Kind::Replaced;
    std::string service; ///< of the Compose project
    std::string path;    ///< below the service: `image`, `environment.PGUSER`; may be empty
    std::string from;    ///< as it may be shown
    std::string to;      ///< as it may be shown
    Phrase why;
    Origin was;     ///< in the developer's files
    Origin because; ///< in the environment's sources

    bool operator==(const Change&) const = default;
};

/// `replaced`, `added`, `removed`, `kept`.
std::string_view toString(Change::Kind kind);

/// One backing service of the environment and what stands in for it.
struct MirroredService
{
    std::string service; ///< of the Compose project
    std::string name;    ///< as the environment calls it: `aws_db_instance.main`
    std::string title;   ///< `Amazon RDS for PostgreSQL`
    std::string engine;  ///< `postgres`
    std::string version; ///< that the environment runs; empty: not known
    std::string written; ///< image that the developer's files name; empty: none
    std::string image;   ///< that stands in
    std::string imageVersion;
    model::Fidelity fidelity = model::Fidelity::Exact;
    Phrase reason; ///< why this image, and what is not as in the environment
    Origin origin; ///< in the environment's sources

    bool operator==(const MirroredService&) const = default;
};

/// What the environment has and the mirror has not.
struct Unmirrored
{
    Severity severity = Severity::Warning;
    Phrase subject; ///< the backing service, or a property of it
    Phrase why;
    Origin origin;

    bool operator==(const Unmirrored&) const = default;
};

/// What a server that stands in has to say about itself once it runs.
struct Expectation
{
    std::string service;
    std::string engine;
    std::string version;                         ///< that the environment runs
    std::map<std::string, std::string> settings; ///< by the server's own names
    std::vector<std::string> extensions;
    std::string topology; ///< `cluster`, `replica-set` or empty
    bool hasTls = false;
    std::string user;
    std::string database;
    Origin origin;

    bool operator==(const Expectation&) const = default;
};

/// Gives the password of that name, always the same one. It is kept outside the workspace.
using PasswordSource = std::function<Secret(const std::string& name)>;

/// Gives the certificate of that name, always the same one.
using CertificateSource = std::function<Certificate(const std::string& name)>;

struct Options
{
    std::map<std::string, StandIn> standIns; ///< by the environment's name of the service
    ImageCatalog images;
    PasswordSource passwordOf;
    CertificateSource certificateOf;
    std::set<std::string> tls; ///< services that speak TLS where the environment's do; `all`
    bool hasReplicas = false;  ///< where the environment runs several, run two behind a balancer
    bool logsAsThere = false;  ///< send logs the way the environment does
    bool hasFreePorts = false; ///< publish on any free port, so that both stacks can run at once
};

struct Derived
{
    compose::Project project;
    std::vector<MirroredService> services;                 ///< by service
    std::vector<Change> changes;                           ///< by service
    std::vector<Unmirrored> unmirrored;                    ///< the worst first
    std::vector<Expectation> expectations;                 ///< by service
    std::set<std::pair<std::string, std::string>> secrets; ///< service and config var
};

/// The name of the project that mirrors `environment`: `shop-prod`.
std::string projectName(std::string_view project, std::string_view environment);

/// Derives the stack that mirrors `environment` from `project`. App services keep their definition;
/// what the project says about a backing service that the environment has is replaced, and config
/// vars that point at it go on in the same form. `local` is what `project` describes, its backing
/// services found. Pure but for `passwordOf`.
Derived derive(const model::Environment& environment,
               const model::Environment& local,
               const compose::Project& project,
               const Options& options);

} // namespace plumbline::mirror
