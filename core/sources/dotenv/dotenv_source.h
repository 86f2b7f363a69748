// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/sources/source.h"

#include <string>

namespace plumbline::sources::dotenv {

/// How the file is given to the app.
struct DotenvOptions
{
    std::string service;     ///< the one service that gets it; empty: all of them
    bool isRaw = false;      ///< everything after the first `=` as it stands, no quotes
    bool areSecrets = false; ///< every value is one, whatever its name says
};

/// Reads a dotenv file as the config of one service, or of all. A value made from a variable that
/// the file does not hold is unknown; a line that is none is a diagnostic and the others stay.
Loaded load(const InputFile& file, const DotenvOptions& options = {});

} // namespace plumbline::sources::dotenv
