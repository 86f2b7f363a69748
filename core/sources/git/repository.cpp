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

} // namespace plumbline::sources::git
