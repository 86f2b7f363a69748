// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/record_model.h"
#include "core/compose/project.h"
#include "core/workspace/swarm.h"

#include <vector>

namespace plumbline::desktop {

/// The fields of such a record.
QByteArrayList swarmFields();

/// What a stack has on a Swarm, as a list: { kind, service, mark, name, said, detail }, a service and
/// then its tasks. Services that the files name and the Swarm has not are among them.
std::vector<Record> swarmRows(const compose::Project& project,
                              const workspace::SwarmReport& report);

} // namespace plumbline::desktop
