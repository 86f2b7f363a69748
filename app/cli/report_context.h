// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/environments.h"
#include "core/report/report.h"

#include <string>

namespace plumbline::cli {

/// What a report says beside itself: when and by what it was made, its fixes as diffs, where it lies
/// in the repository, and the comparisons before it where `hasPast`.
report::ReportContext contextOf(const Invocation& invocation,
                                const Environments& environments,
                                const parity::ParityReport& report,
                                const std::string& now,
                                bool hasPast = true);

/// Remembers a comparison; that it could not be is said and changes nothing else.
void remember(const Invocation& invocation,
              const Environments& environments,
              const parity::ParityReport& report,
              const std::string& now);

} // namespace plumbline::cli
