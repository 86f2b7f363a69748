// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/sources/backing/table.h"
#include "core/sources/source.h"

/// Apps as Heroku and its kin describe them: Procfile, app.json and what `heroku config` prints.
namespace plumbline::sources::procfile {

/// The files of one app; those without a name are not given.
struct AppFiles
{
    InputFile procfile;
    InputFile appJson;
    InputFile configVars; ///< printed by `heroku config --json` or `heroku config -s`
};

/// The app's processes with the platform's facts, its add-ons as managed backing services and its
/// config vars, which every process gets. Mistakes in a file are diagnostics.
/// **Errors:** Invalid where none of the files could be read.
/// **Source:** Heroku Dev Center, "The Procfile" and "app.json Schema".
Result<Loaded> load(const AppFiles& files, const backing::Table& table);

} // namespace plumbline::sources::procfile
