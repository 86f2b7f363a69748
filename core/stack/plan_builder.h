// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stack/plan.h"

#include <string>
#include <vector>

namespace plumbline::stack {

/// Collects the steps of a plan. Edges may be added in any order; finish() sorts the steps so that
/// each comes after what it depends on, and gives them their numbers.
class PlanBuilder
{
public:
    explicit PlanBuilder(std::string project) { m_plan.project = std::move(project); }

    /// Adds a step and gives back its provisional number; zeros in `dependsOn` are left out.
    int add(Step step);
    /// `step` waits for `other` as well. Zeros are ignored.
    void addEdge(int step, int other);

    [[nodiscard]] Step& step(int id) { return m_plan.steps[static_cast<std::size_t>(id - 1)]; }

    void keep(std::string container) { m_plan.kept.push_back(std::move(container)); }

    void remark(Diagnostic diagnostic) { m_plan.diagnostics.push_back(std::move(diagnostic)); }

    void markRefreshing() { m_plan.refreshesImages = true; }

    Plan finish();

private:
    Plan m_plan;
};

/// `container shop-web-1`, `image postgres:15`: how steps name their object.
std::string containerObject(const std::string& name);
/// The number that compose gave a container; 1 where it gave none.
int containerNumber(const engine::Labels& labels);
/// The value of a label, or an empty text.
std::string labelOr(const engine::Labels& labels, std::string_view name);
bool isOneOff(const engine::Labels& labels);
/// Whether a container in this state has a process, so that it must be stopped before it goes.
bool holdsProcess(const engine::ContainerDetails& container);

/// A replacement that never got its name: the run that made it ended between its steps.
bool isUnfinishedReplacement(const engine::ContainerDetails& container);

/// Whether the engine made up the volume's name: nobody but its container knows it.
bool isAnonymousVolume(const engine::ContainerMount& mount);

/// What a container's depends_on label says: service -> condition.
struct LabelledDependency
{
    std::string service;
    compose::Condition condition = compose::Condition::Started;
};

std::vector<LabelledDependency> dependenciesOf(const engine::Labels& labels);

} // namespace plumbline::stack
