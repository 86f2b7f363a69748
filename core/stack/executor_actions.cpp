// SPDX-License-Identifier: Apache-2.0
#include "core/base/random.h"
#include "core/stack/build.h"
#include "core/stack/executor.h"
#include "core/stack/labels.h"

namespace plumbline::stack {
namespace {

constexpr std::chrono::milliseconds kRetryPause{100};
constexpr int kMaxRetries = 100;

/// The engine takes its time between "removed" and gone; these answers mean: not quite yet.
bool isPassing(const Error& error)
{
    return error.message.english().find("in progress") != std::string::npos ||
           error.message.english().find("active endpoints") != std::string::npos ||
           error.message.english().find("marked for removal") != std::string::npos;
}

} // namespace

template <class T>
void Executor::submitLast(const Step& step,
                          const engine::Call<T>& call,
                          std::optional<ErrorCode> harmless,
                          const Phrase& note)
{
    m_loop.submit<T>(call, [this, &step, call, harmless, note](const Result<T>& result) {
        if (result)
            finish(step.id, {});
        else if (harmless && result.error().code == *harmless && !isPassing(result.error()))
            finish(step.id, note);
        else if (isPassing(result.error()))
            retryLater(
                step,
                [this, &step, call, harmless, note] { submitLast(step, call, harmless, note); },
                result.error());
        else
            failStep(step.id, result.error());
    });
}

template void Executor::submitLast<void>(const Step& step,
                                         const engine::Call<void>& call,
                                         std::optional<ErrorCode> harmless,
                                         const Phrase& note);

void Executor::retryLater(const Step& step, std::function<void()> again, const Error& error)
{
    if (++m_retries[step.id] > kMaxRetries) {
        failStep(step.id, error);
        return;
    }
    m_loop.after(kRetryPause, std::move(again));
}

void Executor::act(const Step& step, const CreateNetwork& action)
{
    submitLast(
        step, engine::createNetwork(action.spec), ErrorCode::Conflict, phrase("was there already"));
}

void Executor::act(const Step& step, const RemoveNetwork& action)
{
    submitLast(step, engine::removeNetwork(action.id), ErrorCode::NotFound, phrase("already gone"));
}

void Executor::act(const Step& step, const CreateVolume& action)
{
    engine::VolumeSpec spec = action.spec;
    spec.labels[std::string(kMadeLabel)] = randomText(kMadeLength, kHexDigits);
    submitLast(step, engine::createVolume(spec));
}

void Executor::act(const Step& step, const RemoveVolume& action)
{
    submitLast(
        step, engine::removeVolume(action.name), ErrorCode::NotFound, phrase("already gone"));
}

void Executor::act(const Step& step, const RenameContainer& action)
{
    const std::string id = resolved(action.container);
    m_loop.submit<void>(engine::renameContainer(id, action.name),
                        [this, &step, &action, id](const Result<>& result) {
                            // The last request of a run that was killed may come before ours.
                            const bool hasName =
                                !result && result.error().message.english().find(
                                               "same name as its current") != std::string::npos;
                            if (!result && !hasName) {
                                failStep(step.id, result.error());
                                return;
                            }
                            m_ids[action.name] = id;
                            finish(step.id, {});
                        });
}

void Executor::act(const Step& step, const StopContainer& action)
{
    const std::string id = resolved(action.container);
    runHooks(step, id, action.preStop, 0, [this, &step, &action, id](const Result<>& hooks) {
        if (!hooks)
            tell(Remark{Severity::Warning, hooks.error().message});
        stop(step, id, action.timeoutSeconds);
    });
}

/// The engine answers once it has also cleaned up after the process, which takes longer than most
/// processes need to end. What waits for the end need not wait for that.
void Executor::stop(const Step& step, const std::string& id, std::optional<int> timeoutSeconds)
{
    m_stopping[id] = step.id;
    m_loop.submit<void>(
        engine::stopContainer(id, timeoutSeconds),
        [this, &step, id, timeoutSeconds](const Result<>& result) {
            m_stopping.erase(id);
            if (m_states[static_cast<std::size_t>(step.id - 1)].phase != Phase::Running)
                return; // it has ended, and may be gone by now
            if (result)
                finish(step.id, {});
            else if (isPassing(result.error()))
                retryLater(
                    step,
                    [this, &step, id, timeoutSeconds] { stop(step, id, timeoutSeconds); },
                    result.error());
            else if (result.error().code == ErrorCode::NotFound)
                finish(step.id, phrase("already gone"));
            else
                failStep(step.id, result.error());
        });
}

/// An event said that the process of a container is no more.
void Executor::ended(const std::string& id)
{
    const auto stopping = m_stopping.find(id);
    if (stopping != m_stopping.end())
        finish(stopping->second, {});
}

void Executor::act(const Step& step, const PullImage& action)
{
    engine::PullOptions options{.platform = action.platform};
    auto auth = engine::findRegistryAuth(action.reference, m_options.credentials);
    if (!auth) {
        failStep(step.id, auth.error());
        return;
    }
    options.auth = *auth;
    m_loop.keep([this, &step, &action, &options](const Loop::Poster& post) {
        return engine::pullImage(
            m_client,
            action.reference,
            options,
            [this, &step, post](const engine::PullProgress& progress) {
                post([this, &step, progress] {
                    tell(StepProgress{step.id, progress.note, progress});
                });
            },
            [this, &step, &action, post](Result<void> result) {
                post([this, &step, &action, result = std::move(result)] {
                    if (result) {
                        rememberImage(step, action.reference);
                    } else if (action.failureIsFinal) {
                        failStep(step.id, result.error());
                    } else {
                        tell(Remark{Severity::Warning, result.error().message});
                        finish(step.id, phrase("goes on with the one that is here"));
                    }
                });
            });
    });
}

/// The id goes into the label by which `docker compose` sees whether an image has changed.
void Executor::rememberImage(const Step& step, const std::string& reference)
{
    m_loop.submit<engine::ImageDetails>(
        engine::inspectImage(reference),
        [this, &step, reference](const Result<engine::ImageDetails>& image) {
            if (!image) {
                failStep(step.id, image.error());
                return;
            }
            if (const auto* build = std::get_if<BuildImage>(&step.action)) {
                if (const auto checked = checkPlatform(*build, *image); !checked) {
                    failStep(step.id, checked.error());
                    return;
                }
            }
            m_imageIds[reference] = image->id;
            finish(step.id, {});
        });
}

} // namespace plumbline::stack
