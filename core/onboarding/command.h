// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/stack/child_process.h"

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

/// Programs of this machine, run to their end.
namespace plumbline::onboarding {

struct CommandOutcome
{
    std::optional<int> exitCode; ///< nothing: it was not there, or its time was over
    std::string output;          ///< stdout and stderr in order, the last 64 KiB
    std::chrono::milliseconds elapsed{0};
    std::optional<Error> error; ///< why it has no exit code

    [[nodiscard]] bool isGood() const { return exitCode == 0; }
};

/// Runs them at once and waits for all; one that takes longer than `limit` is ended.
/// **Thread:** the calling one.
std::vector<CommandOutcome> runAll(const std::vector<stack::ProcessStart>& programs,
                                   std::chrono::milliseconds limit,
                                   std::stop_token stop);

using OutputSink = std::function<void(std::string_view)>;

/// Runs one, however long it takes, and hands out what it prints.
/// **Errors:** NotFound, Denied, Cancelled.
Result<CommandOutcome>
runOne(const stack::ProcessStart& program, const OutputSink& onOutput, std::stop_token stop);

/// A command as a shell reads it.
stack::ProcessStart
shellCommand(const std::string& command, const Variables& variables, const std::string& directory);

/// Exit codes in words: "ended with 127: no such command".
Phrase exitText(int exitCode);

} // namespace plumbline::onboarding
