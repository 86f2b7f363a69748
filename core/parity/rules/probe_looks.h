// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/rules/service_looks.h"

#include <functional>
#include <string_view>

/// Rules that judge what processes were seen to do.
namespace plumbline::parity::rules {

using ProbeLook =
    std::function<Look(const model::Service& service, const model::ProbeResult& seen)>;

/// Looks at every service that stays up, where it was tried; one that nobody tried is not measured.
void lookAtProbes(const RuleInput& input,
                  std::string_view subject,
                  const ProbeLook& look,
                  const FaultOf& fault,
                  Outcomes& outcomes);

/// What a fact that is not set means: not measured, and why.
template <class T>
Look isMissing(const model::Fact<T>& fact)
{
    return isUnknown(fact.reason.empty() ? phrase("it was not tried") : fact.reason);
}

/// `2.5 s`.
std::string inSeconds(std::chrono::nanoseconds time);

} // namespace plumbline::parity::rules
