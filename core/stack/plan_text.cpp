// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/stack/plan.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace plumbline::stack {
namespace {

struct ActionName
{
    std::string_view operator()(const PullImage& /*action*/) const { return ours("pull"); }

    std::string_view operator()(const BuildImage& /*action*/) const { return ours("build"); }

    std::string_view operator()(const CreateNetwork& /*action*/) const { return ours("create"); }

    std::string_view operator()(const RemoveNetwork& /*action*/) const { return ours("remove"); }

    std::string_view operator()(const CreateVolume& /*action*/) const { return ours("create"); }

    std::string_view operator()(const RemoveVolume& /*action*/) const { return ours("remove"); }

    std::string_view operator()(const CreateContainer& action) const
    {
        return action.replaces.empty() ? ours("create") : ours("recreate");
    }

    std::string_view operator()(const RenameContainer& /*action*/) const { return ours("rename"); }

    std::string_view operator()(const StartContainer& action) const
    {
        return action.isPaused ? ours("unpause") : ours("start");
    }

    std::string_view operator()(const StopContainer& /*action*/) const { return ours("stop"); }

    std::string_view operator()(const RemoveContainer& /*action*/) const { return ours("remove"); }

    std::string_view operator()(const AwaitService& /*action*/) const { return ours("await"); }
};

std::string causeText(const Cause& cause)
{
    std::string text = cause.text;
    if (!cause.from.empty() || !cause.to.empty()) {
        const auto shown = [](const std::string& value) {
            return value.empty() ? std::string("(unset)") : value;
        };
        text += fmt::format(": {} -> {}", shown(cause.from), shown(cause.to));
    }
    if (!cause.origin.file.empty())
        text += fmt::format(" ({})", toString(cause.origin));
    return printable(text);
}

/// What happens to containers as a whole, for the summary: a replaced one counts once.
struct Tally
{
    int created = 0;
    int recreated = 0;
    int started = 0;
    int restarted = 0;
    int stopped = 0;
    int removed = 0;
    int pulled = 0;
    int built = 0;
    int networks = 0;
    int volumes = 0;
    int networksRemoved = 0;
    int volumesRemoved = 0;
};

Tally tallyOf(const Plan& plan)
{
    std::set<std::string> made;
    std::set<std::string> gone;
    std::set<std::string> stopped;
    std::set<std::string> replaced; // ids
    Tally tally;
    for (const Step& step : plan.steps) {
        if (const auto* create = std::get_if<CreateContainer>(&step.action)) {
            made.insert(step.object);
            replaced.insert(create->replaces);
            if (!create->replaces.empty())
                ++tally.recreated;
            else if (gone.contains(step.object))
                ++tally.recreated;
            else
                ++tally.created;
        }
        if (const auto* remove = std::get_if<RemoveContainer>(&step.action);
            remove != nullptr && !replaced.contains(remove->container))
            gone.insert(step.object);
        if (const auto* stop = std::get_if<StopContainer>(&step.action);
            stop != nullptr && !replaced.contains(stop->container))
            stopped.insert(step.object);
        if (std::holds_alternative<StartContainer>(step.action) && !made.contains(step.object)) {
            if (stopped.erase(step.object) > 0)
                ++tally.restarted;
            else
                ++tally.started;
        }
        tally.pulled += std::holds_alternative<PullImage>(step.action) ? 1 : 0;
        tally.built += std::holds_alternative<BuildImage>(step.action) ? 1 : 0;
        tally.networks += std::holds_alternative<CreateNetwork>(step.action) ? 1 : 0;
        tally.volumes += std::holds_alternative<CreateVolume>(step.action) ? 1 : 0;
        tally.networksRemoved += std::holds_alternative<RemoveNetwork>(step.action) ? 1 : 0;
        tally.volumesRemoved += std::holds_alternative<RemoveVolume>(step.action) ? 1 : 0;
    }
    for (const std::string& object : gone)
        tally.removed += made.contains(object) ? 0 : 1;
    for (const std::string& object : stopped)
        tally.stopped += made.contains(object) || gone.contains(object) ? 0 : 1;
    return tally;
}

} // namespace

std::string_view actionName(const Step& step)
{
    return std::visit(ActionName{}, step.action);
}

Phrase Plan::summary() const
{
    const Tally tally = tallyOf(*this);
    std::vector<Phrase> parts;
    const auto say = [&](int count, Phrase words) {
        if (count > 0)
            parts.push_back(std::move(words));
    };
    const auto sayThings = [&](int count, Phrase one, Phrase several) {
        if (count > 0)
            parts.push_back(count == 1 ? std::move(one) : std::move(several));
    };
    say(static_cast<int>(kept.size()), phrase("{} kept", kept.size()));
    say(tally.recreated, phrase("{} recreated", tally.recreated));
    say(tally.created, phrase("{} created", tally.created));
    say(tally.started, phrase("{} started", tally.started));
    say(tally.restarted, phrase("{} restarted", tally.restarted));
    say(tally.stopped, phrase("{} stopped", tally.stopped));
    say(tally.removed, phrase("{} removed", tally.removed));
    sayThings(tally.pulled, phrase("1 image pulled"), phrase("{} images pulled", tally.pulled));
    sayThings(tally.built, phrase("1 image built"), phrase("{} images built", tally.built));
    sayThings(
        tally.networks, phrase("1 network created"), phrase("{} networks created", tally.networks));
    sayThings(
        tally.volumes, phrase("1 volume created"), phrase("{} volumes created", tally.volumes));
    sayThings(tally.networksRemoved,
              phrase("1 network removed"),
              phrase("{} networks removed", tally.networksRemoved));
    sayThings(tally.volumesRemoved,
              phrase("1 volume removed"),
              phrase("{} volumes removed", tally.volumesRemoved));
    return parts.empty() ? phrase("nothing to do") : listed(std::move(parts));
}

std::string toString(const Plan& plan)
{
    std::string text;
    for (const std::string& container : plan.kept)
        text += fmt::format("keep container {}\n", printable(container));
    for (const Step& step : plan.steps) {
        if (!step.dependsOn.empty())
            text += fmt::format("[{}] -> ", fmt::join(step.dependsOn, ","));
        text += fmt::format("#{} {} {}", step.id, actionName(step), printable(step.object));
        if (!step.cause.text.empty())
            text += ", " + causeText(step.cause);
        if (step.losesData)
            text += " [loses data]";
        if (step.bestEffort)
            text += " [best effort]";
        text += "\n";
    }
    return text;
}

} // namespace plumbline::stack
