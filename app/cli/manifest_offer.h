// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/invocation.h"
#include "core/workspace/manifest_change.h"

namespace plumbline::cli {

/// Shows a change of plumbline.yaml and, where it is agreed to or a yes is given on the terminal, writes
/// it. The value is the exit code.
int offerChange(const Invocation& invocation,
                const workspace::ManifestChange& change,
                bool isAgreed);

} // namespace plumbline::cli
