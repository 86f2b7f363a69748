// SPDX-License-Identifier: Apache-2.0
#include "core/model/backing_service.h"
#include "core/model/service.h"

namespace plumbline::model {

std::string_view toString(ProcessKind kind)
{
    switch (kind) {
    case ProcessKind::LongRunning:
        return "long-running";
    case ProcessKind::Job:
        return "job";
    case ProcessKind::Scheduled:
        return "scheduled";
    case ProcessKind::Sidecar:
        return "sidecar";
    }
    return "long-running";
}

std::string_view toString(ProbeKind kind)
{
    switch (kind) {
    case ProbeKind::Exec:
        return "exec";
    case ProbeKind::Http:
        return "http";
    case ProbeKind::Tcp:
        return "tcp";
    case ProbeKind::Grpc:
        return "grpc";
    case ProbeKind::None:
        return "none";
    }
    return "none";
}

std::string_view toString(ProbePurpose purpose)
{
    switch (purpose) {
    case ProbePurpose::Health:
        return "health";
    case ProbePurpose::Readiness:
        return "readiness";
    case ProbePurpose::Liveness:
        return "liveness";
    case ProbePurpose::Startup:
        return "startup";
    }
    return "health";
}

std::string_view toString(MountKind kind)
{
    switch (kind) {
    case MountKind::Bind:
        return "bind";
    case MountKind::Volume:
        return "volume";
    case MountKind::Ephemeral:
        return "ephemeral";
    case MountKind::Config:
        return "config";
    case MountKind::Secret:
        return "secret";
    case MountKind::Image:
        return "image";
    }
    return "volume";
}

std::string_view toString(VolumeAccess access)
{
    switch (access) {
    case VolumeAccess::OnePod:
        return "ReadWriteOncePod";
    case VolumeAccess::OneNode:
        return "ReadWriteOnce";
    case VolumeAccess::ReadByMany:
        return "ReadOnlyMany";
    case VolumeAccess::Many:
        return "ReadWriteMany";
    }
    return "ReadWriteOnce";
}

std::string_view toString(Role role)
{
    switch (role) {
    case Role::Database:
        return "database";
    case Role::DocumentStore:
        return "document-store";
    case Role::Cache:
        return "cache";
    case Role::Broker:
        return "broker";
    case Role::Search:
        return "search";
    case Role::ObjectStore:
        return "object-store";
    case Role::Mail:
        return "mail";
    case Role::Stream:
        return "stream";
    case Role::TimeSeries:
        return "time-series";
    case Role::Identity:
        return "identity";
    case Role::SecretStore:
        return "secret-store";
    case Role::Other:
        return "other";
    }
    return "other";
}

std::string_view toString(Hosting hosting)
{
    switch (hosting) {
    case Hosting::Container:
        return "container";
    case Hosting::Managed:
        return "managed";
    case Hosting::External:
        return "external";
    case Hosting::Embedded:
        return "embedded";
    }
    return "external";
}

} // namespace plumbline::model
