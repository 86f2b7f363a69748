// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/volume_users.h"

#include "core/base/text.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace plumbline::workspace {

using stack::VolumeState;
using stack::VolumeUser;

namespace {

/// Containers that are ours to stop or remove: of the project that is meant, or of the volume's own
/// where that one was named.
bool isOurs(const VolumeUser& user, const VolumeState& volume, const std::string& project)
{
    return !user.project.empty() && (user.project == project || user.project == volume.project);
}

} // namespace

std::vector<std::string> containerNames(const std::vector<VolumeUser>& users)
{
    std::vector<std::string> names;
    names.reserve(users.size());
    for (const VolumeUser& user : users)
        names.push_back(user.container);
    return names;
}

Result<> refuseForeign(const VolumeState& volume,
                       const std::vector<VolumeUser>& users,
                       const std::string& project)
{
    for (const VolumeUser& user : users) {
        if (!isOurs(user, volume, project))
            return fail(ErrorCode::Conflict,
                        user.project.empty()
                            ? phrase("volume {} is mounted by {} of no project, which is left "
                                     "alone",
                                     volume.details.name,
                                     user.container)
                            : phrase("volume {} is mounted by {} of project {}, which is left "
                                     "alone",
                                     volume.details.name,
                                     user.container,
                                     user.project),
                        phrase("stop or remove that container first"));
    }
    return {};
}

HeldContainers::HeldContainers(engine::Client client)
    : m_client(std::move(client))
{}

HeldContainers::~HeldContainers()
{
    static_cast<void>(release());
}

Result<> HeldContainers::hold(const VolumeUser& user, const std::stop_token& stop)
{
    // noted before: an interrupted stop may still happen
    m_held.push_back(user);
    if (user.state == "paused") {
        if (auto goesOn = m_client.run(engine::unpauseContainer(user.id), stop); !goesOn)
            return goesOn;
    }
    return m_client.run(engine::stopContainer(user.id), stop);
}

Result<> HeldContainers::release()
{
    Result<> outcome;
    for (; !m_held.empty(); m_held.pop_back()) {
        const auto started = m_client.run(engine::startContainer(m_held.back().id));
        if (!started && outcome)
            outcome = started;
    }
    return outcome;
}

Result<> quieten(const VolumeState& volume,
                 const VolumeRequest& request,
                 HeldContainers& held,
                 const std::stop_token& stop)
{
    std::vector<VolumeUser> atWork;
    std::ranges::copy_if(volume.users, std::back_inserter(atWork), &VolumeUser::isAtWork);
    if (atWork.empty())
        return {};
    if (auto foreign = refuseForeign(volume, atWork, request.project); !foreign)
        return foreign;
    if (!request.stopsUsers)
        return fail(ErrorCode::Conflict,
                    phrase("{} may be writing to volume {}, and a copy would not be whole",
                           join(containerNames(atWork), ", "),
                           volume.details.name),
                    phrase("--stop stops what uses it for that time, and starts it again"));
    for (const VolumeUser& user : atWork) {
        if (auto done = held.hold(user, stop); !done)
            return done;
    }
    return {};
}

} // namespace plumbline::workspace
