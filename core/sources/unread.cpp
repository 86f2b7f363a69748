// SPDX-License-Identifier: Apache-2.0
#include "core/sources/unread.h"

#include <fmt/format.h>

namespace plumbline::sources {

void noteUnread(Loaded& loaded)
{
    for (const Diagnostic& diagnostic : loaded.diagnostics) {
        if (diagnostic.severity != Severity::Error)
            continue;
        const Origin& where = diagnostic.where;
        loaded.environment.unread.push_back({.what = where.file.empty()
                                                         ? std::string("a part of it")
                                                         : fmt::format("a part of {}", where.file),
                                             .reason = diagnostic.message,
                                             .origin = where});
    }
}

} // namespace plumbline::sources
