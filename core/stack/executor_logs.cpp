// SPDX-License-Identifier: Apache-2.0
#include "core/stack/executor.h"
#include "core/stack/log_store/gather.h"

#include <chrono>
#include <utility>

namespace plumbline::stack {

void Executor::act(const Step& step, const RemoveContainer& action)
{
    if (!m_options.logs) {
        remove(step, action);
        return;
    }
    m_loop.submit<engine::ContainerDetails>(
        engine::inspectContainer(resolved(action.container)),
        [this, &step, &action](const Result<engine::ContainerDetails>& container) {
            const auto then = [this, &step, &action] { remove(step, action); };
            if (container && leavesLog(*container))
                keepLog(*container, then);
            else
                then();
        });
}

void Executor::remove(const Step& step, const RemoveContainer& action)
{
    submitLast(step,
               engine::removeContainer(
                   resolved(action.container),
                   {.force = true, .removeAnonymousVolumes = action.removeAnonymousVolumes}),
               ErrorCode::NotFound,
               phrase("already gone"));
}

/// Whatever comes of it, the removal goes on: a log that cannot be kept is told, not waited for.
void Executor::keepLog(const engine::ContainerDetails& container, std::function<void()> then)
{
    const auto isOver = std::make_shared<bool>(false); // shared by the end and the timer
    const auto settle = [this, isOver, then = std::move(then)](const Phrase& remark) {
        if (std::exchange(*isOver, true))
            return;
        if (!remark.empty())
            tell(Remark{Severity::Warning, remark});
        if (const auto trouble = m_options.logs->takeTrouble())
            tell(Remark{Severity::Warning, phrase("logs are not kept: {}", trouble->message)});
        then();
    };
    const Loop::Id stream = m_loop.keep([&](const Loop::Poster& post) {
        return gatherLog(
            m_client,
            container,
            m_options.logs,
            [post, settle, name = container.name](const Result<GatheredLog>& gathered) {
                Phrase remark;
                if (gathered && gathered->isCut)
                    remark = phrase(
                        "{}: only the last {} lines of its log are kept", name, kGatheredLines);
                post([settle, remark] { settle(remark); });
            });
    });
    m_loop.after(kGatherLimit, [this, isOver, settle, stream, name = container.name] {
        if (*isOver)
            return;
        m_loop.release(stream);
        settle(phrase("{}: its newest lines are not kept: reading its log took more than {} s",
                      name,
                      std::chrono::duration_cast<std::chrono::seconds>(kGatherLimit).count()));
    });
}

} // namespace plumbline::stack
