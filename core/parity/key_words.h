// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/classify.h"

#include <string_view>

namespace plumbline::parity {

/// What the words of a config var's name say about its class. Words are split at everything that is
/// no letter or digit, and where case changes; the last one says most.
NameSigns readNameSigns(std::string_view name);

/// Whether names of config vars are often made of this word (upper case): `TIMEOUT`, `SESSION`.
bool isConfigWord(std::string_view word);

/// Whether a platform or a tool gives this variable by itself: `KUBERNETES_SERVICE_HOST`, `DYNO`,
/// `COMPOSE_PROJECT_NAME`; nobody has to set it.
bool isPlatformKey(std::string_view name);

/// Whether the variable tells a process which commit it was built from: `GIT_SHA`, `SOURCE_VERSION`.
bool isRevisionKey(std::string_view name);

} // namespace plumbline::parity
