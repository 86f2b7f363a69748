// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/probe_trial.h"

#include "core/base/text.h"
#include "core/engine/logs.h"
#include "core/engine/written_files.h"
#include "core/workspace/probe_sockets.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace plumbline::workspace {
namespace {

using model::State;
using std::chrono::nanoseconds;

/// Where neither the container nor its image says how long it has to stop.
/// **Source:** Engine API v1.47, ContainerStop: "If not specified, the default is 10 seconds".
constexpr std::chrono::seconds kEngineGrace{10};
/// So many files are looked at one by one; what is beyond says nothing new.
constexpr std::size_t kMostWritten = 500;
constexpr std::string_view kMostOutput = "1000";

std::vector<std::uint16_t> declaredPortsOf(const engine::ContainerDetails& container)
{
    std::set<std::uint16_t> ports;
    const auto take = [&](std::string_view text) {
        std::uint16_t port = 0;
        const std::string_view number = text.substr(0, text.find('/'));
        const bool isTcp = number.size() == text.size() || text.ends_with("/tcp");
        if (isTcp &&
            std::from_chars(number.data(), number.data() + number.size(), port).ec == std::errc())
            ports.insert(port);
    };
    for (const std::string& text : container.exposedPorts)
        take(text);
    for (const engine::PortBinding& binding : container.portBindings)
        take(binding.containerPort);
    return {ports.begin(), ports.end()};
}

} // namespace

ProbeTrial::ProbeTrial(const EngineContext& context,
                       const ProbeRequest& request,
                       std::string service,
                       std::optional<stack::ReadyCheck> ready,
                       std::set<std::string> ownFiles,
                       std::stop_token stop)
    : m_context(context)
    , m_request(request)
    , m_service(std::move(service))
    , m_ready(std::move(ready))
    , m_ownFiles(std::move(ownFiles))
    , m_stop(std::move(stop))
{}

Result<ServiceProbe> ProbeTrial::run(const std::string& container)
{
    const auto details = m_context.client.run(engine::inspectContainer(container), m_stop);
    if (!details)
        return tl::unexpected(details.error());
    m_details = *details;
    m_probe.container = m_details.name;
    m_probe.image = m_details.image;
    m_probe.seen.service = m_service;
    if (!m_details.running || m_details.state == "paused") {
        m_probe.seen.timeToReady = model::absent<nanoseconds>(
            State::Unknown, phrase("it is {}", m_details.state), place());
        return m_probe;
    }
    lookAt();
    Result<> done = stopIt();
    if (done && m_request.kills && m_probe.remains.empty())
        done = killIt();
    restore();
    if (!done)
        return tl::unexpected(done.error());
    return m_probe;
}

Origin ProbeTrial::place() const
{
    return {.file = {},
            .line = 0,
            .column = 0,
            .object = fmt::format("container {}, {}", m_details.name, m_request.now),
            .layer = {}};
}

void ProbeTrial::tell(const std::string& doing) const
{
    if (m_request.onProgress)
        m_request.onProgress(m_service, doing);
}

/// Whether anything tells when it is ready.
bool ProbeTrial::isTellable() const
{
    return m_ready || (m_details.health && m_details.health->status != "none");
}

/// What can be seen without touching it.
void ProbeTrial::lookAt()
{
    tell("looks at its files, sockets and output");
    m_probe.seen.declaredPorts = model::written(declaredPortsOf(m_details), place());
    m_probe.seen.sockets = readListeners(m_context.client, m_details, m_stop);
    m_probe.seen.sockets.origin = place();
    lookAtFiles();
    lookAtOutput();
}

void ProbeTrial::lookAtFiles()
{
    using Files = std::vector<model::WrittenFile>;
    const auto changes = m_context.client.run(engine::listLayerChanges(m_details.id), m_stop);
    if (!changes) {
        m_probe.seen.writtenFiles =
            model::absent<Files>(State::Unreadable, changes.error().message, place());
        return;
    }
    Files files;
    for (const engine::LayerChange& change : *changes) {
        if (change.kind == engine::LayerChange::Kind::Removed || m_ownFiles.contains(change.path))
            continue;
        if (files.size() == kMostWritten)
            break;
        const auto state =
            m_context.client.run(engine::inspectPath(m_details.id, change.path), m_stop);
        if (state && state->isFile)
            files.push_back({.path = change.path,
                             .size = ByteCount{state->size},
                             .isChanged = change.kind == engine::LayerChange::Kind::Changed});
    }
    m_probe.seen.writtenFiles = model::written(std::move(files), place());
}

void ProbeTrial::lookAtOutput()
{
    const auto lines = engine::readLogs(
        m_context.client, m_details.id, m_details.tty, {.tail = std::string(kMostOutput)}, m_stop);
    if (!lines) {
        m_probe.seen.standardOutput =
            model::absent<ByteCount>(State::Unreadable, lines.error().message, place());
        return;
    }
    std::int64_t bytes = 0;
    for (const engine::LogLine& line : *lines)
        bytes += static_cast<std::int64_t>(line.text.size()) + 1;
    m_probe.seen.standardOutput = model::written(ByteCount{bytes}, place());
}

Result<> ProbeTrial::stopIt()
{
    model::ProbeResult& seen = m_probe.seen;
    seen.grace = model::written<nanoseconds>(
        m_details.stopTimeoutSeconds ? std::chrono::seconds(*m_details.stopTimeoutSeconds)
                                     : kEngineGrace,
        place());
    tell(
        fmt::format("is told to stop, and has {} to do it", plumbline::toString(seen.grace.value)));
    m_isDown = true;
    const auto begun = Clock::now();
    if (auto stopped = m_context.client.run(engine::stopContainer(m_details.id), m_stop); !stopped)
        return stopped;
    const nanoseconds took = Clock::now() - begun;
    const auto ended = m_context.client.run(engine::inspectContainer(m_details.id), m_stop);
    if (!ended)
        return tl::unexpected(ended.error());
    seen.termToExit = model::written(took, place());
    seen.termExitCode = model::written(ended->exitCode, place());
    seen.isKilledForMemory = model::written(ended->oomKilled, place());
    tell("is started again");
    return startIt(Clock::now(), seen.timeToReady);
}

Result<> ProbeTrial::killIt()
{
    tell("is killed and started again");
    m_isDown = true;
    const auto begun = Clock::now();
    return m_context.client.run(engine::killContainer(m_details.id), m_stop)
        .and_then([&] { return m_context.client.run(engine::waitContainer(m_details.id), m_stop); })
        .and_then([&](int /*exitCode*/) { return startIt(begun, m_probe.seen.killToReady); });
}

/// Starts it and waits until it is ready, as `up` does; `took`: since when, and what nothing tells.
Result<> ProbeTrial::startIt(Clock::time_point since, model::Fact<nanoseconds>& took)
{
    stack::Plan plan{.project = m_request.project};
    plan.steps.push_back({.id = 1,
                          .action = stack::StartContainer{.container = m_details.id},
                          .service = m_service,
                          .object = "container " + m_details.name});
    plan.steps.push_back({.id = 2,
                          .action = stack::AwaitService{.service = m_service,
                                                        .containers = {m_details.id},
                                                        .isFinal = true,
                                                        .ready = m_ready},
                          .service = m_service,
                          .object = "service " + m_service,
                          .dependsOn = {1}});
    Phrase note;
    nanoseconds elapsed{};
    const auto hear = [&](const stack::Event& event) {
        if (const auto* done = std::get_if<stack::StepFinished>(&event)) {
            m_isDown = m_isDown && done->step != 1;
            note = done->note;
            elapsed = Clock::now() - since;
        }
    };
    const auto outcome =
        stack::execute(plan, m_context.client, {.waitLimit = m_request.patience}, hear, m_stop);
    if (!outcome)
        return tl::unexpected(outcome.error());
    const bool hasHealth = m_details.health && m_details.health->status != "none";
    if (!outcome->succeeded) {
        const Phrase why = outcome->failures.empty()
                               ? phrase("it was not started")
                               : Phrase(outcome->failures.front().error.message);
        took = model::absent<nanoseconds>(State::Unknown, why, place());
        m_probe.remains = why;
    } else if (!isTellable() || (!hasHealth && note.empty())) {
        took = model::absent<nanoseconds>(State::Unknown,
                                          phrase("nothing tells when it is ready: it has no "
                                                 "healthcheck and no port, and plumbline.yaml "
                                                 "declares no `readiness`"),
                                          place());
    } else if (!hasHealth && note.english().starts_with("runs")) {
        took = model::absent<nanoseconds>(State::Unknown, note, place());
    } else {
        took = model::written(elapsed, place());
    }
    return {};
}

/// Not stopped by the person's wish to stop: that would leave it down.
void ProbeTrial::restore()
{
    if (!m_isDown)
        return;
    // A stop that is still under way would end what is started now.
    const auto stopped = m_context.client.run(engine::stopContainer(m_details.id));
    const auto started =
        stopped ? m_context.client.run(engine::startContainer(m_details.id)) : stopped;
    if (!started)
        m_probe.remains = phrase("it does not run: {}", started.error().message);
    else
        m_isDown = false;
}

} // namespace plumbline::workspace
