// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// What a git repository knows of the code that lies in it.
namespace plumbline::sources::git {

/// Loads libgit2 ahead of time, which takes 10 ms and more: its TLS library readies itself.
/// **Thread:** any.
void prepare();

struct Signature
{
    std::string name;
    std::string at; ///< RFC 3339, in the person's own time zone

    bool operator==(const Signature&) const = default;
};

struct Commit
{
    std::string id; ///< all of its hex digits
    Signature author;
    Signature committer;
    std::vector<std::string> parents; ///< ids; none: a root commit

    bool operator==(const Commit&) const = default;
};

/// A name that leads to a commit.
struct Reference
{
    std::string name; ///< `main`, `origin/main`, `v1.8.2`
    std::string commit;

    bool operator==(const Reference&) const = default;
};

/// What is checked out.
struct Head
{
    std::optional<Commit> commit; ///< none: nothing was committed yet
    std::string branch;           ///< empty: no branch, but a commit ("detached")

    bool operator==(const Head&) const = default;
};

/// A tag that names a release.
struct TaggedRelease
{
    std::string name;
    std::string commit;
    Signature tagger; ///< of an annotated tag; of another: when its commit was made, and no name

    bool operator==(const TaggedRelease&) const = default;
};

/// How many commits one side has that the other has not.
struct Distance
{
    std::size_t ahead = 0;  ///< of the second, not of the first
    std::size_t behind = 0; ///< of the first, not of the second

    bool operator==(const Distance&) const = default;
};

/// A file that a commit brought in or changed.
struct ChangedFile
{
    std::string path;   ///< relative to the work tree
    std::string blob;   ///< id of its content
    std::string commit; ///< id

    bool operator==(const ChangedFile&) const = default;
};

/// A repository that was opened for reading; nothing in it is ever changed.
///
/// libgit2 is loaded when the first one is opened. **Thread:** one at a time.
class Repository
{
public:
    Repository(Repository&& other) noexcept;
    Repository& operator=(Repository&& other) noexcept;
    Repository(const Repository&) = delete;
    Repository& operator=(const Repository&) = delete;
    ~Repository();

    /// The repository that `folder` lies in: a checkout, a linked worktree or a bare one. No value
    /// where it lies in none, which is no error.
    /// **Errors:** Denied (git refuses the repository of another owner, see safe.directory), Invalid
    /// (damaged, or of a format that is not known), Unsupported (libgit2 is not installed).
    static Result<std::optional<Repository>> open(const std::filesystem::path& folder);

    /// The folder of the checked out files; empty where it is bare.
    [[nodiscard]] std::filesystem::path workTree() const;
    [[nodiscard]] bool isBare() const;
    /// Whether its history was cut off when it was cloned: what is older is not known here.
    [[nodiscard]] bool isShallow() const;

    /// **Errors** of all: Invalid (objects that are damaged or missing).
    [[nodiscard]] Result<Head> head() const;
    /// Whether tracked files below `folder` (of the work tree; empty: all) are not as committed.
    [[nodiscard]] Result<bool> hasChanges(const std::filesystem::path& folder = {}) const;
    /// The first commits of HEAD's history, sorted; of a shallow clone those it begins with.
    [[nodiscard]] Result<std::vector<std::string>> rootCommits() const;
    /// Sorted by name; those of remotes as `origin/main`.
    [[nodiscard]] Result<std::vector<Reference>> branches() const;
    /// Sorted by name, with the commits that they lead to; tags of other objects are left out.
    [[nodiscard]] Result<std::vector<Reference>> tags() const;
    /// The commit that a full or abbreviated id or a tag names; none where it is not known here.
    [[nodiscard]] Result<std::optional<Commit>> find(const std::string& name) const;
    /// Whether a branch has a commit in its history. **Errors:** NotFound (no such branch or commit).
    [[nodiscard]] Result<bool> isContained(const std::string& commit,
                                           const std::string& branch) const;
    /// **Errors:** NotFound (one of them is not known here).
    [[nodiscard]] Result<Distance> distance(const std::string& from, const std::string& to) const;
    /// The branch that others are counted from: the remote's own choice, else `main`, `master`,
    /// `trunk` or `develop`; no value where there is none.
    [[nodiscard]] Result<std::optional<Reference>> mainBranch() const;
    /// Paths of the index, sorted, relative to the work tree.
    [[nodiscard]] Result<std::vector<std::string>> trackedFiles() const;
    /// Whether its ignore files keep out a path that is relative to the work tree.
    [[nodiscard]] bool isIgnored(const std::string& path) const;
    /// What the newest `most` commits of HEAD's history brought in or changed, newest first; of a
    /// merge what differs from its first parent.
    [[nodiscard]] Result<std::vector<ChangedFile>> changedFiles(std::size_t most) const;
    /// The files that `to` has and `from` has not, relative to the work tree; sorted.
    /// **Errors:** NotFound (one of them is not known here).
    [[nodiscard]] Result<std::vector<std::string>> addedFiles(const std::string& from,
                                                              const std::string& to) const;
    /// The content of a blob, or an empty text where it is larger than `mostBytes`.
    [[nodiscard]] Result<std::string> content(const std::string& blob, std::size_t mostBytes) const;

    /// Commits of `to` that are not in `from`, newest first, at most `limit`; `from` empty: all of
    /// them. **Errors:** NotFound (one of them is not known here).
    [[nodiscard]] Result<std::vector<Commit>>
    commitsBetween(const std::string& from, const std::string& to, std::size_t limit) const;
    /// Tags with who made them, newest first, at most `limit`.
    [[nodiscard]] Result<std::vector<TaggedRelease>> releases(std::size_t limit) const;
    /// The commit of a branch, local or of a remote; none where there is no such branch.
    [[nodiscard]] std::optional<std::string> tipOf(const std::string& branch) const;

private:
    struct Handle;
    explicit Repository(std::unique_ptr<Handle> handle);

    std::unique_ptr<Handle> m_handle;
};

} // namespace plumbline::sources::git
