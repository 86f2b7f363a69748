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

/// What a Swarm does not heed of the files: { kind, title, detail, why, file, line }.
std::vector<Record> unheededRows(const std::vector<Diagnostic>& diagnostics);

/// The fields of these.
QByteArrayList unheededFields();

} // namespace plumbline::desktop
