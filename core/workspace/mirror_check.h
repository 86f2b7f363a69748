// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/mirror.h"

#include <stop_token>
#include <string>
#include <vector>

namespace plumbline::workspace {

/// What a running service says about itself beside what was asked of it.
struct MirrorCheck
{
    enum class Verdict {
        AsAsked,
        OtherVersion, ///< than the environment runs; the mirror said so before it started
        Differs,      ///< from what the mirror asked for
        NotMeasured,  ///< it could not be asked
    };

    Verdict verdict = Verdict::AsAsked;
    std::string service;
    std::string subject;  ///< `version`, `max_connections`, `extension postgis`
    std::string asked;    ///< by the environment
    std::string reported; ///< by the service; of NotMeasured: why not
    Origin origin;        ///< in the environment's sources

    bool operator==(const MirrorCheck&) const = default;
};

/// `as asked`, `other version`, `differs`, `not measured`.
std::string_view toString(MirrorCheck::Verdict verdict);

/// Asks every running stand-in for its version, its settings and its extensions, inside its own
/// container. **Errors:** as stack::readState; a service that does not answer is NotMeasured.
Result<std::vector<MirrorCheck>>
checkMirror(const EngineContext& context, const Mirror& mirror, std::stop_token stop);

/// Judges what a service wrote, as `name=value` lines. Pure.
std::vector<MirrorCheck> judgeReport(const mirror::Expectation& expectation,
                                     const std::string& imageVersion,
                                     const std::string& report);

/// The command that makes a service of that engine report; empty: nobody knows one.
std::vector<std::string> reportCommand(const mirror::Expectation& expectation);

} // namespace plumbline::workspace
