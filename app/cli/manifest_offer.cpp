// SPDX-License-Identifier: Apache-2.0
#include "app/cli/manifest_offer.h"

#include "app/cli/question.h"

#include <fmt/format.h>

namespace plumbline::cli {

int offerChange(const Invocation& invocation,
                const workspace::ManifestChange& change,
                bool isAgreed)
{
    if (change.diff.empty()) {
        invocation.say(fmt::format("{} says so already", change.file.string()));
        return kDone;
    }
    invocation.out.write(change.diff);
    if (!isAgreed) {
        const auto answer = askYesOrNo(invocation,
                                       invocation.stopToken(),
                                       fmt::format("write this to {}?", change.file.string()));
        if (!answer)
            invocation.say("nothing was written: --yes does it");
        if (!answer.value_or(false))
            return kDone;
    }
    const auto written = workspace::applyManifestChange(change);
    if (!written)
        return invocation.complain(written.error());
    invocation.say(fmt::format("written to {}", change.file.string()));
    return kDone;
}

} // namespace plumbline::cli
