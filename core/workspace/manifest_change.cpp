// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/manifest_change.h"

#include "core/base/file.h"
#include "core/fixes/unified_diff.h"

#include <utility>

namespace plumbline::workspace {

Result<ManifestChange>
planManifestChange(const OpenedManifest& opened, std::string_view what, const ManifestEdit& edit)
{
    if (!opened.isWritten())
        return fail(ErrorCode::NotFound,
                    phrase("the workspace has no plumbline.yaml for {} to stand in", what),
                    phrase("plumbline init writes one"));
    ManifestChange change;
    change.file = opened.root / opened.manifest.file;
    auto text = readFile(change.file);
    if (!text)
        return tl::unexpected(text.error());
    change.before = std::move(*text);
    auto changed = edit(change.before, opened.manifest.file);
    if (!changed)
        return tl::unexpected(changed.error());
    change.after = std::move(*changed);
    if (change.after != change.before)
        change.diff = fixes::renderDiff({.file = opened.manifest.file,
                                         .before = change.before,
                                         .after = change.after,
                                         .isNew = false});
    return change;
}

Result<> applyManifestChange(const ManifestChange& change)
{
    const auto now = readFile(change.file);
    if (!now)
        return tl::unexpected(now.error());
    if (*now != change.before)
        return fail(ErrorCode::Conflict,
                    phrase("{} has changed in the meantime", change.file.string()),
                    phrase("run the command again"));
    return writeFileAtomically(change.file, change.after);
}

} // namespace plumbline::workspace
