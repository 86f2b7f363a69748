// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/terminal.h"
#include "core/parity/parity_report.h"

#include <string>

namespace plumbline::cli {

/// A report for a terminal: the verdict, the findings, the factors, the gaps and the counts.
std::string renderCheckTable(const parity::ParityReport& report, const Terminal& out);

} // namespace plumbline::cli
