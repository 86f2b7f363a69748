// SPDX-License-Identifier: Apache-2.0
#include "core/onboarding/checks.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::onboarding {

namespace {

Step stepOf(std::string id, StepKind kind, std::string_view title)
{
    Step step;
    step.id = std::move(id);
    step.kind = kind;
    step.title = title;
    return step;
}

Step& settle(Step& step, Phrase detail, StepStatus status = StepStatus::Done)
{
    step.status = status;
    step.detail = std::move(detail);
    return step;
}

Step& needYou(Step& step, Phrase detail, Phrase fix)
{
    step.status = StepStatus::NeedsYou;
    step.detail = std::move(detail);
    step.fix = std::move(fix);
    return step;
}

/// What needs the engine says no more while there is none.
bool waitsForEngine(const Facts& facts, Step& step)
{
    if (facts.engine.isReachable)
        return false;
    step.status = StepStatus::Blocked;
    step.detail = phrase("the engine does not answer");
    return true;
}

/// How a tool is not what is asked for.
Phrase shortcomingOf(const ToolFact& tool)
{
    const WantedTool& wanted = tool.wanted;
    const Phrase why =
        wanted.origin.file.empty() ? Phrase() : phrase(" ({})", toString(wanted.origin));
    if (!tool.isThere)
        return phrase("not installed{}", why);
    return phrase("{} is here, {} is asked for{}",
                  tool.version.empty() ? phrase("another version") : Phrase(tool.version),
                  wanted.version,
                  why);
}

Step toolStep(const ToolFact& tool, const Facts& facts)
{
    const WantedTool& wanted = tool.wanted;
    Step step = stepOf("tool-" + wanted.name,
                       StepKind::Tool,
                       std::string(trimmed(fmt::format("{} {}", wanted.name, wanted.version))));
    step.subject = wanted.name;
    step.origin = wanted.origin;
    // containers bring their own: on this machine it is for those who run the code outside
    step.isOptional = facts.buildsImages && !wanted.isDeclared;
    if (tool.isThere && satisfies(wanted.name, tool.version, wanted.version))
        return settle(step, tool.version.empty() ? phrase("installed") : Phrase(tool.version));
    needYou(
        step, shortcomingOf(tool), installHint(wanted, facts.distribution, facts.versionManagers));
    if (step.isOptional)
        step.detail = phrase("{}; the containers bring their own", std::move(step.detail));
    return step;
}

} // namespace

Phrase someOf(const std::vector<std::string>& names)
{
    constexpr std::size_t kMost = 4;
    if (names.size() <= kMost)
        return join(names, ", ");
    const std::vector<std::string> first(names.begin(), names.begin() + kMost - 1);
    return phrase("{} and {} more", join(first, ", "), names.size() - first.size());
}

Step engineStep(const Facts& facts)
{
    Step step = stepOf("engine", StepKind::Engine, ours("A container engine answers"));
    const EngineFacts& engine = facts.engine;
    if (engine.isReachable)
        return settle(step, engine.detail);
    if (!facts.hasComposeFiles)
        return settle(
            step, phrase("there is no Compose file to launch"), StepStatus::NotApplicable);
    if (engine.isDenied)
        return needYou(step,
                       engine.detail,
                       engine.hint.empty()
                           ? phrase("sudo usermod -aG docker $USER, then log in again")
                           : Phrase(engine.hint));
    if (engine.isInstalled || engine.isChosenByHand)
        return needYou(step,
                       engine.detail,
                       engine.hint.empty() ? phrase("sudo systemctl start docker")
                                           : Phrase(engine.hint));
    return needYou(step, engine.detail, engineHint(facts.distribution));
}

std::vector<Step> machineSteps(const Facts& facts)
{
    const EngineFacts& engine = facts.engine;
    if (!engine.isReachable)
        return {};
    std::vector<Step> steps;
    if (!engine.diskDetail.empty()) {
        Step disk = stepOf("disk", StepKind::Machine, ours("Room for images"));
        settle(disk, engine.diskDetail);
        if (engine.hasLittleDisk || engine.hasNoDisk) {
            needYou(disk, engine.diskDetail, engine.diskHint);
            disk.isOptional = !engine.hasNoDisk;
        }
        steps.push_back(std::move(disk));
    }
    if (engine.memory.bytes > 0) {
        Step memory = stepOf("memory", StepKind::Machine, ours("Memory for the stack"));
        const bool isEnough = engine.memoryWanted.bytes <= engine.memory.bytes;
        const Phrase detail = engine.memoryWanted.bytes > 0
                                  ? phrase("the engine has {}; the services may take {}",
                                           toString(engine.memory),
                                           toString(engine.memoryWanted))
                                  : phrase("the engine has {}", toString(engine.memory));
        memory.isOptional = true;
        if (isEnough)
            settle(memory, detail);
        else
            needYou(memory, detail, phrase("close other programs, or launch fewer services"));
        steps.push_back(std::move(memory));
    }
    return steps;
}

std::vector<Step> toolSteps(const Facts& facts)
{
    std::vector<Step> steps;
    steps.reserve(facts.tools.size());
    for (const ToolFact& tool : facts.tools)
        steps.push_back(toolStep(tool, facts));
    return steps;
}

std::vector<Step> gitSteps(const Facts& facts)
{
    std::vector<Step> steps;
    if (facts.hasSubmodules) {
        Step step =
            stepOf("submodules", StepKind::Submodules, ours("Git submodules are checked out"));
        step.isFromWorkspace = true;
        step.command = "git submodule update --init --recursive";
        if (facts.emptySubmodules.empty())
            settle(step, phrase("all of them"));
        else
            step.detail = phrase("empty: {}", someOf(facts.emptySubmodules));
        steps.push_back(std::move(step));
    }
    for (const HookFact& hook : facts.hooks) {
        Step step = stepOf(
            "hooks-" + hook.tool, StepKind::Hooks, fmt::format("Git hooks of {}", hook.tool));
        step.subject = hook.tool;
        step.isOptional = true;
        step.isFromWorkspace = true;
        step.command = hook.command;
        if (hook.isInstalled)
            settle(step, phrase("installed"));
        else if (!hook.isToolThere)
            needYou(step,
                    phrase("{} asks for {}, which is not installed", hook.file, hook.tool),
                    installHint({.name = hook.tool, .version = {}, .origin = {}},
                                facts.distribution,
                                facts.versionManagers));
        else if (hook.command.empty())
            needYou(step,
                    phrase("{} is there, and git does not use it", hook.file),
                    phrase("install the dependencies of the project, which sets them up"));
        else
            step.detail = phrase("{} asks for them", hook.file);
        steps.push_back(std::move(step));
    }
    return steps;
}

Step valuesStep(const Facts& facts)
{
    Step step = stepOf("values", StepKind::Values, ours("Config vars are filled in"));
    if (facts.valuesError) {
        const Error& error = *facts.valuesError;
        const std::string place = error.where ? toString(*error.where) + ": " : std::string();
        return needYou(step, phrase("{}{}", place, error.message), error.hint);
    }
    if (facts.fields.empty() && facts.filesToMake.empty())
        return facts.hasTargets
                   ? settle(step, phrase("nothing is missing"))
                   : settle(step, phrase("there is none to fill in"), StepStatus::NotApplicable);
    std::vector<std::string> files = facts.filesToMake;
    std::vector<std::string> asked;
    std::size_t generated = 0;
    for (const Field& field : facts.fields) {
        for (const std::string& file : field.files) {
            if (std::ranges::find(files, file) == files.end())
                files.push_back(file);
        }
        if (field.isAsked())
            asked.push_back(field.key);
        generated += field.isGenerated ? 1 : 0;
    }
    step.detail = phrase("{} missing in {}", facts.fields.size(), someOf(files));
    if (generated > 0)
        step.detail =
            phrase("{}, {} of them secrets to make up", std::move(step.detail), generated);
    if (facts.fields.empty())
        step.detail = phrase("to make: {}", someOf(files));
    if (!asked.empty())
        step.fix = phrase("only you can say: {}", someOf(asked));
    return step;
}

Step filesStep(const Facts& facts)
{
    Step step = stepOf("compose-files", StepKind::Files, ours("The Compose files can be read"));
    if (facts.composeErrors.empty())
        return settle(step, phrase("no mistakes"));
    const Diagnostic& first = facts.composeErrors.front();
    const Phrase more = facts.composeErrors.size() > 1
                            ? phrase(" (and {} more)", facts.composeErrors.size() - 1)
                            : Phrase();
    step.origin = first.where;
    return needYou(step,
                   phrase("{}: {}{}", toString(first.where), first.message, more),
                   first.hint.empty() ? phrase("plumbline config shows all of them")
                                      : Phrase(first.hint));
}

std::vector<Step> loginSteps(const Facts& facts)
{
    std::vector<Step> steps;
    for (const RegistryFact& registry : facts.registries) {
        Step step = stepOf("login-" + registry.registry,
                           StepKind::Login,
                           fmt::format("{} lets us in", registry.registry));
        step.subject = registry.registry;
        if (registry.isRefused)
            needYou(step, registry.detail, registry.hint);
        else
            settle(step, registry.detail);
        steps.push_back(std::move(step));
    }
    return steps;
}

Step imagesStep(const Facts& facts)
{
    Step step = stepOf("images", StepKind::Images, ours("Images are on the engine"));
    if (waitsForEngine(facts, step))
        return step;
    if (facts.imageCount == 0)
        return settle(step, phrase("all are built here"), StepStatus::NotApplicable);
    if (facts.missingImages.empty())
        return settle(step, phrase("all {}", facts.imageCount));
    step.detail = phrase("to pull: {}", someOf(facts.missingImages));
    return step;
}

Step portsStep(const Facts& facts)
{
    Step step = stepOf("ports", StepKind::Ports, ours("Published ports are free"));
    if (waitsForEngine(facts, step))
        return step;
    if (facts.takenPorts.empty())
        return settle(step, phrase("free, or this stack's own"));
    std::vector<std::string> taken;
    for (const Diagnostic& port : facts.takenPorts)
        taken.push_back(port.message);
    return needYou(step, join(taken, "; "), facts.takenPorts.front().hint);
}

Step launchStep(const Facts& facts)
{
    Step step = stepOf("launch", StepKind::Launch, ours("The stack is up and healthy"));
    step.subject = facts.launch.mirror;
    if (!facts.launch.mirror.empty())
        step.title = fmt::format("The mirror of {} is up and healthy", facts.launch.mirror);
    if (waitsForEngine(facts, step))
        return step;
    if (facts.launch.isWell)
        return settle(step, facts.launch.summary);
    if (facts.launch.error)
        return needYou(step, facts.launch.error->message, facts.launch.error->hint);
    step.detail = facts.launch.summary;
    return step;
}

Step verifyStep(const Facts& facts)
{
    Step step = stepOf("verify", StepKind::Verify, ours("Published ports answer"));
    if (facts.addresses.empty())
        return settle(step,
                      facts.hasPorts ? phrase("its ports are not of this machine")
                                     : phrase("the stack publishes no port"),
                      StepStatus::NotApplicable);
    if (waitsForEngine(facts, step))
        return step;
    std::vector<Phrase> silent;
    std::vector<std::string> answering;
    for (std::size_t i = 0; i < facts.reached.size(); ++i) {
        const PublishedAddress& address = facts.addresses[i];
        if (facts.reached[i] == Reach::Nobody)
            silent.push_back(phrase("{} of {}", address.url(), address.service));
        else
            answering.push_back(facts.reached[i] == Reach::Http
                                    ? address.url()
                                    : fmt::format("{}:{}", address.address, address.port));
    }
    if (facts.reached.size() == facts.addresses.size() && silent.empty())
        return settle(step,
                      answering.size() == 1 ? phrase("{} answers", join(answering, ", "))
                                            : phrase("{} answer", join(answering, ", ")));
    step.detail = facts.launch.isWell && !silent.empty()
                      ? phrase("no answer from {}", listed(silent))
                      : phrase("{} to ask once the stack is up", facts.addresses.size());
    if (facts.launch.isWell && !silent.empty())
        step.fix = phrase("plumbline logs shows what the service says");
    return step;
}

Step openStep(const Facts& facts, const std::vector<std::string>& urls)
{
    Step step = stepOf("open", StepKind::Open, ours("Open"));
    step.subject = urls.front();
    step.isOptional = true;
    if (facts.launch.isWell || !facts.hasComposeFiles)
        return settle(step, join(urls, ", "));
    step.status = StepStatus::Blocked;
    step.detail = join(urls, ", ");
    return step;
}

} // namespace plumbline::onboarding
