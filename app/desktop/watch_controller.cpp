// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/watch_controller.h"

#include "app/desktop/frame.h"
#include "app/desktop/text.h"
#include "core/base/text.h"
#include "core/workspace/render_watch.h"

#include <algorithm>
#include <utility>

namespace plumbline::desktop {

namespace {

constexpr std::size_t kKeptLines = 200;

/// Watches the files, and does what changes ask for until it is to stop.
Result<> followFiles(const workspace::Workspace& opened,
                     const workspace::EngineContext& context,
                     const workspace::DevelopRequest& request,
                     const std::stop_token& stop)
{
    return workspace::Develop::ofWorkspace(opened, {}).and_then([&](workspace::Develop develop) {
        return develop.run(opened, context, request, stop);
    });
}

} // namespace

WatchController::WatchController(EngineController& engine,
                                 LaunchTarget& target,
                                 StackController& stack,
                                 QString version,
                                 QObject* parent)
    : QObject(parent)
    , m_engine(engine)
    , m_target(target)
    , m_stack(stack)
    , m_version(std::move(version))
    , m_news(std::make_shared<JobNews>())
    , m_lines({"kind", "said"})
{
    connect(&target, &LaunchTarget::loaded, this, &WatchController::onTarget);
    connect(&stack, &StackController::stateChanged, this, &WatchController::onStack);
}

bool WatchController::hasRules() const
{
    const auto opened = m_target.workspace();
    return opened && std::ranges::any_of(opened->project.services, [](const auto& service) {
               return !service.second.watch.empty();
           });
}

bool WatchController::canWatch() const
{
    return m_engine.isConnected() && hasRules() && m_stack.isPresent();
}

QString WatchController::command() const
{
    return m_target.commandOf(QStringLiteral("watch --no-up"));
}

/// Other files, or another stack: the rules of the one before are no longer those of the person. While
/// there are mistakes in the files the rules before stay.
void WatchController::onTarget()
{
    const auto opened = m_target.workspace();
    if (isOn() && opened && !opened->isUsable() && opened->root == m_watched->root) {
        Q_EMIT changed();
        return;
    }
    if (isOn() && opened != m_watched) {
        const bool isSame = opened && m_watched->project.name == opened->project.name;
        end();
        if (isSame && canWatch())
            start();
    }
    Q_EMIT changed();
}

void WatchController::onStack()
{
    if (isOn() && !(m_engine.isConnected() && m_stack.isPresent()))
        end(); // what would follow is gone
    Q_EMIT changed();
}

void WatchController::switchTo(bool isOn)
{
    if (isOn == this->isOn())
        return;
    if (!isOn)
        end();
    else if (canWatch())
        start();
    Q_EMIT changed();
}

void WatchController::end()
{
    m_job.abandon();
    m_watched.reset();
    m_steps.clear();
}

void WatchController::start()
{
    m_error.reset();
    m_watched = m_target.workspace();
    workspace::DevelopRequest request{.plan = {.build = stack::BuildWhen::Always,
                                               .awaitHealthy = false,
                                               .plumblineVersion = m_version.toStdString()},
                                      .onReport = {},
                                      .onPlan = {},
                                      .sink = {}};
    m_news = std::make_shared<JobNews>(); // what an earlier one still tells is none of this one's
    const auto put = [this, news = m_news](JobNews::Item item) {
        if (news->put(std::move(item)))
            callInAFrame(this, &WatchController::takeNews);
    };
    request.onPlan = [put](const stack::Plan& plan) {
        put(std::make_shared<const stack::Plan>(plan));
    };
    request.sink = [put](const stack::Event& event) { put(event); };
    m_job.start(
        this,
        [this,
         opened = m_watched,
         context = *m_engine.engineContext(),
         request = std::move(request)](const std::stop_token& stop) mutable {
            request.onReport = [this, opened, stop](const workspace::WatchReport& report) {
                QMetaObject::invokeMethod(
                    this,
                    [this, opened, report] {
                        if (opened == m_watched) // else it was switched off meanwhile
                            tell(report);
                    },
                    Qt::QueuedConnection);
                return !stop.stop_requested();
            };
            return followFiles(*opened, context, request, stop);
        },
        [this](const Result<>& ended) {
            m_watched.reset();
            m_steps.clear();
            if (!ended && ended.error().code != ErrorCode::Cancelled)
                m_error = ended.error();
            Q_EMIT changed();
        });
}

/// How far a rebuild or a restart is: the steps of its plan, as those of a launch.
void WatchController::takeNews()
{
    for (const JobNews::Item& item : m_news->take()) {
        if (!isOn())
            continue;
        if (const auto* plan = std::get_if<JobNews::SharedPlan>(&item))
            m_steps.setPlan(**plan);
        else
            m_steps.apply(std::get<stack::Event>(item));
    }
    Q_EMIT changed();
}

void WatchController::tell(const workspace::WatchReport& report)
{
    takeNews();
    m_steps.clear(); // its line says how it went
    m_told.push_front({.id = QString::number(m_count++),
                       .fields = {{"kind", report.error ? "error" : "ok"},
                                  {"said", printableText(workspace::wordsOf(report))}}});
    if (m_told.size() > kKeptLines)
        m_told.pop_back();
    m_lines.setRows({m_told.begin(), m_told.end()});
    Q_EMIT changed();
}

QString WatchController::errorText() const
{
    return m_error ? text(m_error->message) : QString();
}

QString WatchController::errorHint() const
{
    return m_error ? text(m_error->hint) : QString();
}

} // namespace plumbline::desktop
