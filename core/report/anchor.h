// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/report/report.h"

#include <string>
#include <vector>

namespace plumbline::report {

/// A place in the repository, as code hosts take one.
struct Anchor
{
    std::string path; ///< from the repository's root, percent-encoded
    int line = 1;     ///< from 1
    int column = 1;   ///< from 1
};

/// Where a finding is shown. Code hosts accept a file of the repository only, so what is known from
/// an engine or lies elsewhere is shown where the same thing is declared, else at the manifest.
Anchor anchorOf(const parity::Finding& finding, const ReportContext& context);

/// The other places of its evidence that are files of the repository.
std::vector<Anchor> relatedAnchorsOf(const parity::Finding& finding, const ReportContext& context);

} // namespace plumbline::report
