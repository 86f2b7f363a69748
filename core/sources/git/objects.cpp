// SPDX-License-Identifier: Apache-2.0
#include "core/sources/git/objects.h"

#include "core/base/text.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <array>
#include <cstdlib>

namespace plumbline::sources::git {

std::string textOf(const git_oid& id)
{
    std::array<char, GIT_OID_HEXSZ + 1> text{};
    return git().git_oid_tostr(text.data(), text.size(), &id);
}

Signature readSignature(const git_signature* signature)
{
    if (signature == nullptr)
        return {};
    const int offset = signature->when.offset; // minutes
    const auto local = static_cast<std::time_t>(signature->when.time + git_time_t{offset} * 60);
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

std::optional<git_oid> commitOf(git_object* object)
{
    git_object* found = nullptr;
    if (git().git_object_peel(&found, object, GIT_OBJECT_COMMIT) != 0)
        return std::nullopt;
    const Owned<git_object> owned(found, git().git_object_free);
    return *git().git_object_id(found);
}

std::optional<git_oid> resolve(git_repository* repository, const std::string& name)
{
    git_object* object = nullptr;
    if (git().git_revparse_single(&object, repository, name.c_str()) != 0)
        return std::nullopt;
    const Owned<git_object> owned(object, git().git_object_free);
    return commitOf(object);
}

tl::unexpected<Error> unknown(const Phrase& name, bool isShallow)
{
    return fail(ErrorCode::NotFound,
                phrase("the repository knows no {}", name),
                isShallow
                    ? phrase("its history was cut off when it was cloned: git fetch --unshallow")
                    : phrase("git fetch brings what is new"));
}

} // namespace plumbline::sources::git
