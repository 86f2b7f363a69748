// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/report/document.h"

/// The stages of outlining a report.
namespace plumbline::report {

Tone toneOf(Severity severity);

/// What is said of one, and of any other number.
Phrase counted(long long count, Phrase one, Phrase many);

void outlineFindings(const parity::ParityReport& report,
                     const ReportContext& context,
                     const OutlineOptions& options,
                     ReportDocument& document);

Matrix outlineMatrix(const parity::Comparison& comparison, const OutlineOptions& options);

/// What changed since the last of the runs before, and the trend over all of them.
void outlineHistory(const parity::ParityReport& report,
                    const ReportContext& context,
                    const OutlineOptions& options,
                    ReportDocument& document);

} // namespace plumbline::report
