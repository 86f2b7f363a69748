// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/model/environment.h"

#include <string>
#include <vector>

namespace plumbline::sources {

/// What one source knew: a part of an environment, and remarks about its files. With an error among
/// the diagnostics what could be read is still there.
struct Loaded
{
    model::Environment environment;
    std::vector<Diagnostic> diagnostics;
};

/// One text that an importer reads; the importer itself never opens a file.
struct InputFile
{
    std::string name; ///< as diagnostics and origins call it: relative to the workspace
    std::string text;
};

} // namespace plumbline::sources
