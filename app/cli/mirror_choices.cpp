// SPDX-License-Identifier: Apache-2.0
#include "app/cli/mirror_choices.h"

#include "core/workspace/render.h"
#include "core/workspace/render_mirror.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::cli {

namespace {

using Verdict = workspace::MirrorCheck::Verdict;

/// The sentence about all of them. A version that is not the environment's was told before.
int tellVerdict(const Invocation& invocation,
                const std::string& environment,
                const std::vector<workspace::MirrorCheck>& checks)
{
    const auto count = [&](Verdict verdict) {
        return std::ranges::count(checks, verdict, &workspace::MirrorCheck::verdict);
    };
    if (const auto differ = count(Verdict::Differs); differ > 0) {
        invocation.tell(
            {.severity = Severity::Error,
             .message = phrase("the stack runs, but {} of what {} has {} "
                               "otherwise here",
                               differ,
                               environment,
                               differ == 1 ? "is" : "are"),
             .hint = phrase("the lines above say which; a volume that is older than the "
                            "setting keeps what it was made with")});
        return kNotWell;
    }
    const auto other = count(Verdict::OtherVersion);
    const auto unmeasured = count(Verdict::NotMeasured);
    if (other > 0 || unmeasured > 0)
        invocation.say(fmt::format("well, but not the same as {}: {} of another version, {} not "
                                   "measured",
                                   environment,
                                   other,
                                   unmeasured));
    else
        invocation.say(fmt::format("every service says that it is what {} has", environment));
    return kDone;
}

/// What the environment has and the mirror has not: the worst always, the rest for those who ask.
void tellUnmirrored(const Invocation& invocation, const workspace::Mirror& mirror)
{
    for (const Diagnostic& diagnostic : mirror.diagnostics) {
        if (!invocation.isQuiet)
            invocation.tell(diagnostic);
    }
    for (const mirror::Unmirrored& one : mirror.derived.unmirrored) {
        const bool isTold =
            one.severity == Severity::Error ||
            (!invocation.isQuiet && (one.severity == Severity::Warning || invocation.isVerbose));
        if (isTold)
            invocation.tell({.severity = one.severity,
                             .message = phrase("{}: {}", one.subject, one.why),
                             .hint = {},
                             .where = one.origin});
    }
}

} // namespace

void addDerivationChoices(CLI::App& command, MirrorChoices& choices)
{
    const std::string group = "How it is mirrored";
    command
        .add_flag("--replicas",
                  choices.hasReplicas,
                  "Two of what the environment runs several of, behind a load balancer")
        ->group(group);
    command
        .add_flag("--logs-as-there",
                  choices.logsAsThere,
                  "Send logs the way the environment does, as far as that has a local form")
        ->group(group);
    command
        .add_option("--tls",
                    choices.tls,
                    "TLS to this service where the environment has it, or to all; repeat for more")
        ->type_name("SERVICE")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->group(group);
    command
        .add_flag("--beside",
                  choices.hasFreePorts,
                  "Publish on any free ports, so that the stack as written can go on running")
        ->group(group);
}

void addMirrorChoices(CLI::App& command, MirrorChoices& choices)
{
    CLI::Option* mirror =
        command
            .add_option("--mirror",
                        choices.environment,
                        "The stack that mirrors this environment, in place of the one as written")
            ->type_name("ENV");
    addDerivationChoices(command, choices);
    for (const char* name : {"--replicas", "--logs-as-there", "--tls", "--beside"})
        command.get_option(name)->needs(mirror);
}

void addMirrorName(CLI::App& command, Invocation& invocation)
{
    command
        .add_option("--mirror",
                    invocation.mirrored,
                    "The mirror of this environment, in place of the stack as written")
        ->type_name("ENV");
}

tl::expected<Target, int> openTarget(const Invocation& invocation,
                                     const compose::LoadOptions& options,
                                     const MirrorChoices& choices)
{
    compose::LoadOptions load = options;
    // The mirror may have services that the files do not name: the plan looks for those.
    if (!choices.environment.empty())
        load.services.clear();
    auto opened = invocation.openWorkspace(load);
    if (!opened)
        return tl::unexpected(opened.error());
    if (choices.environment.empty())
        return Target{.workspace = std::move(*opened), .mirror = std::nullopt};
    workspace::MirrorRequest request{.environment = choices.environment,
                                     .hasReplicas = choices.hasReplicas,
                                     .logsAsThere = choices.logsAsThere,
                                     .tls = {choices.tls.begin(), choices.tls.end()},
                                     .hasFreePorts = choices.hasFreePorts,
                                     .keepsPasswords = choices.keepsPasswords,
                                     .variables = invocation.variables,
                                     .homeDirectory =
                                         workspace::homeDirectoryOf(invocation.variables),
                                     .now = std::chrono::system_clock::now(),
                                     .engine = nullptr,
                                     .stop = invocation.stopToken()};
    const auto context = workspace::connectEngine(invocation.endpointRequest(), request.stop);
    if (context)
        request.engine = &*context;
    else
        invocation.say(
            "no engine was asked which images there are: the most exact versions are taken");
    auto derived = workspace::deriveMirror(*opened, request);
    if (!derived)
        return tl::unexpected(invocation.complain(derived.error()));
    tellUnmirrored(invocation, *derived);
    workspace::Workspace mirrored = workspace::mirroredWorkspace(*opened, *derived);
    return Target{.workspace = std::move(mirrored), .mirror = std::move(*derived)};
}

void writePlan(const Invocation& invocation,
               const stack::Plan& plan,
               const Target& target,
               const std::string& format)
{
    if (format == "json") {
        const std::string document = workspace::renderPlanJson(plan);
        invocation.out.write(target.mirror ? workspace::withMirrorJson(document, *target.mirror)
                                           : document);
        return;
    }
    if (target.mirror)
        invocation.out.write(workspace::renderMirrorText(*target.mirror) + "\n");
    invocation.out.write(stack::toString(plan));
}

std::function<int(std::string& document)> mirrorChecks(const Invocation& invocation,
                                                       const workspace::EngineContext& context,
                                                       const workspace::Mirror& mirror,
                                                       const std::stop_token& stop)
{
    return [&invocation, &context, &mirror, stop](std::string& document) {
        const auto checks = workspace::checkMirror(context, mirror, stop);
        if (!checks)
            return invocation.complain(checks.error());
        if (!document.empty())
            document = workspace::withMirrorJson(document, mirror, *checks);
        invocation.say(workspace::renderChecksText(*checks));
        invocation.say(fmt::format("its project is {}: ps, logs and down mean it with --mirror {}",
                                   mirror.derived.project.name,
                                   mirror.environment));
        return tellVerdict(invocation, mirror.environment, *checks);
    };
}

} // namespace plumbline::cli
