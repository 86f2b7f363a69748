// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mirror/draft.h"
#include "core/mirror/roles.h"

namespace plumbline::mirror {

/// Attaches a stand-in to the app (factor IV): config vars that point at what it takes the place of
/// go on in the same form, with its accounts; where the project has none, those of the environment
/// are taken in their form. `local` is what the project describes.
void attach(Draft& draft,
            const BackingRole& role,
            const model::Environment& environment,
            const model::Environment& local);

} // namespace plumbline::mirror
