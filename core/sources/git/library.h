// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <dlfcn.h>
#include <git2.h>
#include <memory>
#include <string>
#include <string_view>

/// libgit2, opened when it is first needed.
namespace plumbline::sources::git {

/// The interface has no stable form; the one whose headers this was built with is asked for.
inline constexpr const char* kLibrary = "libgit2.so." LIBGIT2_SOVERSION;

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

// NOLINTNEXTLINE(bugprone-macro-parentheses): a name that is declared takes none
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
const Libgit2* libgit2();

/// Only called where a repository is open, so that the library is there.
const Libgit2& git();

/// An object of the library that is given back at the end.
template <class T>
using Owned = std::unique_ptr<T, void (*)(T*)>;

/// What the library says of its last mistake.
std::string lastMessage();

/// An error that says what git could not do, and why.
tl::unexpected<Error> broken(const Phrase& what);

} // namespace plumbline::sources::git
