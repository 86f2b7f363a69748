// SPDX-License-Identifier: Apache-2.0
#include "core/parity/probe.h"

#include "core/base/text.h"
#include "core/parity/address.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace plumbline::parity {

using model::State;

namespace {

/// Readiness says what the others wait for, as the single check of Compose does.
int rank(model::ProbePurpose purpose)
{
    switch (purpose) {
    case model::ProbePurpose::Health:
        return 0;
    case model::ProbePurpose::Readiness:
        return 1;
    case model::ProbePurpose::Liveness:
        return 2;
    case model::ProbePurpose::Startup:
        return 3;
    }
    return 4;
}

const model::HealthProbe* mainProbe(const model::Service& service)
{
    const model::HealthProbe* best = nullptr;
    for (const model::HealthProbe& probe : service.probes) {
        if (probe.kind != model::ProbeKind::None &&
            (best == nullptr || rank(probe.purpose) < rank(best->purpose)))
            best = &probe;
    }
    return best;
}

/// The path of the URL that a command asks for, with its slash.
std::string pathInCommand(std::string_view command)
{
    for (const std::string& word : split(command, ' ')) {
        const std::size_t start = std::min(word.find("http://"), word.find("https://"));
        if (start == std::string::npos)
            continue;
        std::string url = word.substr(start);
        url.resize(std::min(url.find_first_of("'\"|;)"), url.size()));
        if (const std::optional<Address> address = readAddress(url))
            return "/" + address->path;
    }
    return {};
}

/// `GET /healthz :8000` -> `/healthz`.
std::string pathInRequest(std::string_view request)
{
    for (const std::string& word : split(request, ' ')) {
        if (word.starts_with('/'))
            return word;
    }
    return "/";
}

std::string normalOf(const model::HealthProbe& probe, const std::string& shown)
{
    std::string path;
    if (probe.kind == model::ProbeKind::Http)
        path = pathInRequest(probe.target);
    else if (probe.kind == model::ProbeKind::Exec)
        path = pathInCommand(probe.target);
    while (path.size() > 1 && path.ends_with('/'))
        path.pop_back();
    return path.empty() ? fmt::format("{} {}", toString(probe.kind), shown) : "http " + path;
}

FactCell withoutProbe(const model::Service& service)
{
    FactCell result = factCell(service.health, [](const std::string& what) { return what; });
    if (result.cell.state == State::Set) { // there is one, but not what it asks
        result.cell.state = State::Unknown;
        result.cell.value = {};
    }
    return result;
}

/// Whether platforms that ask in one way ask different things.
bool differWithinKind(std::span<const FactCell> cells, const std::vector<std::size_t>& set)
{
    std::map<std::string, std::string> asked;
    return std::ranges::any_of(set, [&](std::size_t place) {
        const std::string& normal = cells[place].normal;
        return asked.emplace(normal.substr(0, normal.find(' ')), normal).first->second != normal;
    });
}

} // namespace

FactCell probeCell(const model::Service& service)
{
    const model::HealthProbe* probe = mainProbe(service);
    if (probe == nullptr)
        return withoutProbe(service);
    FactCell result;
    result.cell.state = State::Set;
    result.cell.value = maskText(probe->target, service);
    result.cell.origin = probe->origin;
    result.normal = normalOf(*probe, result.cell.value);
    return result;
}

FactCell livenessCell(const model::Service& service)
{
    const model::HealthProbe* main = mainProbe(service);
    FactCell result;
    result.cell.state = State::NotApplicable;
    result.cell.reason = phrase("one question decides about traffic and restarts");
    for (const model::HealthProbe& probe : service.probes) {
        if (&probe == main || probe.purpose != model::ProbePurpose::Liveness)
            continue;
        result.cell = {};
        result.cell.state = State::Set;
        result.cell.value = maskText(probe.target, service);
        result.cell.origin = probe.origin;
        result.normal = normalOf(probe, result.cell.value);
    }
    return result;
}

FactCell probeTimingCell(const model::Service& service)
{
    const model::HealthProbe* probe = mainProbe(service);
    if (probe == nullptr)
        return withoutProbe(service);
    FactCell result;
    result.cell.state = State::Set;
    result.cell.value = phrase("every {}, {} each, {} tries",
                               plumbline::toString(probe->interval),
                               plumbline::toString(probe->timeout),
                               probe->retries);
    if (probe->startPeriod.count() > 0)
        result.cell.value = phrase(
            "{}, after {}", std::move(result.cell.value), plumbline::toString(probe->startPeriod));
    result.cell.origin = probe->origin;
    result.normal = result.cell.value;
    return result;
}

Judgement judgeProbes(const Context& context,
                      std::span<const FactCell> cells,
                      const std::vector<std::size_t>& set)
{
    std::set<std::string> kinds;
    for (const std::size_t place : set)
        kinds.insert(cells[place].normal.substr(0, cells[place].normal.find(' ')));
    if (kinds.size() > 1 && !differWithinKind(cells, set))
        return {.verdict = Verdict::Expected,
                .reason = phrase("each platform asks in its own way"),
                .parts = {"kind"}};
    return {.verdict = Verdict::Drift,
            .reason = phrase("{}: something else is asked", whoDiffers(context, cells, set)),
            .parts = {"target"}};
}

} // namespace plumbline::parity
