// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/compose/node.h"
#include "core/compose/session.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::compose {

/// The type of a plain scalar as the Compose tools' YAML reader resolves it: YAML 1.2 core plus
/// `0b`, leading-zero octal and underscores in numbers. `yes`, `on` and dates are text.
ScalarType resolvePlainScalar(std::string_view text);

/// Reads every document of `text` into a tree each; `file` becomes the place of every value.
///
/// Anchors, aliases and merge keys are resolved here; `!reset` and `!override` stay as tags. A key
/// written twice, a key that is not text, a bad alias and the like are errors in the session, and
/// the documents read so far come back: the caller goes on with what can be used.
std::vector<Node>
readYaml(std::string_view text, std::shared_ptr<const std::string> file, Session& session);

} // namespace plumbline::compose
