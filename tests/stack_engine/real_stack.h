// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stack/execute.h"

#include <QTemporaryDir>

#include <optional>
#include <string>
#include <vector>

namespace plumbline::stack::test {

/// A Compose file in a folder of its own and the stack that an engine makes of it. The stack goes
/// when this does.
class RealStack
{
public:
    explicit RealStack(engine::Client client);
    RealStack(const RealStack&) = delete;
    RealStack& operator=(const RealStack&) = delete;
    RealStack(RealStack&&) = delete;
    RealStack& operator=(RealStack&&) = delete;
    ~RealStack();

    [[nodiscard]] const std::string& name() const { return m_name; }

    [[nodiscard]] QString folder() const { return m_folder.path(); }

    void write(const std::string& file, const std::string& text) const;
    /// Writes compose.yaml and loads it. **Errors:** those of the loader, mistakes in the file.
    Result<compose::Project> load(const std::string& yaml, const Variables& variables = {}) const;

    Result<Plan> plan(const compose::Project& project, const PlanOptions& options = {}) const;
    Result<Outcome> run(const Plan& plan, std::stop_token stop = {});
    Result<Outcome> up(const compose::Project& project, const PlanOptions& options = {});
    Result<Outcome> down(const DownOptions& options = {.removeVolumes = true});
    [[nodiscard]] StackState state() const;
    /// Everything the container of a service has written.
    [[nodiscard]] std::string logOf(const std::string& service) const;
    [[nodiscard]] int volumeCount() const;
    [[nodiscard]] int networkCount() const;

    std::vector<Event> events;                 ///< of the last run
    std::function<void(const Event&)> onEvent; ///< may be empty

private:
    engine::Client m_client;
    std::string m_name;
    QTemporaryDir m_folder;
};

} // namespace plumbline::stack::test
