// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/base/variables.h"
#include "core/fixes/plan.h"
#include "core/parity/finding.h"

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

/// From findings to changes of the user's files: chosen, planned, shown, written, undone.
namespace plumbline::workspace {

enum class FixStatus {
    Planned, ///< its changes are in the plan
    Refused, ///< it could not be made; `reason` says why
    Advice,  ///< the finding says what to do, and there is no change that could be made for you
};

/// `planned`, `refused`, `advice`.
std::string_view toString(FixStatus status);

/// A finding that was asked for, and what became of its fix.
struct ProposedFix
{
    std::string rule;
    std::string service;
    std::string subject;
    std::string fingerprint;
    std::vector<std::string> environments;
    Phrase summary; ///< one sentence, imperative
    FixStatus status = FixStatus::Planned;
    Phrase reason; ///< of Refused
    Phrase hint;

    bool operator==(const ProposedFix&) const = default;
};

/// What would be written, and why.
struct FixPlan
{
    std::vector<ProposedFix> fixes;         ///< in the order of the findings
    std::vector<fixes::FileChange> changes; ///< by file

    bool operator==(const FixPlan&) const = default;
};

/// Findings that are meant by words: the beginning of a fingerprint, a rule, or `rule:subject`, in
/// which the subject may hold `*`. Without a word: every finding that is not waived.
/// **Errors:** NotFound for a word that means none, with the closest that does.
Result<std::vector<parity::Finding>> selectFindings(std::span<const parity::Finding> findings,
                                                    std::span<const std::string> words);

/// Plans the fixes of findings: reads the files that they name below `root`, changes nothing.
FixPlan planFixes(const std::filesystem::path& root, std::span<const parity::Finding> findings);

/// What each finding's own fix would change, as a unified diff by the finding's fingerprint; nothing
/// for those that are advice or cannot be made.
std::map<std::string, std::string> fixDiffsOf(const std::filesystem::path& root,
                                              std::span<const parity::Finding> findings);

/// All changes of a plan as one unified diff, secrets masked.
std::string renderDiff(const FixPlan& plan);

/// `{schemaVersion, workspace, isWritten, fixes, files: [{file, isNew, diff}]}`, see
/// resources/schemas/fix.schema.json.
std::string renderFixJson(const FixPlan& plan, const std::string& workspaceName, bool isWritten);

/// Where the way back of the last fix is kept: below XDG_STATE_HOME, readable by its owner only.
std::filesystem::path undoFileOf(const std::filesystem::path& root, const Variables& variables);

/// Writes a plan whole or not at all, after keeping the way back in `undoFile`.
/// **Errors:** Conflict where a file has changed since the plan was made; Denied, NotFound, Internal.
Result<> applyFixes(const std::filesystem::path& root,
                    const FixPlan& plan,
                    const std::filesystem::path& undoFile);

/// What undoing the last fix would write. **Errors:** NotFound (nothing to undo), Conflict (a file
/// was changed after the fix), Invalid (the record cannot be read).
Result<FixPlan> planUndo(const std::filesystem::path& root, const std::filesystem::path& undoFile);

/// Undoes the last fix, in one step, and forgets it. **Errors:** as planUndo().
Result<FixPlan> undoFixes(const std::filesystem::path& root, const std::filesystem::path& undoFile);

} // namespace plumbline::workspace
