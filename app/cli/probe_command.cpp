// SPDX-License-Identifier: Apache-2.0
#include "app/cli/container_commands.h"
#include "app/cli/mirror_choices.h"
#include "app/cli/moment.h"
#include "app/cli/question.h"
#include "app/cli/table.h"
#include "core/base/text.h"
#include "core/parity/measured.h"
#include "core/workspace/probe.h"
#include "core/workspace/probe_store.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace plumbline::cli {
namespace {

using workspace::ServiceProbe;
using workspace::StackProbe;

struct ProbeChoices
{
    std::vector<std::string> services;
    bool withoutKill = false;
    int patienceSeconds = 120;
    bool isConfirmed = false;
    std::string format = "table";
};

constexpr std::string_view kNotMeasured = "not measured";

std::string secondsText(const model::Fact<std::chrono::nanoseconds>& time)
{
    return time.isSet() ? fmt::format("{:.3g} s", std::chrono::duration<double>(time.value).count())
                        : std::string(kNotMeasured);
}

std::string stopText(const model::ProbeResult& seen)
{
    constexpr int kKilled = 137;
    if (!seen.termToExit.isSet() || !seen.termExitCode.isSet())
        return std::string(kNotMeasured);
    const int code = seen.termExitCode.value;
    if (code == kKilled && seen.isKilledForMemory.isSet() && !seen.isKilledForMemory.value)
        return fmt::format("killed after {}", secondsText(seen.termToExit));
    return fmt::format(
        "{} of {}, exit {}", secondsText(seen.termToExit), secondsText(seen.grace), code);
}

std::string filesText(const model::ProbeResult& seen)
{
    if (!seen.writtenFiles.isSet())
        return std::string(kNotMeasured);
    const auto& files = seen.writtenFiles.value;
    if (files.empty())
        return "none";
    ByteCount all;
    for (const model::WrittenFile& file : files)
        all.bytes += file.size.bytes;
    return fmt::format("{} ({})", files.size(), toString(all));
}

std::string socketsText(const model::ProbeResult& seen)
{
    if (!seen.sockets.isSet())
        return std::string(kNotMeasured);
    std::vector<std::string> words;
    for (const model::BoundSocket& socket : seen.sockets.value) {
        const std::string word = fmt::format("{}", socket.port);
        if (std::ranges::find(words, word) == words.end())
            words.push_back(word);
    }
    return words.empty() ? "none" : join(words, " ");
}

std::string outputText(const model::ProbeResult& seen)
{
    if (!seen.standardOutput.isSet())
        return std::string(kNotMeasured);
    return seen.standardOutput.value.bytes > 0 ? toString(seen.standardOutput.value) : "none";
}

std::string probeTable(const StackProbe& probe)
{
    std::vector<std::vector<std::string>> rows{
        {"SERVICE", "READY AFTER", "STOPS IN", "BACK AFTER A KILL", "FILES", "PORTS", "OUTPUT"}};
    for (const ServiceProbe& one : probe.services)
        rows.push_back({printable(one.seen.service),
                        secondsText(one.seen.timeToReady),
                        stopText(one.seen),
                        secondsText(one.seen.killToReady),
                        filesText(one.seen),
                        socketsText(one.seen),
                        outputText(one.seen)});
    return renderTable(rows);
}

template <class T>
void sayWhy(const Invocation& invocation,
            const std::string& service,
            std::string_view what,
            const model::Fact<T>& fact)
{
    if (!fact.isSet() && !fact.reason.empty())
        invocation.say(fmt::format(
            "{}: {} was not measured: {}", printable(service), what, printable(fact.reason)));
}

/// What a cell cannot hold.
void tellMore(const Invocation& invocation, const ServiceProbe& one)
{
    const model::ProbeResult& seen = one.seen;
    sayWhy(invocation, seen.service, "the time to be ready", seen.timeToReady);
    sayWhy(invocation, seen.service, "what it writes", seen.writtenFiles);
    sayWhy(invocation, seen.service, "what it listens on", seen.sockets);
    sayWhy(invocation, seen.service, "its output", seen.standardOutput);
    for (const model::BoundSocket& socket : parity::undeclaredSockets(seen))
        invocation.say(fmt::format("{}: listens on port {}, which nothing declares",
                                   printable(seen.service),
                                   socket.port));
    if (seen.writtenFiles.isSet()) {
        for (const model::WrittenFile& file : seen.writtenFiles.value) {
            if (parity::isLogFile(file) || invocation.isVerbose)
                invocation.say(fmt::format("{}: wrote {}{} ({})",
                                           printable(seen.service),
                                           parity::isLogFile(file) ? "a log, " : "",
                                           printable(file.path),
                                           toString(file.size)));
        }
    }
    if (!one.remains.empty())
        invocation.tell(
            {.severity = Severity::Error,
             .message = phrase("{} is not as it was: {}", printable(one.container), one.remains),
             .hint = phrase("plumbline up brings it back"),
             .where = {}});
}

/// Keeps it where it is the evidence of an environment; the value is that one's name.
std::string
keep(const Invocation& invocation, const Invocation::Named& named, const StackProbe& probe)
{
    if (!named.workspace || !invocation.mirrored.empty())
        return {};
    const auto kept = workspace::keepAsEvidence(probe, *named.workspace, placesOf(invocation));
    if (kept)
        return *kept;
    invocation.tell(
        {.severity = Severity::Warning,
         .message = phrase("this could not be kept for plumbline check: {}", kept.error().message),
         .hint = kept.error().hint,
         .where = {}});
    return {};
}

int finishProbe(const Invocation& invocation,
                const ProbeChoices& choices,
                const Invocation::Named& named,
                const StackProbe& probe)
{
    const std::string environment = keep(invocation, named, probe);
    invocation.out.write(choices.format == "json" ? workspace::renderProbeJson(probe, environment)
                                                  : probeTable(probe));
    for (const ServiceProbe& one : probe.services)
        tellMore(invocation, one);
    if (!probe.restarted.empty())
        invocation.say("ended while others were down, and started again: " +
                       printable(join(probe.restarted, ", ")));
    if (!probe.fallen.empty())
        invocation.tell(
            {.severity = Severity::Error,
             .message = phrase("ended while others were down, and do not start again: {}",
                               printable(join(probe.fallen, ", "))),
             .hint = phrase("plumbline up brings them back"),
             .where = {}});
    if (!environment.empty())
        invocation.say(fmt::format("kept as evidence of {}: plumbline check judges by it",
                                   printable(environment)));
    return probe.isRestored() ? kDone : kNotWell;
}

int probe(const Invocation& invocation, const ProbeChoices& choices)
{
    const auto running = invocation.openStack();
    if (!running)
        return running.error();
    Confirmation confirmation(invocation, running->stop, choices.isConfirmed);
    workspace::ProbeRequest request{
        .project = running->named.project,
        .services = choices.services,
        .kills = !choices.withoutKill,
        .patience = std::chrono::seconds(choices.patienceSeconds),
        .workspace = running->named.workspace ? &*running->named.workspace : nullptr,
        .now = momentOf(invocation),
        .confirm = {},
        .onProgress = [&](const std::string& service, const std::string& doing) {
            invocation.say(fmt::format("{} {}", printable(service), doing));
        }};
    request.confirm = [&](const std::vector<std::string>& containers) {
        return confirmation.ask(fmt::format("this stops{} and starts again: {}",
                                            choices.withoutKill ? "" : ", kills",
                                            printable(join(containers, ", "))));
    };
    const auto measured = workspace::probeStack(running->engine, request, running->stop);
    if (const auto refused = confirmation.refusal("running services would be stopped"))
        return *refused;
    if (!measured)
        return invocation.complain(measured.error());
    return finishProbe(invocation, choices, running->named, *measured);
}

} // namespace

void addProbeCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<ProbeChoices>(); // shared by the options and the action
    CLI::App* command = app.add_subcommand(
        "probe", "Measure how services start, stop and recover, and what they write and listen on");
    command->add_option("SERVICE", choices->services, "Services; all that run if none is named")
        ->type_name("");
    command->add_flag("--no-kill", choices->withoutKill, "Only stop and start: nothing is killed");
    command
        ->add_option("--timeout",
                     choices->patienceSeconds,
                     "Seconds that a service may take to be ready again; 120 if none is said")
        ->type_name("SECONDS")
        ->check(CLI::PositiveNumber.description(""));
    command->add_flag("-y,--yes", choices->isConfirmed, "Do not ask before services are stopped");
    addMirrorName(*command, invocation);
    command->add_option("--format", choices->format, "table or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"table", "json"}).description(""));
    command->footer("Examples:\n"
                    "  plumbline probe api worker\n"
                    "  plumbline probe --no-kill -y --format json\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return probe(invocation, *choices); };
    });
}

} // namespace plumbline::cli
