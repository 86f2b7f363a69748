// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/deployed_parts.h"

namespace plumbline::parity::rules {

Evidence commitEvidence(const RuleInput& input, std::size_t place)
{
    const model::Fact<std::string>& commit = input.environment(place).revision.commit;
    return {.environment = input.name(place),
            .state = commit.state,
            .value = commit.value,
            .group = {},
            .reason = commit.reason,
            .origin = commit.origin};
}

const model::DeployedCommit* deployedCommit(const RuleInput& input, std::size_t place)
{
    if (input.delivery() == nullptr || place >= input.delivery()->environments.size() ||
        input.isLocal(place))
        return nullptr;
    return &input.delivery()->environments[place];
}

Phrase whyUnknown(const RuleInput& input, std::size_t place)
{
    const model::DeployedCommit& deployed = input.delivery()->environments[place];
    if (!deployed.reason.empty())
        return deployed.reason;
    return input.delivery()->reason.empty() ? phrase("nothing says which commit runs there")
                                            : Phrase(input.delivery()->reason);
}

} // namespace plumbline::parity::rules
