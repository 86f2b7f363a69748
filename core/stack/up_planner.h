// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stack/one_off.h"
#include "core/stack/plan_builder.h"
#include "core/stack/service_spec.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace plumbline::stack {

/// What planning has found out and decided about one service so far.
struct ServicePlan
{
    std::vector<std::string> containers; ///< ids of those that stay, names of those that are made
    std::vector<const engine::ContainerDetails*> staying;
    std::vector<int> makeSteps;  ///< after these the containers bear their final names
    std::vector<int> startSteps; ///< of all containers that are started
    std::vector<int> stopSteps;  ///< of containers that are replaced
    bool isReplaced = false;     ///< at least one container is made anew
};

/// Decides what `up` does, phase by phase. Each phase reads what earlier ones decided and adds its
/// own steps; none does I/O.
class UpPlanner
{
public:
    /// `oneOff`: of its service a container is made that runs once; the service's own stay as they are.
    UpPlanner(const compose::Project& project,
              const ObservedState& observed,
              const PlanOptions& options,
              const OneOffSpec* oneOff = nullptr); // borrowed, as all of it

    Result<Plan> plan();

private:
    using Details = engine::ContainerDetails;

    enum class Change { None, Replace, RemoveFirst };

    struct Decision
    {
        Change change = Change::None;
        Cause cause;
    };

    /// A container that is made: its name must be free by then.
    struct Making
    {
        int step = 0;
        std::string name;
        std::string replaces; ///< id
    };

    /// A container that is started: its ports must be free by then.
    struct Starting
    {
        int step = 0;
        const compose::Service* service = nullptr; // borrowed from the project
        std::string containerId;                   ///< empty for a new one
    };

    // up_planner.cpp: which services, in which order
    Result<> selectServices();
    Result<> checkScale();
    void visit(const std::string& service, std::set<std::string>& visited);
    [[nodiscard]] bool isSelected(const std::string& service) const;
    [[nodiscard]] bool isNamed(const std::string& service) const;
    [[nodiscard]] bool isAwaitedAsCompleted(const std::string& service) const;
    void planOrphans();
    void planUnfinishedReplacements();
    [[nodiscard]] bool isSuperfluous(const Details& container) const;
    [[nodiscard]] bool isOneOffsService(const std::string& service) const;

    // one_off.cpp: a container that runs once
    Result<> planOneOff(const compose::Service& service);
    void becomeOneOff(engine::ContainerSpec& container) const;

    // up_resources.cpp: what containers need to exist
    Result<> planNetworks();
    Result<> planNetwork(const std::string& key, const compose::Network& network);
    void renewNetwork(const compose::Network& network,
                      const engine::NetworkDetails& existing,
                      const std::string& difference);
    Result<> planVolumes();
    Result<> planVolume(const std::string& key, const compose::Volume& volume);
    void planRefreshes();
    Result<int> imageStep(const compose::Service& service);
    int pullStep(const compose::Service& service, const Phrase& reason);
    int buildStep(const compose::Service& service, const Phrase& reason);
    [[nodiscard]] std::string pullPolicyOf(const compose::Service& service) const;

    // up_remarks.cpp: what a person should know before
    void remarkMissingSources();
    void remarkSettings();
    void remarkIgnored(const compose::Service& service);
    void remark(const std::string& service,
                const std::string& attribute,
                const Phrase& message,
                const Phrase& hint);

    // up_services.cpp: containers of one service
    Result<> planService(const compose::Service& service);
    Result<> planExisting(const compose::Service& service, const Details& existing);
    Result<>
    planReplacement(const compose::Service& service, const Details& old, const Decision& decision);
    Result<int> makeContainer(const compose::Service& service,
                              int number,
                              const Details* old,
                              const Decision& decision);
    Result<> startNew(const compose::Service& service,
                      int number,
                      const std::string& name,
                      int makeStep,
                      const Cause& cause);
    Result<> planStay(const compose::Service& service, const Details& existing);
    int finishReplacement(const compose::Service& service, const Details& existing);
    [[nodiscard]] std::string restarterOf(const compose::Service& service) const;
    [[nodiscard]] bool isDone(const compose::Service& service, const Details& existing) const;
    int
    stopForRestart(const compose::Service& service, const Details& existing, const Cause& cause);
    void removeContainer(const Details& container, const Cause& cause);
    [[nodiscard]] std::vector<int> waitsOf(const compose::Service& service);
    int awaitStep(const std::string& service,
                  compose::Condition condition,
                  bool required,
                  bool isFinal);
    void planFinalWaits();

    /// How it is told that a service is well.
    struct Asking
    {
        std::optional<ReadyCheck> ready; ///< nothing: its healthcheck, or that it runs
        std::string text;                ///< empty: not known before its image is here
    };

    Asking askingOf(const std::string& name);
    [[nodiscard]] std::vector<int> needsOf(const compose::Service& service);

    // up_decision.cpp: does a container still fit
    Result<Decision> decide(const compose::Service& service, const Details& existing);
    Result<Decision> compareSettings(const compose::Service& service, const Details& existing);
    [[nodiscard]] Decision compareNetworks(const compose::Service& service,
                                           const Details& existing) const;
    [[nodiscard]] Decision compareImage(const compose::Service& service,
                                        const Details& existing) const;
    [[nodiscard]] Decision compareParents(const compose::Service& service,
                                          const Details& existing) const;

    // up_conflicts.cpp: names and ports that somebody holds, data that are another version's
    Result<> resolveNames();
    Result<> resolvePorts();
    Result<> resolvePort(const Starting& starting, const compose::Port& port);
    [[nodiscard]] bool dependsOnStep(int step, int other);
    [[nodiscard]] Result<> requireOwnData(const Details& old,
                                          const engine::ContainerSpec& made,
                                          const compose::Service& service) const;

    const compose::Project& m_project;
    const ObservedState& m_observed;
    const PlanOptions& m_options;
    const OneOffSpec* m_oneOff;                        // nullptr: none
    std::map<std::string, std::string> m_configHashes; ///< by service, as the peer reckons them
    PlanBuilder m_builder;
    std::vector<std::string> m_order; ///< selected services, dependencies first
    std::map<std::string, ServicePlan> m_services;
    std::map<std::string, std::vector<const Details*>> m_existing; ///< by service and number
    std::map<std::string, int> m_networkSteps;                     ///< by engine name
    std::map<std::string, int> m_networkRemovals; ///< engine names of those made anew
    std::map<std::string, int> m_volumeSteps;     ///< by engine name
    std::map<std::string, int> m_imageSteps;      ///< by reference and platform
    std::map<std::pair<std::string, compose::Condition>, int> m_awaits;
    std::map<std::string, int> m_stopSteps;   ///< by container id
    std::map<std::string, int> m_removeSteps; ///< by container id
    std::vector<Making> m_makings;
    std::vector<Starting> m_startings;
};

} // namespace plumbline::stack
