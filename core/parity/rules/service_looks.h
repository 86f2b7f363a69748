// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/rule.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Rules that look at each service of each environment by itself.
namespace plumbline::parity::rules {

/// What one environment says of one service.
struct Look
{
    enum class Kind { Skip, Pass, Fail, Unknown };

    Kind kind = Kind::Skip;
    std::string value; ///< of Fail: what is shown as evidence
    Phrase reason;     ///< of Unknown: why it cannot be told
    Origin origin;
    std::optional<Severity> severity; ///< of Fail, where it is not the rule's own
};

/// Nothing to judge here.
inline Look skips()
{
    return {};
}

inline Look passes()
{
    return {.kind = Look::Kind::Pass, .value = {}, .reason = {}, .origin = {}, .severity = {}};
}

Look fails(std::string value, Origin origin, std::optional<Severity> severity = {});
Look isUnknown(Phrase reason);

using LookAt = std::function<Look(std::size_t place, const model::Service& service)>;

/// The environments of one service that fail, with what they said.
struct FailedLooks
{
    const AlignedService& service;
    std::vector<std::size_t> places;
    std::vector<Look> looks; ///< by place of `places`
};

using FaultOf = std::function<Fault(const FailedLooks& failed)>;

/// Looks at every service of the app. Environments that fail are one finding a service, of their
/// worst severity and with evidence of each; those that pass are one pass. Where nothing failed or
/// passed and something is not known, it was not measured.
void lookAtServices(const RuleInput& input,
                    std::string_view subject,
                    const LookAt& look,
                    const FaultOf& fault,
                    Outcomes& outcomes);

/// The same for the containers of backing services.
void lookAtContainers(const RuleInput& input,
                      std::string_view subject,
                      const LookAt& look,
                      const FaultOf& fault,
                      Outcomes& outcomes);

/// A fault that says no more than its message.
Fault saying(Phrase message);

/// The words that the process starts with, entrypoint and command together; empty: not known.
std::vector<std::string> argumentsOf(const model::Service& service);
/// The same as one line, without `sh -c` before it. May hold secrets: for judging alone.
std::string commandLineOf(const model::Service& service);
/// Where the command is written.
const Origin& commandOrigin(const model::Service& service);

/// Whether the process stays up and belongs to the app, no helper beside it.
bool isProcess(const model::Service& service);

/// Whether the image is the app's own: it is built from the workspace, or from a repository of a
/// registry that is not Docker's official one.
bool isOwnImage(const model::Service& service);

/// Whether a service is written in a Compose file, which a member can be added to.
bool isInCompose(const Origin& service);

} // namespace plumbline::parity::rules
