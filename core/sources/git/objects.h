// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/git/library.h"
#include "core/sources/git/repository.h"

#include <optional>
#include <string>

/// Objects of libgit2 as values.
namespace plumbline::sources::git {

struct Repository::Handle
{
    explicit Handle(git_repository* opened)
        : repository(opened, git().git_repository_free)
    {}

    Owned<git_repository> repository;
};

/// An id in hexadecimal digits.
std::string textOf(const git_oid& id);

/// `2026-09-02T10:14:00+02:00`: the local time of who did it.
Signature readSignature(const git_signature* signature);

/// A commit with who made it and what it follows.
Commit readCommit(const git_commit* commit, const git_oid& id);

/// The commit that an object leads to; nullopt where it leads to none.
std::optional<git_oid> commitOf(git_object* object);

/// The commit that `name` means to git, where it is known.
std::optional<git_oid> resolve(git_repository* repository, const std::string& name);

/// An error for a name that the repository does not know.
tl::unexpected<Error> unknown(const Phrase& name, bool isShallow);

} // namespace plumbline::sources::git
