// SPDX-License-Identifier: Apache-2.0
#include "core/sources/kubernetes/probes.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

namespace plumbline::sources::kubernetes {

namespace {

using model::HealthProbe;
using model::ProbeKind;
using model::ProbePurpose;

// Of the API reference, v1.31, Probe.
constexpr std::int64_t kPeriodSeconds = 10;
constexpr std::int64_t kTimeoutSeconds = 1;
constexpr std::int64_t kFailureThreshold = 3;

/// The port by number; a name that no port has stays as it is, with a remark.
std::string portOf(const Fields& action, const std::map<std::string, std::int64_t>& ports)
{
    std::string port = action.text("port");
    const auto named = ports.find(port);
    if (named != ports.end())
        return std::to_string(named->second);
    if (port.find_first_not_of("0123456789") != std::string::npos)
        action.remark(Severity::Warning,
                      phrase("no port of the container is called {}", printable(port)),
                      phrase("name a port of the same container, or write the number"),
                      "port");
    return port;
}

std::string httpTarget(const Fields& action, const std::map<std::string, std::int64_t>& ports)
{
    std::string path = action.text("path");
    if (!path.starts_with('/'))
        path.insert(0, "/");
    const std::string host = action.text("host");
    const bool isSecure = toLower(action.text("scheme")) == "https";
    return fmt::format(
        "GET {} {}:{}{}", path, host, portOf(action, ports), isSecure ? " over TLS" : "");
}

/// What the probe asks; false where it asks nothing.
bool readAction(HealthProbe& probe,
                const Fields& fields,
                const std::map<std::string, std::int64_t>& ports)
{
    if (const Fields exec = fields.mapping("exec")) {
        probe.kind = ProbeKind::Exec;
        probe.target = join(exec.texts("command"), " ");
        return !probe.target.empty();
    }
    if (const Fields http = fields.mapping("httpGet")) {
        probe.kind = ProbeKind::Http;
        probe.target = httpTarget(http, ports);
        return true;
    }
    if (const Fields tcp = fields.mapping("tcpSocket")) {
        probe.kind = ProbeKind::Tcp;
        probe.target = fmt::format("{}:{}", tcp.text("host"), portOf(tcp, ports));
        return true;
    }
    if (const Fields grpc = fields.mapping("grpc")) {
        probe.kind = ProbeKind::Grpc;
        const std::string service = grpc.text("service");
        probe.target =
            fmt::format("{}:{}", service.empty() ? service : service + " ", portOf(grpc, ports));
        return true;
    }
    return false;
}

std::chrono::seconds secondsAt(const Fields& fields, std::string_view path, std::int64_t fallback)
{
    const std::int64_t written = fields.integer(path).value_or(fallback);
    // Zero means the default, and a probe of years is a mistake the cluster refuses.
    constexpr std::int64_t kLongest = std::int64_t{1} << 31U;
    return std::chrono::seconds(written > 0 && written < kLongest ? written : fallback);
}

std::optional<HealthProbe> readProbe(const Fields& fields,
                                     ProbePurpose purpose,
                                     const std::map<std::string, std::int64_t>& ports)
{
    if (!fields)
        return std::nullopt;
    HealthProbe probe;
    probe.purpose = purpose;
    probe.origin = fields.origin();
    if (!readAction(probe, fields, ports)) {
        fields.remark(Severity::Warning,
                      phrase("this probe asks nothing"),
                      phrase("give it an exec, httpGet, tcpSocket or grpc"));
        return std::nullopt;
    }
    probe.interval = secondsAt(fields, "periodSeconds", kPeriodSeconds);
    probe.timeout = secondsAt(fields, "timeoutSeconds", kTimeoutSeconds);
    probe.startPeriod = secondsAt(fields, "initialDelaySeconds", 0);
    const std::int64_t failures = fields.integer("failureThreshold").value_or(kFailureThreshold);
    probe.retries =
        static_cast<int>(failures > 0 && failures < 1'000'000 ? failures : kFailureThreshold);
    return probe;
}

} // namespace

void describeProbes(model::Service& service,
                    const Fields& container,
                    const std::map<std::string, std::int64_t>& ports)
{
    struct Place
    {
        const char* path;
        ProbePurpose purpose;
    };

    std::string purposes;
    for (const Place place : {Place{"readinessProbe", ProbePurpose::Readiness},
                              Place{"livenessProbe", ProbePurpose::Liveness},
                              Place{"startupProbe", ProbePurpose::Startup}}) {
        auto probe = readProbe(container.mapping(place.path), place.purpose, ports);
        if (!probe)
            continue;
        purposes += purposes.empty() ? "" : ", ";
        purposes += toString(place.purpose);
        service.probes.push_back(std::move(*probe));
    }
    if (!purposes.empty()) {
        service.health = model::written(std::move(purposes), service.probes.front().origin);
        return;
    }
    const bool isJob =
        service.kind == model::ProcessKind::Job || service.kind == model::ProcessKind::Scheduled;
    if (isJob)
        service.health = model::absent<std::string>(
            model::State::NotApplicable, phrase("it runs to its end"), container.origin());
    else
        service.health = {.reason = phrase("no probe; Kubernetes ignores the image's own check"),
                          .origin = container.origin()};
}

} // namespace plumbline::sources::kubernetes
