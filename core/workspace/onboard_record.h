// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/base/variables.h"

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>

/// What is remembered of the onboarding of one workspace on this machine: never a value.
namespace plumbline::workspace {

struct OnboardRecord
{
    std::set<std::string> trusted; ///< digests of commands that a person said may run
    /// Digests of commands that were run to a good end -> the stack's volumes then, one a line: other
    /// data has to be migrated again.
    std::map<std::string, std::string> done;
    std::map<std::string, double> seconds; ///< of the way to green that is under way, by step
    std::string begunAt;                   ///< of that way; empty: none is under way

    bool operator==(const OnboardRecord&) const = default;
};

/// Where it is kept: below XDG_STATE_HOME, outside of every repository.
std::filesystem::path onboardRecordFile(const std::filesystem::path& root,
                                        const Variables& variables);

/// An empty one where there is none. **Errors:** Denied, Invalid (not written by this version).
Result<OnboardRecord> readOnboardRecord(const std::filesystem::path& file);

/// Readable by its owner alone. **Errors:** Denied, Internal as of files.
Result<> writeOnboardRecord(const std::filesystem::path& file, const OnboardRecord& record);

/// Whether the volumes that a task ran against (`then`, as OnboardRecord::done holds it) are still
/// among those that are there. Each is known by its name and by what Plumbline marked it with when
/// it made it; one that was made otherwise has no mark.
bool isSameData(std::string_view then, std::string_view now);

/// What a command is known by: its text, and the content of the workspace's files that it names, so
/// that a changed script is asked for anew.
std::string digestOfCommand(const std::string& command, const std::filesystem::path& root);

/// The same of a command that runs in a container of a service; `service` empty: on this machine.
std::string digestOfTask(const std::string& service,
                         const std::string& command,
                         const std::filesystem::path& root);

} // namespace plumbline::workspace
