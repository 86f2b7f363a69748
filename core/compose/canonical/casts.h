// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/compose/schema.h"
#include "core/compose/session.h"

#include <string_view>

namespace plumbline::compose {

/// Brings one value to the form of its attribute's Kind: `"yes"` to true, `512m` to bytes, a list of
/// `KEY=value` to a mapping. Shapes were checked before.
void castTo(const Attribute& attribute, Node& node, std::string_view path, Session& session);

} // namespace plumbline::compose
