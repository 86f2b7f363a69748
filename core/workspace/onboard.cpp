// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/onboard.h"

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/history/store.h"
#include "core/onboarding/command.h"
#include "core/workspace/onboard_certificates.h"
#include "core/workspace/onboard_view.h"
#include "core/workspace/past.h"
#include "core/workspace/task.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace plumbline::workspace {

namespace {

using onboarding::Step;
using onboarding::StepKind;
using onboarding::StepStatus;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kGlance{700};      ///< for what should answer already
constexpr std::chrono::milliseconds kPatience{30'000}; ///< for what has just been started

std::chrono::milliseconds since(Clock::time_point begun)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begun);
}

/// The job of working a checklist off.
class Onboarding
{
public:
    Onboarding(const OnboardRequest& request, const OnboardTalk& talk, std::stop_token stop)
        : m_request(request)
        , m_talk(talk)
        , m_stop(std::move(stop))
    {}

    Result<OnboardOutcome> run()
    {
        const Clock::time_point begun = Clock::now();
        if (const Result<> seen = look(); !seen)
            return tl::unexpected(seen.error());
        if (const Result<> seen = forgetLostData(); !seen)
            return tl::unexpected(seen.error());
        OnboardOutcome outcome;
        outcome.didNothing = true;
        begin();
        while (const Step* next = nextStep()) {
            outcome.didNothing = false;
            const Result<> done = perform(*next);
            if (!done)
                return tl::unexpected(done.error());
        }
        finish(outcome);
        outcome.elapsed = since(begun);
        return outcome;
    }

private:
    Result<> look()
    {
        auto view = viewOnboarding(m_request, m_cache, m_stop);
        if (!view)
            return tl::unexpected(view.error());
        m_view = std::move(*view);
        relist();
        return {};
    }

    /// Volumes that are gone took with them what tasks had put there.
    Result<> forgetLostData()
    {
        if (!m_view.engine || !m_view.dataMark.empty())
            return {};
        const auto lost = std::erase_if(m_view.record.done, [](const auto& done) {
            return done.first != kLaunchMark && !done.second.empty() &&
                   !done.first.starts_with(kCertificateMark);
        });
        if (lost == 0)
            return {};
        save();
        return look();
    }

    /// The list as it is seen, with what was tried in vain.
    void relist()
    {
        m_list = m_view.list();
        for (Step& step : m_list.steps) {
            const auto failed = m_failed.find(step.id);
            if (failed != m_failed.end() && step.status != StepStatus::Done)
                step = failed->second;
            const auto seconds = m_view.record.seconds.find(step.id);
            if (seconds != m_view.record.seconds.end())
                step.elapsed =
                    std::chrono::milliseconds(static_cast<std::int64_t>(seconds->second * 1000.0));
        }
        m_list.steps = onboarding::withBlocked(std::move(m_list.steps));
        if (m_talk.onList)
            m_talk.onList(m_list);
    }

    /// The way to green begins with the first run that finds it is not.
    void begin()
    {
        if (!m_view.record.begunAt.empty() || m_list.isHealthy())
            return;
        m_view.record.begunAt = m_request.now;
        m_view.record.seconds.clear();
        save();
    }

    [[nodiscard]] const Step* nextStep() const
    {
        const auto next = std::ranges::find_if(m_list.steps, [this](const Step& step) {
            return step.status == StepStatus::ToDo && !m_attempted.contains(step.id);
        });
        return next == m_list.steps.end() ? nullptr : &*next;
    }

    Result<> perform(Step step)
    {
        m_attempted.insert(step.id);
        tell(step, StepStatus::Running);
        const Clock::time_point begun = Clock::now();
        Result<> acted = act(step);
        step.elapsed = since(begun);
        // looked at again: what a command did may not be what it says
        m_view.record.seconds[step.id] += std::chrono::duration<double>(step.elapsed).count();
        save();
        if (!acted && acted.error().code == ErrorCode::Cancelled && m_stop.stop_requested())
            return acted;
        m_failed.erase(step.id);
        if (Result<> seen = look(); !seen)
            return seen;
        const auto now = std::ranges::find(m_list.steps, step.id, &Step::id);
        if (acted && now != m_list.steps.end() && now->status == StepStatus::Done) {
            step.detail = now->detail;
            tell(step, StepStatus::Done);
            return {};
        }
        if (acted && (now == m_list.steps.end() || now->status != StepStatus::ToDo))
            return {}; // it is another thing now, and says so itself
        step.detail = acted ? now->detail : Phrase(acted.error().message);
        step.fix = acted ? now->fix : Phrase(acted.error().hint);
        const bool isLeft = m_left.contains(step.id);
        step.status = isLeft ? StepStatus::NeedsYou : StepStatus::Failed;
        m_failed.insert_or_assign(step.id, step);
        tell(step, step.status);
        if (!isLeft && m_talk.mayRetry && m_talk.mayRetry(step)) {
            m_attempted.erase(step.id);
            m_failed.erase(step.id);
        }
        relist();
        return {};
    }

    Result<> act(const Step& step)
    {
        switch (step.kind) {
        case StepKind::Values:
            return fillIn(step);
        case StepKind::Submodules:
        case StepKind::Hooks:
        case StepKind::Command:
            return runCommand(step);
        case StepKind::Task:
            return runDeclaredTask(step);
        case StepKind::Certificates:
            return makeCertificate(step);
        case StepKind::Images:
            return pull();
        case StepKind::Launch:
            return bringUp();
        case StepKind::Verify:
            return awaitAnswers();
        case StepKind::Engine:
        case StepKind::Machine:
        case StepKind::Files:
        case StepKind::Tool:
        case StepKind::Login:
        case StepKind::Ports:
        case StepKind::Open:
            break;
        }
        return fail(ErrorCode::Internal, phrase("this step is for a person to do"));
    }

    Result<> fillIn(const Step& step)
    {
        const Keyring keyring =
            m_request.keyring ? *m_request.keyring : systemKeyring(m_request.workspace.variables);
        const auto usesKeyring = [this] { return m_talk.usesKeyring && m_talk.usesKeyring(); };
        if (usesKeyring()) {
            if (const auto answered = keyring.read({}); !answered)
                return tl::unexpected(answered.error());
        }
        std::optional<onboarding::Answers> given = onboarding::Answers();
        if (m_talk.ask && !m_view.facts.fields.empty())
            given = m_talk.ask(m_view.facts.fields);
        if (!given) {
            m_left.insert(step.id);
            return fail(ErrorCode::Cancelled, phrase("left for now"), step.fix.english());
        }
        return writeValues(m_view,
                           onboarding::completed(m_view.facts.fields, *given),
                           usesKeyring() ? &keyring : nullptr,
                           m_talk.onRemark);
    }

    Result<> makeCertificate(const Step& step)
    {
        const auto& all = m_view.facts.certificates;
        const auto fact =
            std::ranges::find(all, step.subject, &onboarding::CertificateFact::certificate);
        if (fact == all.end())
            return fail(ErrorCode::Internal, phrase("nothing names this certificate any more"));
        return makeCertificateFiles(m_request, *fact, m_talk.onRemark, m_view);
    }

    /// Whether a command that others wrote may run; what a person says is remembered.
    Result<> requireTrust(const Step& step, const Phrase& where)
    {
        std::vector<std::string> commands{step.command};
        if (!step.verify.empty())
            commands.push_back(step.verify);
        for (std::size_t i = 0; i < commands.size(); ++i) {
            const std::string digest =
                digestOfStep(m_view, i == 0 ? step.service : std::string(), commands[i]);
            if (m_view.record.trusted.contains(digest))
                continue;
            const CommandQuestion question{.command = commands[i],
                                           .title = i == 0 ? Phrase(step.title)
                                                           : phrase("{}: check", step.title),
                                           .where = i == 0 ? where : onThisMachine(),
                                           .origin = step.origin};
            if (!m_talk.mayRun || !m_talk.mayRun(question)) {
                m_left.insert(step.id);
                return fail(ErrorCode::Denied,
                            phrase("not run, as nobody said that it may: {}", commands[i]),
                            phrase("look at it, then run plumbline onboard on a terminal, or pass "
                                   "--trust-commands"));
            }
            m_view.record.trusted.insert(digest);
        }
        save();
        return {};
    }

    [[nodiscard]] Phrase onThisMachine() const
    {
        return phrase("on this machine, in {}", m_view.manifest.root.string());
    }

    Result<> runCommand(const Step& step)
    {
        if (Result<> trusted = requireTrust(step, onThisMachine()); !trusted)
            return trusted;
        m_cache = {}; // it may bring tools and files
        const auto outcome = onboarding::runOne(
            onboarding::shellCommand(
                step.command, m_request.workspace.variables, m_view.manifest.root.string()),
            m_talk.onOutput,
            m_stop);
        if (!outcome)
            return tl::unexpected(outcome.error());
        if (!outcome->isGood())
            return endedBadly(step, *outcome->exitCode);
        m_view.record.done[digestOfStep(m_view, {}, step.command)] = {};
        return {};
    }

    static Result<> endedBadly(const Step& step, int exitCode)
    {
        return fail(
            ErrorCode::Internal,
            phrase("{} {}", step.command, onboarding::exitText(exitCode)),
            phrase("its output above says why; mend that, and run plumbline onboard again"));
    }

    Result<> runDeclaredTask(const Step& step)
    {
        if (!m_view.workspace || !m_view.engine)
            return fail(ErrorCode::Unreachable, phrase("there is no stack to run it in"));
        if (Result<> trusted = requireTrust(step, phrase("in a container of {}", step.service));
            !trusted)
            return trusted;
        const auto end = runTask(*m_view.workspace,
                                 *m_view.engine,
                                 {.service = step.service,
                                  .command = step.command,
                                  .plumblineVersion = m_request.version,
                                  .onPlan = m_talk.onPlan,
                                  .sink = m_talk.onEvent,
                                  .onOutput = m_talk.onOutput},
                                 m_stop);
        if (!end)
            return tl::unexpected(end.error());
        if (!end->exitCode)
            return judged(end->outcome);
        if (*end->exitCode != 0)
            return endedBadly(step, *end->exitCode);
        m_view.record.done[digestOfStep(m_view, step.service, step.command)] = m_view.dataMark;
        return {};
    }

    Result<> pull()
    {
        std::vector<std::string> services;
        for (const auto& [name, service] : m_view.workspace->project.services) {
            if (std::ranges::find(m_view.facts.missingImages, service.image) !=
                m_view.facts.missingImages.end())
                services.push_back(name);
        }
        return judged(pullImages(
            *m_view.workspace, *m_view.engine, services, m_talk.onPlan, m_talk.onEvent, m_stop));
    }

    Result<> bringUp()
    {
        Result<> well = judged(launch(*m_view.workspace,
                                      *m_view.engine,
                                      {.plan = {.plumblineVersion = m_request.version},
                                       .waitLimit = {},
                                       .confirm = {},
                                       .onPlan = m_talk.onPlan,
                                       .sink = m_talk.onEvent},
                                      m_stop));
        if (!well)
            return well;
        return stack::readState(m_view.engine->client, m_view.workspace->project.name, m_stop)
            .transform([this](const stack::StackState& state) {
                m_view.record.done[std::string(kLaunchMark)] = markOf(state);
            });
    }

    Result<> awaitAnswers()
    {
        viewAnswers(kPatience, m_stop, m_view);
        return {};
    }

    /// A stack that did not become well is a failure with its cards.
    Result<> judged(const Result<stack::Outcome>& outcome)
    {
        if (!outcome)
            return tl::unexpected(outcome.error());
        if (outcome->succeeded)
            return {};
        for (const stack::Failure& failure : outcome->failures) {
            if (m_talk.onFailure)
                m_talk.onFailure(failure, m_view.workspace->project.name);
        }
        if (outcome->failures.empty())
            return fail(ErrorCode::Internal, phrase("not every step could be done"));
        const stack::Failure& first = outcome->failures.front();
        Error error = first.error;
        if (!first.likelyCause.empty())
            error.hint = phrase("{}; {}", first.likelyCause, first.error.hint);
        return tl::unexpected(error);
    }

    void tell(Step step, StepStatus status)
    {
        step.status = status;
        if (m_talk.onStep)
            m_talk.onStep(step);
    }

    void remark(const Phrase& text) const
    {
        if (m_talk.onRemark)
            m_talk.onRemark(text);
    }

    /// What cannot be remembered is done anew another time; it is told, and no reason to stop.
    void save()
    {
        const Result<> saved = writeOnboardRecord(
            onboardRecordFile(m_view.manifest.root, m_request.workspace.variables), m_view.record);
        if (!saved && std::exchange(m_canSave, false))
            remark(saved.error().message);
    }

    /// Green: the time that it took goes to history.
    void finish(OnboardOutcome& outcome)
    {
        if (m_list.isHealthy() && !m_view.record.begunAt.empty()) {
            history::OnboardingRun run{.id = 0,
                                       .begunAt = m_view.record.begunAt,
                                       .greenAt = m_request.now,
                                       .workspace = m_view.manifest.root.string(),
                                       .name = m_list.workspace,
                                       .steps = {}};
            double total = 0;
            for (const Step& step : m_list.steps) {
                const auto seconds = m_view.record.seconds.find(step.id);
                if (seconds == m_view.record.seconds.end())
                    continue;
                run.steps.push_back(
                    {.id = step.id, .title = step.title, .seconds = seconds->second});
                total += seconds->second;
            }
            outcome.toGreen = std::chrono::milliseconds(static_cast<std::int64_t>(total * 1000.0));
            const Result<> recorded =
                run.steps.empty() ? Result<>() : recordOnboarding(run, m_request.places);
            if (!recorded)
                remark(recorded.error().message);
            m_view.record.begunAt.clear();
            m_view.record.seconds.clear();
            save();
        }
        outcome.checklist = m_list;
    }

    const OnboardRequest& m_request;
    const OnboardTalk& m_talk;
    std::stop_token m_stop;
    OnboardCache m_cache;
    OnboardView m_view;
    Checklist m_list;
    std::set<std::string> m_attempted;
    std::set<std::string> m_left; ///< steps that a person did not want now
    std::map<std::string, Step> m_failed;
    bool m_canSave = true;
};

} // namespace

Checklist OnboardView::list() const
{
    return {.root = manifest.root,
            .workspace = manifest.manifest.name.empty() ? manifest.root.filename().string()
                                                        : manifest.manifest.name,
            .steps = onboarding::planSteps(facts),
            .fields = facts.fields,
            .urls = onboarding::urlsToOpen(facts),
            .remarks = remarks};
}

Result<OnboardView>
viewOnboarding(const OnboardRequest& request, OnboardCache& cache, const std::stop_token& stop)
{
    auto opened = openManifest(request.workspace.directory);
    if (!opened)
        return tl::unexpected(opened.error());
    OnboardView view{.manifest = std::move(*opened)};
    auto record =
        readOnboardRecord(onboardRecordFile(view.manifest.root, request.workspace.variables));
    if (!record)
        return tl::unexpected(record.error());
    view.record = std::move(*record);
    viewRepository(request, cache, stop, view);
    viewValues(request, cache, view);
    viewEngine(request, stop, view);
    auto fields = onboarding::missingFields(view.sources);
    if (fields)
        view.facts.fields = std::move(*fields);
    else
        view.facts.valuesError = fields.error();
    viewStack(request, stop, view);
    viewDeclared(request, cache, stop, view);
    viewAnswers(kGlance, stop, view);
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled, phrase("interrupted"));
    return view;
}

Result<Checklist> lookAtOnboarding(const OnboardRequest& request, std::stop_token stop)
{
    OnboardCache cache;
    return viewOnboarding(request, cache, stop).transform([](const OnboardView& view) {
        return view.list();
    });
}

Result<OnboardOutcome>
onboard(const OnboardRequest& request, const OnboardTalk& talk, std::stop_token stop)
{
    return Onboarding(request, talk, std::move(stop)).run();
}

} // namespace plumbline::workspace
