// SPDX-License-Identifier: Apache-2.0
#include "core/sources/git/repository.h"

#include "core/base/text.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <dlfcn.h>
#include <git2.h>
#include <utility>

namespace plumbline::sources::git {

namespace {

/// The interface has no stable form; the one whose headers this was built with is asked for.
constexpr const char* kLibrary = "libgit2.so." LIBGIT2_SOVERSION;

/// The functions that are called. libgit2 brings libssh2, a TLS library and more with it, which would
/// cost every start of the command, so that it is opened when a repository is first asked about.
struct Libgit2
{
    void* library = dlopen(kLibrary, RTLD_LAZY | RTLD_LOCAL); // never closed: threads may use it
    bool isComplete = library != nullptr;

    template <class Function>
    Function* find(const char* name)
    {
        void* found = isComplete ? dlsym(library, name) : nullptr;
        isComplete = found != nullptr;
        return reinterpret_cast<Function*>(found);
    }

#define PLUMBLINE_GIT_FUNCTION(name) decltype(&::name) name = find<decltype(::name)>(#name)
    PLUMBLINE_GIT_FUNCTION(git_libgit2_init);
    PLUMBLINE_GIT_FUNCTION(git_error_last);
    PLUMBLINE_GIT_FUNCTION(git_repository_open_ext);
    PLUMBLINE_GIT_FUNCTION(git_repository_free);
    PLUMBLINE_GIT_FUNCTION(git_repository_workdir);
    PLUMBLINE_GIT_FUNCTION(git_repository_is_bare);
    PLUMBLINE_GIT_FUNCTION(git_repository_is_shallow);
    PLUMBLINE_GIT_FUNCTION(git_repository_head);
    PLUMBLINE_GIT_FUNCTION(git_reference_free);
    PLUMBLINE_GIT_FUNCTION(git_reference_is_branch);
    PLUMBLINE_GIT_FUNCTION(git_reference_shorthand);
    PLUMBLINE_GIT_FUNCTION(git_reference_name);
    PLUMBLINE_GIT_FUNCTION(git_reference_next);
    PLUMBLINE_GIT_FUNCTION(git_reference_peel);
    PLUMBLINE_GIT_FUNCTION(git_reference_iterator_glob_new);
    PLUMBLINE_GIT_FUNCTION(git_reference_iterator_free);
    PLUMBLINE_GIT_FUNCTION(git_object_id);
    PLUMBLINE_GIT_FUNCTION(git_object_free);
    PLUMBLINE_GIT_FUNCTION(git_object_peel);
    PLUMBLINE_GIT_FUNCTION(git_revparse_single);
    PLUMBLINE_GIT_FUNCTION(git_commit_author);
    PLUMBLINE_GIT_FUNCTION(git_commit_committer);
    PLUMBLINE_GIT_FUNCTION(git_commit_parentcount);
    PLUMBLINE_GIT_FUNCTION(git_commit_parent_id);
    PLUMBLINE_GIT_FUNCTION(git_commit_lookup);
    PLUMBLINE_GIT_FUNCTION(git_commit_free);
    PLUMBLINE_GIT_FUNCTION(git_oid_tostr);
    PLUMBLINE_GIT_FUNCTION(git_revwalk_new);
    PLUMBLINE_GIT_FUNCTION(git_revwalk_free);
    PLUMBLINE_GIT_FUNCTION(git_revwalk_push);
    PLUMBLINE_GIT_FUNCTION(git_revwalk_next);
    PLUMBLINE_GIT_FUNCTION(git_graph_ahead_behind);
    PLUMBLINE_GIT_FUNCTION(git_graph_descendant_of);
    PLUMBLINE_GIT_FUNCTION(git_status_list_new);
    PLUMBLINE_GIT_FUNCTION(git_status_list_entrycount);
    PLUMBLINE_GIT_FUNCTION(git_status_list_free);
    PLUMBLINE_GIT_FUNCTION(git_status_options_init);
    PLUMBLINE_GIT_FUNCTION(git_reference_lookup);
    PLUMBLINE_GIT_FUNCTION(git_reference_symbolic_target);
    PLUMBLINE_GIT_FUNCTION(git_repository_index);
    PLUMBLINE_GIT_FUNCTION(git_index_free);
    PLUMBLINE_GIT_FUNCTION(git_index_entrycount);
    PLUMBLINE_GIT_FUNCTION(git_index_get_byindex);
    PLUMBLINE_GIT_FUNCTION(git_ignore_path_is_ignored);
    PLUMBLINE_GIT_FUNCTION(git_commit_tree);
    PLUMBLINE_GIT_FUNCTION(git_commit_parent);
    PLUMBLINE_GIT_FUNCTION(git_tree_free);
    PLUMBLINE_GIT_FUNCTION(git_diff_tree_to_tree);
    PLUMBLINE_GIT_FUNCTION(git_diff_num_deltas);
    PLUMBLINE_GIT_FUNCTION(git_diff_get_delta);
    PLUMBLINE_GIT_FUNCTION(git_diff_free);
    PLUMBLINE_GIT_FUNCTION(git_revwalk_sorting);
    PLUMBLINE_GIT_FUNCTION(git_oid_fromstr);
    PLUMBLINE_GIT_FUNCTION(git_blob_lookup);
    PLUMBLINE_GIT_FUNCTION(git_blob_free);
    PLUMBLINE_GIT_FUNCTION(git_blob_rawcontent);
    PLUMBLINE_GIT_FUNCTION(git_blob_rawsize);
    PLUMBLINE_GIT_FUNCTION(git_object_type);
    PLUMBLINE_GIT_FUNCTION(git_revwalk_hide);
    PLUMBLINE_GIT_FUNCTION(git_tag_free);
    PLUMBLINE_GIT_FUNCTION(git_tag_lookup);
    PLUMBLINE_GIT_FUNCTION(git_tag_tagger);
#undef PLUMBLINE_GIT_FUNCTION
};

/// The library, or nullptr where it is not installed.
const Libgit2* libgit2()
{
    static const Libgit2 library;
    static const bool isReady = library.isComplete && library.git_libgit2_init() > 0;
    return isReady ? &library : nullptr;
}

/// Only called where a repository is open, so that the library is there.
const Libgit2& git()
{
    return *libgit2();
}

/// An object of the library that is given back at the end.
template <class T>
using Owned = std::unique_ptr<T, void (*)(T*)>;

std::string lastMessage()
{
    const git_error* error = git().git_error_last();
    return error != nullptr && error->message != nullptr ? printable(error->message)
                                                         : std::string("git says no more");
}

tl::unexpected<Error> broken(std::string_view what)
{
    return fail(ErrorCode::Invalid, fmt::format("git cannot {}: {}", what, lastMessage()));
}

std::string textOf(const git_oid& id)
{
    std::array<char, GIT_OID_HEXSZ + 1> text{};
    return git().git_oid_tostr(text.data(), text.size(), &id);
}

/// `2026-09-02T10:14:00+02:00`: the local time of who did it.
Signature readSignature(const git_signature* signature)
{
    if (signature == nullptr)
        return {};
    const int offset = signature->when.offset; // minutes
    const auto local = static_cast<std::time_t>(signature->when.time + offset * 60);
    std::string zone = "Z";
    if (offset != 0)
        zone = fmt::format(
            "{}{:02}:{:02}", offset < 0 ? '-' : '+', std::abs(offset) / 60, std::abs(offset) % 60);
    return {.name = signature->name != nullptr ? signature->name : "",
            .at = fmt::format("{:%Y-%m-%dT%H:%M:%S}{}", fmt::gmtime(local), zone)};
}

Commit readCommit(const git_commit* commit, const git_oid& id)
{
    Commit result{.id = textOf(id),
                  .author = readSignature(git().git_commit_author(commit)),
                  .committer = readSignature(git().git_commit_committer(commit)),
                  .parents = {}};
    for (unsigned i = 0; i < git().git_commit_parentcount(commit); ++i)
        result.parents.push_back(textOf(*git().git_commit_parent_id(commit, i)));
    return result;
}

/// The commit that an object leads to; nullopt where it leads to none.
std::optional<git_oid> commitOf(git_object* object)
{
    git_object* found = nullptr;
    if (git().git_object_peel(&found, object, GIT_OBJECT_COMMIT) != 0)
        return std::nullopt;
    const Owned<git_object> owned(found, git().git_object_free);
    return *git().git_object_id(found);
}

/// The commit that `name` means to git, where it is known.
std::optional<git_oid> resolve(git_repository* repository, const std::string& name)
{
    git_object* object = nullptr;
    if (git().git_revparse_single(&object, repository, name.c_str()) != 0)
        return std::nullopt;
    const Owned<git_object> owned(object, git().git_object_free);
    return commitOf(object);
}

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
            return broken("list references");
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

tl::unexpected<Error> unknown(const std::string& name, bool isShallow)
{
    return fail(ErrorCode::NotFound,
                fmt::format("the repository knows no {}", printable(name)),
                isShallow ? "its history was cut off when it was cloned: git fetch --unshallow"
                          : "git fetch brings what is new");
}

} // namespace

void prepare()
{
    static_cast<void>(libgit2());
}

struct Repository::Handle
{
    explicit Handle(git_repository* opened)
        : repository(opened, git().git_repository_free)
    {}

    Owned<git_repository> repository;
};

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
                    fmt::format("{} is not installed, so nothing is known of git", kLibrary),
                    "install libgit2");
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
                    fmt::format("git refuses the repository of {}, which another account owns",
                                printable(folder.string())),
                    fmt::format("where you trust it: git config --global --add safe.directory {}",
                                printable(folder.string())));
    if (code != 0)
        return broken(fmt::format("open the repository of {}", printable(folder.string())));
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
        return broken("read HEAD");
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
        return broken("compare the files with the last commit");
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
        return broken("read the history");
    const Owned<git_revwalk> owned(walk, git().git_revwalk_free);
    if (git().git_revwalk_push(walk, &*start) != 0)
        return broken("read the history");
    git_oid id;
    int code = 0;
    while ((code = git().git_revwalk_next(&id, walk)) == 0) {
        git_commit* commit = nullptr;
        if (git().git_commit_lookup(&commit, repository, &id) != 0)
            return broken("read the history");
        const Owned<git_commit> one(commit, git().git_commit_free);
        if (git().git_commit_parentcount(commit) == 0)
            roots.push_back(textOf(id));
    }
    if (code != GIT_ITEROVER && !isShallow())
        return broken("read the history");
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
        return broken("read a commit");
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
        return unknown(fmt::format("branch {}", branch), false);
    return find(commit).and_then([&](const std::optional<Commit>& found) -> Result<bool> {
        if (!found)
            return unknown(fmt::format("commit {}", commit), isShallow());
        if (found->id == textOf(*tip))
            return true;
        const auto id = resolve(repository, found->id);
        const int code = git().git_graph_descendant_of(repository, &*tip, &*id);
        if (code < 0)
            return broken("compare two commits");
        return code == 1;
    });
}

Result<Distance> Repository::distance(const std::string& from, const std::string& to) const
{
    git_repository* repository = m_handle->repository.get();
    std::array<git_oid, 2> ids{};
    for (const auto& [name, id] : {std::pair(&from, &ids[0]), std::pair(&to, &ids[1])}) {
        const auto found = find(*name);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return unknown(fmt::format("commit {}", *name), isShallow());
        *id = *resolve(repository, (*found)->id);
    }
    Distance distance;
    if (git().git_graph_ahead_behind(
            &distance.ahead, &distance.behind, repository, &ids[1], &ids[0]) != 0)
        return broken("count the commits between two");
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
        return broken("read the index");
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

namespace {

Result<>
addChangedFiles(git_repository* repository, const git_oid& id, std::vector<ChangedFile>& files)
{
    git_commit* commit = nullptr;
    if (git().git_commit_lookup(&commit, repository, &id) != 0)
        return broken("read the history");
    const Owned<git_commit> owned(commit, git().git_commit_free);
    const auto treeOf = [](const git_commit* one) {
        git_tree* tree = nullptr;
        if (git().git_commit_tree(&tree, one) != 0)
            tree = nullptr;
        return Owned<git_tree>(tree, git().git_tree_free);
    };
    const Owned<git_tree> tree = treeOf(commit);
    git_commit* first = nullptr;
    if (git().git_commit_parentcount(commit) > 0 && git().git_commit_parent(&first, commit, 0) != 0)
        return {}; // the edge of a shallow clone: what came in before is not known
    const Owned<git_commit> parent(first, git().git_commit_free);
    const Owned<git_tree> before = treeOf(first != nullptr ? first : commit);
    git_diff* changes = nullptr;
    if (tree == nullptr || before == nullptr ||
        git().git_diff_tree_to_tree(
            &changes, repository, first != nullptr ? before.get() : nullptr, tree.get(), nullptr) !=
            0)
        return broken("compare two commits");
    const Owned<git_diff> diff(changes, git().git_diff_free);
    for (std::size_t i = 0; i < git().git_diff_num_deltas(changes); ++i) {
        const git_diff_delta* delta = git().git_diff_get_delta(changes, i);
        if (delta->status == GIT_DELTA_ADDED || delta->status == GIT_DELTA_MODIFIED)
            files.push_back({.path = delta->new_file.path,
                             .blob = textOf(delta->new_file.id),
                             .commit = textOf(id)});
    }
    return {};
}

} // namespace

Result<std::vector<ChangedFile>> Repository::changedFiles(std::size_t most) const
{
    std::vector<ChangedFile> files;
    git_repository* repository = m_handle->repository.get();
    const auto start = resolve(repository, "HEAD");
    if (!start)
        return files;
    git_revwalk* walk = nullptr;
    if (git().git_revwalk_new(&walk, repository) != 0)
        return broken("read the history");
    const Owned<git_revwalk> owned(walk, git().git_revwalk_free);
    git().git_revwalk_sorting(walk, GIT_SORT_TIME);
    if (git().git_revwalk_push(walk, &*start) != 0)
        return broken("read the history");
    git_oid id;
    for (std::size_t i = 0; i < most && git().git_revwalk_next(&id, walk) == 0; ++i) {
        if (const auto added = addChangedFiles(repository, id, files); !added)
            return tl::unexpected(added.error());
    }
    return files;
}

Result<std::string> Repository::content(const std::string& blob, std::size_t mostBytes) const
{
    git_oid id;
    git_blob* found = nullptr;
    if (git().git_oid_fromstr(&id, blob.c_str()) != 0 ||
        git().git_blob_lookup(&found, m_handle->repository.get(), &id) != 0)
        return broken("read a file of the history");
    const Owned<git_blob> owned(found, git().git_blob_free);
    const auto size = static_cast<std::size_t>(git().git_blob_rawsize(found));
    if (size > mostBytes)
        return std::string();
    return std::string(static_cast<const char*>(git().git_blob_rawcontent(found)), size);
}

Result<std::vector<Commit>>
Repository::commitsBetween(const std::string& from, const std::string& to, std::size_t limit) const
{
    git_repository* repository = m_handle->repository.get();
    git_revwalk* walk = nullptr;
    if (git().git_revwalk_new(&walk, repository) != 0)
        return broken("read the history");
    const Owned<git_revwalk> owned(walk, git().git_revwalk_free);
    git().git_revwalk_sorting(walk, GIT_SORT_TIME);
    for (const std::string* name : {&to, &from}) {
        if (name->empty())
            continue;
        const auto found = find(*name);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return unknown(fmt::format("commit {}", *name), isShallow());
        const git_oid id = *resolve(repository, (*found)->id);
        if ((name == &to ? git().git_revwalk_push : git().git_revwalk_hide)(walk, &id) != 0)
            return broken("read the history");
    }
    std::vector<Commit> commits;
    git_oid id;
    while (commits.size() < limit && git().git_revwalk_next(&id, walk) == 0) {
        git_commit* commit = nullptr;
        if (git().git_commit_lookup(&commit, repository, &id) != 0)
            return broken("read the history");
        const Owned<git_commit> one(commit, git().git_commit_free);
        commits.push_back(readCommit(commit, id));
    }
    return commits;
}

Result<std::vector<TaggedRelease>> Repository::releases(std::size_t limit) const
{
    git_repository* repository = m_handle->repository.get();
    const auto references = tags();
    if (!references)
        return tl::unexpected(references.error());
    std::vector<std::pair<git_time_t, TaggedRelease>> timed;
    for (const Reference& reference : *references) {
        git_object* object = nullptr;
        if (git().git_revparse_single(
                &object, repository, ("refs/tags/" + reference.name).c_str()) != 0)
            continue;
        const Owned<git_object> one(object, git().git_object_free);
        TaggedRelease release{.name = reference.name, .commit = reference.commit, .tagger = {}};
        git_time_t time = 0;
        git_tag* tag = nullptr;
        git_commit* commit = nullptr;
        if (git().git_object_type(object) == GIT_OBJECT_TAG &&
            git().git_tag_lookup(&tag, repository, git().git_object_id(object)) == 0) {
            const Owned<git_tag> owned(tag, git().git_tag_free);
            if (const git_signature* tagger = git().git_tag_tagger(tag)) {
                time = tagger->when.time;
                release.tagger = readSignature(tagger);
            }
        } else if (git().git_commit_lookup(&commit, repository, git().git_object_id(object)) == 0) {
            const Owned<git_commit> owned(commit, git().git_commit_free);
            time = git().git_commit_committer(commit)->when.time;
            release.tagger.at = readSignature(git().git_commit_committer(commit)).at;
        }
        timed.emplace_back(time, std::move(release));
    }
    std::ranges::stable_sort(
        timed, [](const auto& left, const auto& right) { return left.first > right.first; });
    std::vector<TaggedRelease> newest;
    for (std::size_t i = 0; i < std::min(limit, timed.size()); ++i)
        newest.push_back(std::move(timed[i].second));
    return newest;
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
