// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/git_head.h"

namespace plumbline::workspace {

sources::git::Head headOf(const std::filesystem::path& folder)
{
    if (folder.empty())
        return {};
    const auto repository = sources::git::Repository::open(folder);
    if (!repository || !*repository)
        return {};
    return (*repository)->head().value_or(sources::git::Head{});
}

} // namespace plumbline::workspace
