// SPDX-License-Identifier: Apache-2.0
#include "app/cli/watch_run.h"

#include "app/cli/progress.h"
#include "app/cli/stack_run.h"
#include "core/workspace/render_watch.h"

#include <chrono>
#include <optional>

namespace plumbline::cli {
namespace {

/// Shows the jobs that changes lead to, each with a progress of its own, and what came of them.
class WatchTalk
{
public:
    WatchTalk(const Invocation& invocation, std::string project, const WatchChoices& choices)
        : m_invocation(invocation)
        , m_project(std::move(project))
        , m_choices(choices)
    {}

    void begin(const stack::Plan& plan)
    {
        end();
        progress().begin(plan);
    }

    void take(const stack::Event& event) { progress().take(event); }

    void end()
    {
        if (m_progress)
            m_progress->end();
        m_progress.reset();
    }

    bool tell(const workspace::WatchReport& report)
    {
        end();
        if (!report.failures.empty())
            printFailures(m_invocation, m_project, report.failures);
        if (m_choices.isJson)
            return m_invocation.out.write(
                workspace::renderWatchJson(report, m_project, std::chrono::system_clock::now()));
        if (report.error && report.failures.empty() && !report.error->hint.empty())
            m_invocation.say("hint: " + report.error->hint.english());
        const bool isRead = m_invocation.out.write(workspace::renderWatchText(report));
        if (report.deed == workspace::WatchDeed::Watch)
            m_invocation.say("Ctrl+C ends it; the stack goes on");
        return isRead;
    }

private:
    Progress& progress()
    {
        if (!m_progress)
            m_progress.emplace(m_invocation.talk, m_invocation.isQuiet || m_choices.isQuiet, false);
        return *m_progress;
    }

    const Invocation& m_invocation;
    std::string m_project;
    const WatchChoices& m_choices;
    std::optional<Progress> m_progress;
};

} // namespace

tl::expected<workspace::Develop, int> openWatch(const Invocation& invocation,
                                                const workspace::Workspace& workspace,
                                                const std::vector<std::string>& services)
{
    if (const Result<> usable = workspace::requireUsable(workspace); !usable)
        return tl::unexpected(invocation.complain(usable.error()));
    const workspace::WatchRules rules = workspace::readWatchRules(workspace.project, services);
    bool isBroken = false;
    for (const Diagnostic& diagnostic : rules.diagnostics) {
        invocation.tell(diagnostic);
        isBroken = isBroken || diagnostic.severity == Severity::Error;
    }
    if (isBroken)
        return tl::unexpected(kBadInput);
    auto develop = workspace::Develop::ofWorkspace(workspace, services);
    if (!develop)
        return tl::unexpected(invocation.complain(develop.error()));
    return std::move(*develop);
}

bool mayWatchAfter(const Invocation& invocation, int code)
{
    if (code == kNotWell)
        invocation.say("not all of it is well; watching goes on, as a change may mend it");
    return code == kDone || code == kNotWell;
}

int runWatch(const Invocation& invocation,
             const workspace::Workspace& workspace,
             const workspace::EngineContext& context,
             workspace::Develop& develop,
             const stack::PlanOptions& plan,
             const WatchChoices& choices)
{
    const std::stop_token stop = invocation.stopToken();
    WatchTalk talk(invocation, workspace.project.name, choices);
    const Result<> ended = develop.run(
        workspace,
        context,
        {.plan = plan,
         .prunesImages = choices.prunes,
         .onReport = [&](const workspace::WatchReport& report) { return talk.tell(report); },
         .onPlan = [&](const stack::Plan& next) { talk.begin(next); },
         .sink = [&](const stack::Event& event) { talk.take(event); },
         .reopen = choices.reopen},
        stop);
    talk.end();
    if (stop.stop_requested())
        return kInterrupted;
    if (!ended && ended.error().code != ErrorCode::Cancelled)
        return invocation.complain(ended.error());
    return kDone;
}

} // namespace plumbline::cli
