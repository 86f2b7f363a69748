// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/backing_service.h"
#include "core/model/local_service.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace plumbline::mirror {

/// A setting that is not asked of the local server, and why.
struct LeftOutSetting
{
    std::string name;
    std::string value;
    Phrase why;
    Origin origin;
};

/// What of a service's settings is asked of the server that stands in for it.
struct LocalSettings
{
    std::map<std::string, model::Fact<std::string>> applied;
    std::vector<LeftOutSetting> leftOut;
};

/// Leaves out what only the cloud's build knows, what is sized for its machine, and TLS.
LocalSettings localSettings(const model::BackingService& wanted, model::FlagStyle style);

/// A server's command with settings over those that are written in it; `written` may be empty.
std::vector<std::string> commandWith(model::FlagStyle style,
                                     const std::string& program,
                                     const std::vector<std::string>& written,
                                     const std::map<std::string, std::string>& settings);

/// A server's command without the flags that set these.
std::vector<std::string> withoutSettings(model::FlagStyle style,
                                         const std::vector<std::string>& written,
                                         const std::set<std::string>& names);

/// The program that an engine's image runs: `postgres`, `redis-server`; empty: not known.
std::string serverProgram(const std::string& engine);

} // namespace plumbline::mirror
