// SPDX-License-Identifier: Apache-2.0
#include "core/sources/git/library.h"

#include "core/base/text.h"
#include "core/sources/git/repository.h"

namespace plumbline::sources::git {

const Libgit2* libgit2()
{
    static const Libgit2 library;
    static const bool isReady = library.isComplete && library.git_libgit2_init() > 0;
    return isReady ? &library : nullptr;
}

const Libgit2& git()
{
    return *libgit2();
}

std::string lastMessage()
{
    const git_error* error = git().git_error_last();
    return error != nullptr && error->message != nullptr ? printable(error->message)
                                                         : std::string("git says no more");
}

tl::unexpected<Error> broken(const Phrase& what)
{
    return fail(ErrorCode::Invalid, phrase("git cannot {}: {}", what, lastMessage()));
}

void prepare()
{
    static_cast<void>(libgit2());
}

} // namespace plumbline::sources::git
