// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/tree.h"
#include "core/workspace/manifest.h"
#include "core/workspace/manifest_reader.h"

namespace plumbline::workspace {

/// `rules: {packs: [strict], log-level-drift: off, debug-flag-on: warning}`.
void readRules(const sources::Tree& root, ManifestReader& reader, Manifest& manifest);

/// `deployers: {release-bot: Ada Lovelace, mirror-bot: ""}`.
void readDeployers(const sources::Tree& root, ManifestReader& reader, Manifest& manifest);

} // namespace plumbline::workspace
