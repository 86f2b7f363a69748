// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/develop.h"

#include <chrono>
#include <string>

namespace plumbline::workspace {

/// What was done, or why it was not, for people.
Phrase wordsOf(const WatchReport& report);

/// The same as one line. Failures are left to their cards.
std::string renderWatchText(const WatchReport& report);

/// The same as one line of JSON (watch.schema.json); `now`: when it was done.
std::string renderWatchJson(const WatchReport& report,
                            const std::string& project,
                            std::chrono::system_clock::time_point now);

} // namespace plumbline::workspace
