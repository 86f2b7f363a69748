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

/// What happens to things as a whole, for the summary: a replaced container counts once.
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

/// Counts step by step, in the order of the plan.
class StepCounter
{
public:
    void add(const Step& step)
    {
        std::visit([&](const auto& action) { count(action, step.object); }, step.action);
    }

    /// Once all steps are there: what is made again was not removed, nor stopped.
    [[nodiscard]] Tally total() const
    {
        Tally tally = m_tally;
        for (const std::string& object : m_gone)
            tally.removed += m_made.contains(object) ? 0 : 1;
        for (const std::string& object : m_stopped)
            tally.stopped += m_made.contains(object) || m_gone.contains(object) ? 0 : 1;
        return tally;
    }

private:
    void count(const PullImage& /*action*/, const std::string& /*object*/) { ++m_tally.pulled; }

    void count(const BuildImage& /*action*/, const std::string& /*object*/) { ++m_tally.built; }

    void count(const CreateNetwork& /*action*/, const std::string& /*object*/)
    {
        ++m_tally.networks;
    }

    void count(const RemoveNetwork& /*action*/, const std::string& /*object*/)
    {
        ++m_tally.networksRemoved;
    }

    void count(const CreateVolume& /*action*/, const std::string& /*object*/) { ++m_tally.volumes; }

    void count(const RemoveVolume& /*action*/, const std::string& /*object*/)
    {
        ++m_tally.volumesRemoved;
    }

    void count(const CreateContainer& create, const std::string& object)
    {
        m_made.insert(object);
        m_replaced.insert(create.replaces);
        if (!create.replaces.empty() || m_gone.contains(object))
            ++m_tally.recreated;
        else
            ++m_tally.created;
    }

    void count(const RenameContainer& /*action*/, const std::string& /*object*/) {}

    void count(const StartContainer& /*action*/, const std::string& object)
    {
        if (m_made.contains(object))
            return;
        if (m_stopped.erase(object) > 0)
            ++m_tally.restarted;
        else
            ++m_tally.started;
    }

    void count(const StopContainer& stop, const std::string& object)
    {
        if (!m_replaced.contains(stop.container))
            m_stopped.insert(object);
    }

    void count(const RemoveContainer& remove, const std::string& object)
    {
        if (!m_replaced.contains(remove.container))
            m_gone.insert(object);
    }

    void count(const AwaitService& /*action*/, const std::string& /*object*/) {}

    Tally m_tally;
    std::set<std::string> m_made;
    std::set<std::string> m_gone;
    std::set<std::string> m_stopped;
    std::set<std::string> m_replaced; ///< ids
};

Tally tallyOf(const Plan& plan)
{
    StepCounter counter;
    for (const Step& step : plan.steps)
        counter.add(step);
    return counter.total();
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
