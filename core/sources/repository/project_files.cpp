// SPDX-License-Identifier: Apache-2.0
#include "core/sources/repository/project_files.h"

#include "core/base/file.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <set>

namespace plumbline::sources::repository {

namespace {

namespace fs = std::filesystem;
using model::Tracking;

constexpr int kDeepest = 12;

/// Folders of other people's code and of what was made from one's own.
bool isForeign(const std::string& folder)
{
    static const std::set<std::string, std::less<>> kForeign{".git",
                                                             ".hg",
                                                             ".svn",
                                                             ".idea",
                                                             ".next",
                                                             ".nuxt",
                                                             ".cache",
                                                             ".tox",
                                                             ".mypy_cache",
                                                             ".pytest_cache",
                                                             ".terraform",
                                                             ".gradle",
                                                             ".venv",
                                                             ".yarn",
                                                             ".pnpm-store",
                                                             ".svelte-kit",
                                                             ".turbo",
                                                             ".bundle",
                                                             "node_modules",
                                                             "vendor",
                                                             "target",
                                                             "build",
                                                             "dist",
                                                             "out",
                                                             "venv",
                                                             "__pycache__",
                                                             "coverage",
                                                             "site-packages",
                                                             "third_party",
                                                             "bower_components",
                                                             "storybook-static"};
    return kForeign.contains(folder);
}

/// Where the workspace lies in the repository's work tree, with `/` at its end; empty: at its top.
std::string prefixOf(const fs::path& root, const git::Repository& repository)
{
    std::error_code error;
    const fs::path tree = fs::canonical(repository.workTree(), error);
    const fs::path inside = fs::relative(root, tree, error).lexically_normal();
    if (error || inside == "." || inside.empty())
        return {};
    return inside.generic_string() + "/";
}

/// Walks the folder once.
class Lister
{
public:
    Lister(const fs::path& root, const git::Repository* repository)
        : m_root(root)
        , m_repository(repository)
    {
        if (repository != nullptr) {
            m_prefix = prefixOf(root, *repository);
            m_tracked = repository->trackedFiles().value_or(std::vector<std::string>{});
        }
    }

    ProjectFiles list()
    {
        ProjectFiles result{.root = m_root, .files = {}, .isCutShort = false};
        std::error_code error;
        auto at = fs::recursive_directory_iterator(
            m_root, fs::directory_options::skip_permission_denied, error);
        for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
            std::error_code ignored;
            const fs::file_status status = at->symlink_status(ignored);
            std::string path = at->path().generic_string().substr(rootLength());
            if (fs::is_directory(status)) {
                if (at.depth() >= kDeepest || isForeign(at->path().filename().string()) ||
                    isIgnoredFolder(path))
                    at.disable_recursion_pending();
                continue;
            }
            if (!fs::is_regular_file(status))
                continue;
            if (result.files.size() == kMostFiles) {
                result.isCutShort = true;
                break;
            }
            const Tracking tracking = trackingOf(path);
            result.files.push_back({.path = std::move(path), .tracking = tracking});
        }
        std::ranges::sort(result.files, {}, &ProjectFile::path);
        return result;
    }

private:
    [[nodiscard]] std::size_t rootLength() const
    {
        const std::string text = m_root.generic_string();
        return text.size() + (text.ends_with('/') ? 0 : 1);
    }

    [[nodiscard]] Tracking trackingOf(const std::string& path) const
    {
        if (m_repository == nullptr)
            return Tracking::Unknown;
        const std::string whole = m_prefix + path;
        if (std::ranges::binary_search(m_tracked, whole))
            return Tracking::Tracked;
        return m_repository->isIgnored(whole) ? Tracking::Ignored : Tracking::Untracked;
    }

    /// A folder that git ignores and holds nothing that it tracks all the same.
    [[nodiscard]] bool isIgnoredFolder(const std::string& path) const
    {
        if (m_repository == nullptr)
            return false;
        const std::string whole = m_prefix + path + "/";
        const auto first = std::ranges::lower_bound(m_tracked, whole);
        const bool holdsTracked = first != m_tracked.end() && first->starts_with(whole);
        return !holdsTracked && m_repository->isIgnored(whole);
    }

    const fs::path& m_root;
    const git::Repository* m_repository;
    std::string m_prefix;
    std::vector<std::string> m_tracked; ///< sorted
};

} // namespace

std::string_view ProjectFile::name() const
{
    return std::string_view(path).substr(path.rfind('/') + 1);
}

std::string_view ProjectFile::folder() const
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? std::string_view()
                                      : std::string_view(path).substr(0, slash);
}

const ProjectFile* ProjectFiles::find(std::string_view path) const
{
    const auto found = std::ranges::lower_bound(files, path, {}, &ProjectFile::path);
    return found != files.end() && found->path == path ? &*found : nullptr;
}

std::optional<std::string> ProjectFiles::text(const ProjectFile& file, std::size_t mostBytes) const
{
    auto text = readFile(root / file.path, ByteCount{static_cast<std::int64_t>(mostBytes)});
    constexpr std::size_t kFirstBytes = 4096;
    if (!text || std::string_view(*text).substr(0, kFirstBytes).find('\0') != std::string::npos)
        return std::nullopt;
    return std::move(*text);
}

ProjectFiles listFiles(const fs::path& root, const git::Repository* repository)
{
    return Lister(root, repository).list();
}

bool isAside(std::string_view path)
{
    static const std::set<std::string, std::less<>> kWords{
        "test",      "tests",      "testing",   "spec",      "specs",    "e2e",    "fixture",
        "fixtures",  "mock",       "mocks",     "example",   "examples", "sample", "samples",
        "testdata",  "docs",       "doc",       "cypress",   "stories",  "demo",   "demos",
        "benches",   "benchmark",  "conftest",  "testutils", "stub",     "stubs",  "minimal",
        "snapshots", "playwright", "storybook", "i18n",      "locales"};
    std::string word;
    const auto isKnown = [&] {
        const bool known = kWords.contains(word);
        word.clear();
        return known;
    };
    for (const char c : path) {
        if (c != '/' && c != '.' && c != '-' && c != '_') {
            word.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
        } else if (isKnown()) {
            return true;
        }
    }
    return isKnown();
}

} // namespace plumbline::sources::repository
