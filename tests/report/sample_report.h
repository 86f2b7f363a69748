// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/parity_report.h"

namespace plumbline::test {

/// Dev, staging and prod of a shop: findings of every severity, a waived one, subjects that could
/// not be judged, figures of all three gaps, and values that are markup, formulas and records.
parity::ParityReport sampleReport();

} // namespace plumbline::test
