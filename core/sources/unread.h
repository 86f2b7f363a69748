// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/source.h"

namespace plumbline::sources {

/// Makes every error among the diagnostics a part of the environment that was not read, so that
/// nothing which may stand there counts as missing. Importers whose errors cost content call it.
void noteUnread(Loaded& loaded);

} // namespace plumbline::sources
