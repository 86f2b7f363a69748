// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/record_model.h"
#include "core/workspace/probed.h"

#include <vector>

namespace plumbline::desktop {

/// What was measured of a stack, in the window's language: for each service records
/// { service, kind, title, value, detail } as RecordModel shows them; `kind` is a state that pages have a
/// mark for, `detail` the evidence or why it was not measured.
std::vector<Record> probeRecords(const workspace::StackProbe& probe);

} // namespace plumbline::desktop
