// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/volumes.h"

#include <string>
#include <vector>

/// The containers that are in the way of a job on a volume.
namespace plumbline::workspace {

std::vector<std::string> containerNames(const std::vector<stack::VolumeUser>& users);

/// **Errors:** Conflict (one is neither of the project that is meant nor of the volume's own, where
/// that was named: it is left alone).
Result<> refuseForeign(const stack::VolumeState& volume,
                       const std::vector<stack::VolumeUser>& users,
                       const std::string& project);

/// Containers that were stopped for a copy; they run again when this goes, whatever came of it.
class HeldContainers
{
public:
    explicit HeldContainers(engine::Client client);
    HeldContainers(const HeldContainers&) = delete;
    HeldContainers& operator=(const HeldContainers&) = delete;
    HeldContainers(HeldContainers&&) = delete;
    HeldContainers& operator=(HeldContainers&&) = delete;
    ~HeldContainers();

    /// **Errors:** as Client::run.
    Result<> hold(const stack::VolumeUser& user, const std::stop_token& stop);
    /// Starts them, also after a stop was asked for. **Errors:** of the first that does not start.
    Result<> release();

    [[nodiscard]] std::vector<std::string> names() const { return containerNames(m_held); }

private:
    engine::Client m_client;
    std::vector<stack::VolumeUser> m_held;
};

/// Sees to it that nobody writes while the volume is copied. **Errors:** Conflict (somebody may, and
/// is not to be stopped); as refuseForeign and Client::run.
Result<> quieten(const stack::VolumeState& volume,
                 const VolumeRequest& request,
                 HeldContainers& held,
                 const std::stop_token& stop);

} // namespace plumbline::workspace
