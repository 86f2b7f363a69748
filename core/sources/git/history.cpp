// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/sources/git/objects.h"

#include <algorithm>
#include <utility>

namespace plumbline::sources::git {

namespace {

Result<>
addChangedFiles(git_repository* repository, const git_oid& id, std::vector<ChangedFile>& files)
{
    git_commit* commit = nullptr;
    if (git().git_commit_lookup(&commit, repository, &id) != 0)
        return broken(phrase("read the history"));
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
        return broken(phrase("compare two commits"));
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
        return broken(phrase("read the history"));
    const Owned<git_revwalk> owned(walk, git().git_revwalk_free);
    git().git_revwalk_sorting(walk, GIT_SORT_TIME);
    if (git().git_revwalk_push(walk, &*start) != 0)
        return broken(phrase("read the history"));
    git_oid id;
    for (std::size_t i = 0; i < most && git().git_revwalk_next(&id, walk) == 0; ++i) {
        if (const auto added = addChangedFiles(repository, id, files); !added)
            return tl::unexpected(added.error());
    }
    return files;
}

Result<std::vector<std::string>> Repository::addedFiles(const std::string& from,
                                                        const std::string& to) const
{
    git_repository* repository = m_handle->repository.get();
    std::vector<Owned<git_tree>> trees;
    for (const std::string* name : {&from, &to}) {
        const auto id = resolve(repository, *name);
        git_commit* commit = nullptr;
        if (!id || git().git_commit_lookup(&commit, repository, &*id) != 0)
            return unknown(phrase("commit {}", printable(*name)), isShallow());
        const Owned<git_commit> owned(commit, git().git_commit_free);
        git_tree* tree = nullptr;
        if (git().git_commit_tree(&tree, commit) != 0)
            return broken(phrase("read a commit"));
        trees.emplace_back(tree, git().git_tree_free);
    }
    git_diff* changes = nullptr;
    if (git().git_diff_tree_to_tree(
            &changes, repository, trees.front().get(), trees.back().get(), nullptr) != 0)
        return broken(phrase("compare two commits"));
    const Owned<git_diff> diff(changes, git().git_diff_free);
    std::vector<std::string> files;
    for (std::size_t i = 0; i < git().git_diff_num_deltas(changes); ++i) {
        const git_diff_delta* delta = git().git_diff_get_delta(changes, i);
        if (delta->status == GIT_DELTA_ADDED)
            files.emplace_back(delta->new_file.path);
    }
    std::ranges::sort(files);
    return files;
}

Result<std::string> Repository::content(const std::string& blob, std::size_t mostBytes) const
{
    git_oid id;
    git_blob* found = nullptr;
    if (git().git_oid_fromstr(&id, blob.c_str()) != 0 ||
        git().git_blob_lookup(&found, m_handle->repository.get(), &id) != 0)
        return broken(phrase("read a file of the history"));
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
        return broken(phrase("read the history"));
    const Owned<git_revwalk> owned(walk, git().git_revwalk_free);
    git().git_revwalk_sorting(walk, GIT_SORT_TIME);
    for (const std::string* name : {&to, &from}) {
        if (name->empty())
            continue;
        const auto found = find(*name);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return unknown(phrase("commit {}", printable(*name)), isShallow());
        const git_oid id = *resolve(repository, (*found)->id);
        if ((name == &to ? git().git_revwalk_push : git().git_revwalk_hide)(walk, &id) != 0)
            return broken(phrase("read the history"));
    }
    std::vector<Commit> commits;
    git_oid id;
    while (commits.size() < limit && git().git_revwalk_next(&id, walk) == 0) {
        git_commit* commit = nullptr;
        if (git().git_commit_lookup(&commit, repository, &id) != 0)
            return broken(phrase("read the history"));
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

} // namespace plumbline::sources::git
