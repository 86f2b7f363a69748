// SPDX-License-Identifier: Apache-2.0
#include "core/sources/git/repository.h"

#include "core/base/text.h"
#include "core/sources/git/objects.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace plumbline::sources::git {

namespace {

bool isId(std::string_view name)
{
    constexpr std::size_t kLeast = 4;
    return name.size() >= kLeast && name.size() <= GIT_OID_HEXSZ &&
           name.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

Result<std::vector<Reference>> referencesBelow(git_repository* repository,
                                               std::initializer_list<std::string_view> folders)
{
    std::vector<Reference> references;
    for (const std::string_view folder : folders) {
        git_reference_iterator* iterator = nullptr;
        if (git().git_reference_iterator_glob_new(
                &iterator, repository, fmt::format("{}*", folder).c_str()) != 0)
            return broken(phrase("list references"));
        const Owned<git_reference_iterator> owned(iterator, git().git_reference_iterator_free);
        git_reference* reference = nullptr;
        while (git().git_reference_next(&reference, iterator) == 0) {
            const Owned<git_reference> one(reference, git().git_reference_free);
            git_object* object = nullptr;
            if (git().git_reference_peel(&object, reference, GIT_OBJECT_COMMIT) != 0)
                continue;
            const Owned<git_object> commit(object, git().git_object_free);
            const std::string name =
                std::string(git().git_reference_name(reference)).substr(folder.size());
            if (!name.ends_with("/HEAD"))
                references.push_back(
                    {.name = name, .commit = textOf(*git().git_object_id(object))});
        }
    }
    std::ranges::sort(references, {}, &Reference::name);
    return references;
}

} // namespace

Repository::Repository(std::unique_ptr<Handle> handle)
    : m_handle(std::move(handle))
{}

Repository::Repository(Repository&& other) noexcept = default;
Repository& Repository::operator=(Repository&& other) noexcept = default;
Repository::~Repository() = default;

Result<std::optional<Repository>> Repository::open(const std::filesystem::path& folder)
{
    if (libgit2() == nullptr)
        return fail(ErrorCode::Unsupported,
                    phrase("{} is not installed, so nothing is known of git", kLibrary),
                    phrase("install libgit2"));
    git_repository* repository = nullptr;
    const int code = git().git_repository_open_ext(&repository, folder.c_str(), 0, nullptr);
    // libgit2 1.5 tells of another owner as of nothing found where no safe.directory is set at all.
    const bool isRefused =
        code == GIT_EOWNER ||
        (code == GIT_ENOTFOUND && lastMessage().find("safe.directory") != std::string::npos);
    if (code == GIT_ENOTFOUND && !isRefused)
        return std::optional<Repository>();
    if (isRefused)
        return fail(ErrorCode::Denied,
                    phrase("git refuses the repository of {}, which another account owns",
                           printable(folder.string())),
                    phrase("where you trust it: git config --global --add safe.directory {}",
                           printable(folder.string())));
    if (code != 0)
        return broken(phrase("open the repository of {}", printable(folder.string())));
    return std::optional(Repository(std::make_unique<Handle>(repository)));
}

std::filesystem::path Repository::workTree() const
{
    const char* path = git().git_repository_workdir(m_handle->repository.get());
    return path != nullptr ? std::filesystem::path(path) : std::filesystem::path();
}

bool Repository::isBare() const
{
    return git().git_repository_is_bare(m_handle->repository.get()) == 1;
}

bool Repository::isShallow() const
{
    return git().git_repository_is_shallow(m_handle->repository.get()) == 1;
}

Result<Head> Repository::head() const
{
    git_reference* reference = nullptr;
    const int code = git().git_repository_head(&reference, m_handle->repository.get());
    if (code == GIT_EUNBORNBRANCH)
        return Head{};
    if (code != 0)
        return broken(phrase("read HEAD"));
    const Owned<git_reference> owned(reference, git().git_reference_free);
    return find("HEAD").transform([&](std::optional<Commit> commit) {
        Head head{.commit = std::move(commit), .branch = {}};
        if (git().git_reference_is_branch(reference) == 1)
            head.branch = git().git_reference_shorthand(reference);
        return head;
    });
}

Result<bool> Repository::hasChanges(const std::filesystem::path& folder) const
{
    git_status_options options;
    git().git_status_options_init(&options, GIT_STATUS_OPTIONS_VERSION);
    options.show = GIT_STATUS_SHOW_INDEX_AND_WORKDIR;
    options.flags = GIT_STATUS_OPT_EXCLUDE_SUBMODULES | GIT_STATUS_OPT_DISABLE_PATHSPEC_MATCH;
    std::string path = folder.generic_string();
    char* paths = path.data();
    if (!path.empty() && path != ".") {
        options.pathspec.strings = &paths;
        options.pathspec.count = 1;
    }
    git_status_list* list = nullptr;
    if (git().git_status_list_new(&list, m_handle->repository.get(), &options) != 0)
        return broken(phrase("compare the files with the last commit"));
    const Owned<git_status_list> owned(list, git().git_status_list_free);
    return git().git_status_list_entrycount(list) > 0;
}

Result<std::vector<std::string>> Repository::rootCommits() const
{
    std::vector<std::string> roots;
    git_repository* repository = m_handle->repository.get();
    const auto start = resolve(repository, "HEAD");
    if (!start)
        return roots;
    git_revwalk* walk = nullptr;
    if (git().git_revwalk_new(&walk, repository) != 0)
        return broken(phrase("read the history"));
    const Owned<git_revwalk> owned(walk, git().git_revwalk_free);
    if (git().git_revwalk_push(walk, &*start) != 0)
        return broken(phrase("read the history"));
    git_oid id;
    int code = 0;
    while ((code = git().git_revwalk_next(&id, walk)) == 0) {
        git_commit* commit = nullptr;
        if (git().git_commit_lookup(&commit, repository, &id) != 0)
            return broken(phrase("read the history"));
        const Owned<git_commit> one(commit, git().git_commit_free);
        if (git().git_commit_parentcount(commit) == 0)
            roots.push_back(textOf(id));
    }
    if (code != GIT_ITEROVER && !isShallow())
        return broken(phrase("read the history"));
    std::ranges::sort(roots);
    return roots;
}

Result<std::vector<Reference>> Repository::branches() const
{
    return referencesBelow(m_handle->repository.get(), {"refs/heads/", "refs/remotes/"});
}

Result<std::vector<Reference>> Repository::tags() const
{
    return referencesBelow(m_handle->repository.get(), {"refs/tags/"});
}

Result<std::optional<Commit>> Repository::find(const std::string& name) const
{
    git_repository* repository = m_handle->repository.get();
    // Names are values of other people: only ids and tags are looked for, not expressions or branches.
    std::optional<git_oid> id;
    if (name == "HEAD" || isId(name))
        id = resolve(repository, name);
    const bool isName = name.find_first_of(" ~^:?*[\\@{") == std::string::npos;
    if (!id && isName && !name.empty())
        id = resolve(repository, "refs/tags/" + name);
    if (!id)
        return std::optional<Commit>();
    git_commit* commit = nullptr;
    if (git().git_commit_lookup(&commit, repository, &*id) != 0)
        return broken(phrase("read a commit"));
    const Owned<git_commit> owned(commit, git().git_commit_free);
    return std::optional(readCommit(commit, *id));
}

Result<bool> Repository::isContained(const std::string& commit, const std::string& branch) const
{
    git_repository* repository = m_handle->repository.get();
    std::optional<git_oid> tip = resolve(repository, "refs/heads/" + branch);
    if (!tip)
        tip = resolve(repository, "refs/remotes/" + branch);
    if (!tip)
        return unknown(phrase("branch {}", printable(branch)), false);
    return find(commit).and_then([&](const std::optional<Commit>& found) -> Result<bool> {
        if (!found)
            return unknown(phrase("commit {}", printable(commit)), isShallow());
        if (found->id == textOf(*tip))
            return true;
        const auto id = resolve(repository, found->id);
        const int code = git().git_graph_descendant_of(repository, &*tip, &*id);
        if (code < 0)
            return broken(phrase("compare two commits"));
        return code == 1;
    });
}

Result<Distance> Repository::distance(const std::string& from, const std::string& to) const
{
    git_repository* repository = m_handle->repository.get();
    git_oid start{};
    git_oid end{};
    for (const auto& [name, id] : {std::pair(&from, &start), std::pair(&to, &end)}) {
        const auto found = find(*name);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return unknown(phrase("commit {}", printable(*name)), isShallow());
        *id = *resolve(repository, (*found)->id);
    }
    Distance distance;
    if (git().git_graph_ahead_behind(&distance.ahead, &distance.behind, repository, &end, &start) !=
        0)
        return broken(phrase("count the commits between two"));
    return distance;
}

Result<std::optional<Reference>> Repository::mainBranch() const
{
    const auto known = branches();
    if (!known)
        return tl::unexpected(known.error());
    std::vector<std::string> wanted;
    git_reference* reference = nullptr;
    if (git().git_reference_lookup(
            &reference, m_handle->repository.get(), "refs/remotes/origin/HEAD") == 0) {
        const Owned<git_reference> owned(reference, git().git_reference_free);
        constexpr std::string_view kRemotes = "refs/remotes/";
        const char* target = git().git_reference_symbolic_target(reference);
        if (target != nullptr && std::string_view(target).starts_with(kRemotes))
            wanted.emplace_back(std::string_view(target).substr(kRemotes.size()));
    }
    for (const std::string_view name : {"main", "master", "trunk", "develop"}) {
        wanted.emplace_back(fmt::format("origin/{}", name));
        wanted.emplace_back(name);
    }
    for (const std::string& name : wanted) {
        const auto found = std::ranges::find(*known, name, &Reference::name);
        if (found != known->end())
            return std::optional(*found);
    }
    return std::optional<Reference>();
}

Result<std::vector<std::string>> Repository::trackedFiles() const
{
    git_index* index = nullptr;
    if (git().git_repository_index(&index, m_handle->repository.get()) != 0)
        return broken(phrase("read the index"));
    const Owned<git_index> owned(index, git().git_index_free);
    std::vector<std::string> paths;
    const std::size_t count = git().git_index_entrycount(index);
    paths.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        paths.emplace_back(git().git_index_get_byindex(index, i)->path);
    std::ranges::sort(paths);
    return paths;
}

bool Repository::isIgnored(const std::string& path) const
{
    int ignored = 0;
    return git().git_ignore_path_is_ignored(&ignored, m_handle->repository.get(), path.c_str()) ==
               0 &&
           ignored != 0;
}

std::optional<std::string> Repository::tipOf(const std::string& branch) const
{
    git_repository* repository = m_handle->repository.get();
    for (const char* folder : {"refs/heads/", "refs/remotes/"}) {
        if (const auto tip = resolve(repository, folder + branch))
            return textOf(*tip);
    }
    return std::nullopt;
}

} // namespace plumbline::sources::git
