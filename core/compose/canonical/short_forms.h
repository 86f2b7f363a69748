// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/compose/path_table.h"
#include "core/compose/session.h"

#include <string_view>

namespace plumbline::compose {

/// Rewrites one value from a short form to the long one.
using ShortForm = void (*)(Node& node, std::string_view path, Session& session);

/// Which attributes have short forms, and what each means.
const PathTable<ShortForm>& shortForms();

} // namespace plumbline::compose
