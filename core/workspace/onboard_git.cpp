// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/onboard_git.h"

#include "core/base/file.h"
#include "core/workspace/onboard_view.h"

namespace plumbline::workspace {

namespace fs = std::filesystem;

CloneView::CloneView(const fs::path& root)
    : m_root(root)
{
    auto opened = sources::git::Repository::open(root);
    if (!opened || !opened->has_value() || (*opened)->isBare())
        return;
    m_repository = std::move(*opened);
    const auto tracked = m_repository->trackedFiles();
    if (tracked)
        m_tracked.insert(tracked->begin(), tracked->end());
}

std::string CloneView::pathOf(const std::string& file) const
{
    if (!m_repository)
        return {};
    std::string path = shownFile(m_repository->workTree(), m_root / file);
    return fs::path(path).is_absolute() ? std::string() : path;
}

bool CloneView::isTracked(const std::string& file) const
{
    return m_tracked.contains(pathOf(file));
}

bool CloneView::isIgnored(const std::string& file) const
{
    const std::string path = pathOf(file);
    return path.empty() || m_repository->isIgnored(path);
}

Result<> CloneView::exclude(const std::string& file) const
{
    const fs::path folder = gitFolderOf(m_repository->workTree());
    if (folder.empty())
        return fail(ErrorCode::NotFound, phrase("the repository's own folder is not found"));
    std::error_code failed;
    fs::create_directories(folder / "info", failed);
    const fs::path list = folder / "info" / "exclude";
    std::string text = readFile(list).value_or(std::string());
    if (!text.empty() && !text.ends_with('\n'))
        text += '\n';
    return writeFileAtomically(list, text + "/" + pathOf(file) + "\n");
}

Result<> CloneView::keepOut(const std::string& file,
                            const std::function<void(const Phrase&)>& remark) const
{
    if (!m_repository || isIgnored(file) || isTracked(file))
        return {};
    if (Result<> kept = exclude(file); !kept)
        return kept;
    if (remark)
        remark(phrase("{0} is not in .gitignore: this clone keeps it out of commits now "
                      "(.git/info/exclude); add it there for the others",
                      file));
    return {};
}

} // namespace plumbline::workspace
