// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/onboarding/checks.h"

#include <fmt/format.h>

namespace plumbline::onboarding {

namespace {

/// What is wrong with one that is there; empty: nothing.
Phrase wrongWith(const CertificateFact& fact)
{
    if (!fact.isReadable)
        return phrase("{} holds no certificate that can be read", fact.certificate);
    if (!fact.key.empty() && !fact.isKeyThere)
        return phrase("{} is there, and its key {} is not", fact.certificate, fact.key);
    if (fact.isExpired)
        return phrase("it ended on {}", fact.end);
    if (!fact.missingHosts.empty())
        return phrase("it is not for {}", join(fact.missingHosts, ", "));
    return {};
}

Phrase madeFor(const CertificateFact& fact)
{
    return fact.isAuthority
               ? phrase("the certificate of this account's own authority is put there")
               : phrase("one for {} is made, signed by an authority of this account's own",
                        join(fact.hosts, ", "));
}

Step certificateStep(const CertificateFact& fact)
{
    Step step{.id = "certificate-" + fact.certificate,
              .kind = StepKind::Certificates,
              .title =
                  fact.title.empty() ? fmt::format("Certificate {}", fact.certificate) : fact.title,
              .isOwnTitle = !fact.title.empty(),
              .detail = {},
              .fix = {},
              .subject = fact.certificate,
              .command = {},
              .service = {},
              .verify = {},
              .origin = fact.origin};
    const Phrase wrong = fact.isThere ? wrongWith(fact) : Phrase();
    const bool isMakeable = fact.isAuthority || !fact.key.empty();
    if (fact.isThere && wrong.empty()) {
        step.status = StepStatus::Done;
        step.detail = fact.end.empty() ? phrase("there") : phrase("good until {}", fact.end);
    } else if (fact.isThere && !fact.isMade) {
        step.status = StepStatus::NeedsYou;
        step.detail = wrong;
        step.fix =
            phrase("ask whoever hands out certificates of this product for another; or take it "
                   "away, then one for this machine can be made");
    } else if (!isMakeable || (!fact.isThere && fact.isKeyThere)) {
        step.status = StepStatus::NeedsYou;
        step.detail = isMakeable ? phrase("not there, and its key {} is", fact.key)
                                 : phrase("not there, and no key is mounted with it");
        step.fix = phrase("ask whoever hands out certificates of this product for it");
    } else {
        step.detail = phrase("{}: {}", fact.isThere ? wrong : phrase("not there"), madeFor(fact));
    }
    return step;
}

} // namespace

std::vector<Step> certificateSteps(const Facts& facts)
{
    std::vector<Step> steps;
    for (const CertificateFact& fact : facts.certificates)
        steps.push_back(certificateStep(fact));
    return steps;
}

} // namespace plumbline::onboarding
