// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/events.h"
#include "core/engine/logs.h"
#include "core/stack/child_process.h"
#include "core/stack/execute.h"
#include "core/stack/loop.h"
#include "core/stack/probe_runner.h"
#include "core/stack/readiness.h"
#include "core/stack/ready_runner.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace plumbline::stack {

/// Runs the steps of one plan. It decides nothing: it starts what is ready, marks what is done, and
/// gathers the evidence when something fails.
class Executor
{
public:
    Executor(const Plan& plan,
             const engine::Client& client,
             const ExecuteOptions& options,
             const EventSink& sink,
             std::stop_token stop);

    Result<Outcome> run();

private:
    using Clock = std::chrono::steady_clock;
    using Done = std::function<void(Result<std::string>)>; ///< the value is a note

    enum class Phase { Waiting, Running, Finished, Failed };

    struct StepState
    {
        Phase phase = Phase::Waiting;
        Clock::time_point begun;
    };

    /// One container that an AwaitService step looks at.
    struct Target
    {
        std::string id;
        std::string name;
        std::optional<int> restartsBefore;
        Verdict verdict;
        Phrase note;
        std::optional<Clock::time_point> doubtedSince; ///< it is healthy, perhaps too early
        bool wasRefused = false;                       ///< nobody listened on its port
    };

    struct Wait
    {
        int step = 0;
        const AwaitService* action = nullptr; // borrowed from the plan
        std::vector<Target> targets;
        Phrase lastText;
        bool isOver = false;
    };

    // executor.cpp: which step when
    [[nodiscard]] Error interrupted() const;
    void beginReadySteps();
    [[nodiscard]] bool isReady(const Step& step) const;
    void begin(const Step& step);
    void finish(int step, const Phrase& note);
    void failStep(int step, Failure failure);
    void failStep(int step, const Error& error);
    void stopWaits();
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] bool needsEvents() const;
    [[nodiscard]] const Step& stepOf(int id) const;
    [[nodiscard]] std::chrono::milliseconds elapsed(int step) const;
    void tell(const Event& event) const;
    [[nodiscard]] std::string resolved(const std::string& container) const;
    [[nodiscard]] Outcome outcome() const;

    // executor_actions.cpp: one function an action
    void act(const Step& step, const PullImage& action);
    void act(const Step& step, const BuildImage& action);
    void buildInEngine(const Step& step, const BuildImage& action, const engine::Request& request);
    void buildWithBuildx(const Step& step, const BuildImage& action, const Phrase& need);
    void act(const Step& step, const CreateNetwork& action);
    void act(const Step& step, const RemoveNetwork& action);
    void act(const Step& step, const CreateVolume& action);
    void act(const Step& step, const RemoveVolume& action);
    void act(const Step& step, const RenameContainer& action);
    void act(const Step& step, const StopContainer& action);
    void act(const Step& step, const RemoveContainer& action);
    /// Sends a call that ends the step; an error of the code in `harmless` ends it well, with `note`.
    template <class T>
    void submitLast(const Step& step,
                    const engine::Call<T>& call,
                    std::optional<ErrorCode> harmless = std::nullopt,
                    const Phrase& note = {});
    void retryLater(const Step& step, std::function<void()> again, const Error& error);
    void stop(const Step& step, const std::string& id, std::optional<int> timeoutSeconds);
    void ended(const std::string& id);
    void rememberImage(const Step& step, const std::string& reference);

    // executor_logs.cpp: what a container wrote is stored before it goes
    void remove(const Step& step, const RemoveContainer& action);
    void keepLog(const engine::ContainerDetails& container, std::function<void()> then);

    // executor_containers.cpp: creating and starting
    void act(const Step& step, const CreateContainer& action);
    void act(const Step& step, const StartContainer& action);
    void create(const Step& step, engine::ContainerSpec spec);
    void adopt(const Step& step, const engine::ContainerSpec& spec, const Error& conflict);
    void replaceStillborn(const Step& step,
                          const engine::ContainerSpec& spec,
                          const std::string& id,
                          const Error& conflict);
    void created(const Step& step, const std::string& name, const std::string& id);
    void connectLater(const Step& step, const std::string& id);
    void start(const Step& step, const std::string& id);
    void explainStart(const Step& step, const Error& error);
    void runHooks(const Step& step,
                  const std::string& container,
                  const std::vector<compose::Hook>& hooks,
                  std::size_t index,
                  std::function<void(Result<>)> done);

    // executor_networks.cpp: networks that there are twice
    static bool isDoubleNetwork(const Error& error);
    void settleNetworks(const Step& step, std::function<void()> again, const Error& error);
    void removeNetworks(const std::vector<engine::NetworkDetails>& networks,
                        const std::function<void()>& done);

    // executor_waits.cpp: readiness
    void act(const Step& step, const AwaitService& action);
    void watchEvents();
    void eventsLost(const Error& error);
    void lookWithoutEvents();
    void lookAtAll();
    void look(const std::string& id);
    void looked(const std::string& id, const Result<engine::ContainerDetails>& details);
    void judge(Wait& wait, Target& target, const engine::ContainerDetails& details);
    [[nodiscard]] std::vector<ProbeTarget> probesOf(const Wait& wait,
                                                    const engine::ContainerDetails& details) const;
    bool isDoubtful(const Wait& wait, Target& target, const engine::ContainerDetails& details);
    void probe(Wait& wait, const Target& target, const engine::ContainerDetails& details);
    void heard(const std::string& id, const ProbeTarget& asked, Answer answer);
    static void heed(Target& target, const ProbeTarget& asked, Answer answer);

    // executor_ready.cpp: containers without a healthcheck
    [[nodiscard]] static bool isAsked(const Wait& wait, const engine::ContainerDetails& details);
    void askReady(const Wait& wait, const Target& target, const engine::ContainerDetails& details);
    void readyNews(const std::string& id, const ReadyNews& news);
    [[nodiscard]] static Phrase wantedText(const Wait& wait,
                                           const engine::ContainerDetails& details);

    void settle(Wait& wait);
    void tellProgress(Wait& wait);
    void gatherEvidence(Wait& wait,
                        const Target& target,
                        const engine::ContainerDetails& details,
                        ErrorCode code);
    void outOfTime();

    const Plan& m_plan;
    const engine::Client& m_client;
    const ExecuteOptions& m_options;
    const EventSink& m_sink;
    Loop m_loop;
    ProbeRunner m_probes{m_loop};
    ReadyRunner m_ready{m_client, m_loop, m_probes};
    std::vector<std::unique_ptr<ChildProcess>> m_children; // destroyed before the loop
    Clock::time_point m_begun;
    std::vector<StepState> m_states;
    std::map<std::string, std::string> m_ids;      ///< name -> id of what was created
    std::map<std::string, std::string> m_imageIds; ///< reference -> id of what was pulled
    std::map<int, int> m_retries;
    std::map<std::string, int> m_stopping;      ///< id -> step, until the engine has answered
    std::vector<std::unique_ptr<Wait>> m_waits; // addresses stay while handlers hold them
    std::map<std::string, engine::ContainerDetails> m_known; ///< last look, by id
    std::set<std::string> m_looking;
    std::set<std::string> m_lookAgain;
    Loop::Id m_silence = 0; ///< the timer that runs while the engine tells no events
    int m_gathering = 0;
    std::vector<Failure> m_failures;
    bool m_hasFailed = false;
    std::optional<Error> m_fatal;                 ///< the engine went away
    std::unique_ptr<engine::EventWatch> m_events; // destroyed before the loop it posts to
};

} // namespace plumbline::stack
