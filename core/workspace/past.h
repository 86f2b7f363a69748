// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/history/store.h"
#include "core/workspace/snapshot_key.h"

#include <filesystem>
#include <string>
#include <vector>

/// What earlier comparisons of a workspace found.
namespace plumbline::workspace {

/// Where it is kept: `history.sqlite` in the data folder; empty where there is none.
std::filesystem::path historyFile(const PersonalPlaces& places);

/// Remembers a comparison. The value is its number.
/// **Errors:** NotFound (no data folder), and those of history::Store.
Result<std::int64_t> recordRun(const parity::ParityReport& report,
                               const std::filesystem::path& root,
                               const std::string& at,
                               const PersonalPlaces& places);

/// Remembers a comparison that found something else than the one before it did; a window compares
/// at every saved file, and most of that changes nothing. Without a data folder nothing is done.
/// **Errors:** those of history::Store.
Result<> recordChange(const parity::ParityReport& report,
                      const std::filesystem::path& root,
                      const std::string& at,
                      const PersonalPlaces& places);

/// Earlier comparisons, oldest first; the last of them with its findings, so that what changed since
/// can be told. Empty where nothing was ever recorded.
/// **Errors:** those of history::Store.
Result<std::vector<history::Run>> pastRuns(const history::RunQuery& query,
                                           const PersonalPlaces& places);

/// One of them with its findings.
/// **Errors:** NotFound, and those of history::Store.
Result<history::Run> pastRun(std::int64_t id, const PersonalPlaces& places);

/// Forgets those of a workspace; of all where `root` is empty. The value is how many.
/// **Errors:** those of history::Store.
Result<int> clearPast(const std::filesystem::path& root, const PersonalPlaces& places);

/// Remembers how long the steps from a clone to a healthy stack took.
/// **Errors:** NotFound (no data folder), and those of history::Store.
Result<> recordOnboarding(const history::OnboardingRun& run, const PersonalPlaces& places);

/// Earlier ways to green of a workspace, oldest first; empty where nothing was ever recorded.
/// **Errors:** those of history::Store.
Result<std::vector<history::OnboardingRun>> pastOnboardings(const std::filesystem::path& root,
                                                            const PersonalPlaces& places);

/// Remembers a run of a declared task.
/// **Errors:** NotFound (no data folder), and those of history::Store.
Result<> recordTaskRun(const history::TaskRun& run, const PersonalPlaces& places);

/// Earlier runs, oldest first; empty where nothing was ever recorded.
/// **Errors:** those of history::Store.
Result<std::vector<history::TaskRun>> pastTasks(const history::TaskQuery& query,
                                                const PersonalPlaces& places);

/// JSON as `resources/schemas/history.schema.json` describes it.
std::string renderRunsJson(const std::vector<history::Run>& runs);
std::string renderOnboardingsJson(const std::vector<history::OnboardingRun>& runs);
std::string renderChangesJson(const history::Run& before,
                              const history::Run& after,
                              const history::Changes& changes);

} // namespace plumbline::workspace
