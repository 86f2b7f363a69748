// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/fix.h"

#include "core/base/digest.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/fixes/apply.h"
#include "core/fixes/unified_diff.h"
#include "core/workspace/fix_record.h"
#include "core/workspace/json_parts.h"
#include "core/workspace/workspace.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fnmatch.h>
#include <system_error>
#include <utility>

namespace plumbline::workspace {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kDigestKeyBytes = 16;
constexpr std::size_t kLeastFingerprint = 4;

bool isMeant(const parity::Finding& finding, const std::string& word)
{
    if (finding.rule == word)
        return true;
    if (word.size() >= kLeastFingerprint && finding.fingerprint.starts_with(word))
        return true;
    const std::string prefix = finding.rule + ":";
    return word.starts_with(prefix) &&
           ::fnmatch(word.c_str() + prefix.size(), finding.subject.c_str(), 0) == 0;
}

/// What a person probably meant by a word that means nothing.
std::string closestTo(const std::string& word, std::span<const parity::Finding> findings)
{
    std::vector<std::string> known;
    for (const parity::Finding& finding : findings) {
        known.push_back(finding.rule);
        known.push_back(finding.rule + ":" + finding.subject);
    }
    return closestMatch(word, known);
}

/// The files that fixes want to change. One that cannot be read is left out, and told of by the fix.
std::vector<fixes::FileText> readAll(const fs::path& root, std::span<const parity::Fix> wanted)
{
    std::vector<fixes::FileText> files;
    for (const std::string& name : fixes::filesOf(wanted)) {
        Result<std::string> text = readFile(root / name);
        if (text)
            files.push_back({.file = name, .text = std::move(*text)});
        else if (text.error().code == ErrorCode::NotFound)
            files.push_back({.file = name, .text = {}, .exists = false});
    }
    return files;
}

ProposedFix proposalOf(const parity::Finding& finding)
{
    return {.rule = finding.rule,
            .service = finding.service,
            .subject = finding.subject,
            .fingerprint = finding.fingerprint,
            .environments = finding.environments,
            .summary = finding.fix ? finding.fix->summary : finding.message,
            .status = FixStatus::Advice,
            .reason = {},
            .hint = {}};
}

} // namespace

std::string_view toString(FixStatus status)
{
    switch (status) {
    case FixStatus::Planned:
        return "planned";
    case FixStatus::Refused:
        return "refused";
    case FixStatus::Advice:
        break;
    }
    return "advice";
}

Result<std::vector<parity::Finding>> selectFindings(std::span<const parity::Finding> findings,
                                                    std::span<const std::string> words)
{
    for (const std::string& word : words) {
        if (std::ranges::any_of(findings, [&](const auto& one) { return isMeant(one, word); }))
            continue;
        const std::string closest = closestTo(word, findings);
        return fail(ErrorCode::NotFound,
                    phrase("no finding is called {}", printable(word)),
                    closest.empty() ? phrase("plumbline check lists them")
                                    : phrase("did you mean {}?", printable(closest)));
    }
    std::vector<parity::Finding> selected;
    for (const parity::Finding& finding : findings) {
        const bool isWanted =
            words.empty() ? !finding.waiver : std::ranges::any_of(words, [&](const auto& word) {
                return isMeant(finding, word);
            });
        if (isWanted)
            selected.push_back(finding);
    }
    return selected;
}

FixPlan planFixes(const fs::path& root, std::span<const parity::Finding> findings)
{
    FixPlan plan;
    std::vector<parity::Fix> wanted;
    std::vector<std::size_t> owners; // of each fix: the proposal
    for (const parity::Finding& finding : findings) {
        plan.fixes.push_back(proposalOf(finding));
        if (!finding.fix || finding.fix->changes.empty())
            continue;
        plan.fixes.back().status = FixStatus::Planned;
        wanted.push_back(*finding.fix);
        owners.push_back(plan.fixes.size() - 1);
    }
    fixes::EditPlan edits = fixes::planEdits(wanted, readAll(root, wanted));
    for (const fixes::RefusedFix& refused : edits.refused) {
        ProposedFix& fix = plan.fixes[owners[refused.fix]];
        fix.status = FixStatus::Refused;
        fix.reason = refused.error.message;
        if (refused.error.where && !refused.error.where->file.empty())
            fix.reason = phrase("{}: {}", plumbline::toString(*refused.error.where), fix.reason);
        fix.hint = refused.error.hint;
    }
    plan.changes = std::move(edits.changes);
    return plan;
}

std::map<std::string, std::string> fixDiffsOf(const fs::path& root,
                                              std::span<const parity::Finding> findings)
{
    std::map<std::string, std::string> diffs;
    std::vector<parity::Fix> wanted;
    for (const parity::Finding& finding : findings) {
        if (finding.fix)
            wanted.push_back(*finding.fix);
    }
    const std::vector<fixes::FileText> files = readAll(root, wanted);
    for (const parity::Finding& finding : findings) {
        if (!finding.fix || finding.fix->changes.empty())
            continue;
        FixPlan plan;
        plan.changes = fixes::planEdits(std::span(&*finding.fix, 1), files).changes;
        if (!plan.changes.empty())
            diffs[finding.fingerprint] = renderDiff(plan);
    }
    return diffs;
}

std::string renderDiff(const FixPlan& plan)
{
    std::string diff;
    for (const fixes::FileChange& change : plan.changes)
        diff += fixes::renderDiff({.file = change.file,
                                   .before = change.before,
                                   .after = change.after,
                                   .isNew = change.isNew});
    return diff;
}

std::string renderFixJson(const FixPlan& plan, const std::string& workspaceName, bool isWritten)
{
    using Json = nlohmann::ordered_json;
    Json json{{"schemaVersion", 1},
              {"workspace", workspaceName},
              {"isWritten", isWritten},
              {"fixes", Json::array()},
              {"files", Json::array()}};
    for (const ProposedFix& fix : plan.fixes) {
        Json one{{"rule", fix.rule},
                 {"service", fix.service},
                 {"subject", fix.subject},
                 {"fingerprint", fix.fingerprint},
                 {"environments", fix.environments},
                 {"summary", fix.summary},
                 {"status", toString(fix.status)}};
        if (fix.status == FixStatus::Refused) {
            one["reason"] = fix.reason;
            one["hint"] = fix.hint;
        }
        json["fixes"].push_back(std::move(one));
    }
    for (const fixes::FileChange& change : plan.changes)
        json["files"].push_back({{"file", change.file},
                                 {"isNew", change.isNew},
                                 {"diff",
                                  fixes::renderDiff({.file = change.file,
                                                     .before = change.before,
                                                     .after = change.after,
                                                     .isNew = change.isNew})}});
    return dumped(json);
}

fs::path undoFileOf(const fs::path& root, const Variables& variables)
{
    return stateFileOf(root, "undo", variables);
}

Result<> applyFixes(const fs::path& root, const FixPlan& plan, const fs::path& undoFile)
{
    if (plan.changes.empty())
        return {};
    // The way back is kept before the first file is written, so that a crash leaves one.
    const Result<fixes::UndoRecord> earlier = readUndoRecord(undoFile);
    if (Result<> kept =
            writeUndoRecord(undoFile, fixes::undoOf(plan.changes, randomHex(kDigestKeyBytes)));
        !kept)
        return kept;
    Result<> applied = fixes::applyEdits(root, plan.changes);
    if (applied)
        return applied;
    std::error_code ignored;
    fs::remove(undoFile, ignored);
    if (earlier)
        (void)writeUndoRecord(undoFile, *earlier); // the error that is told is the first one
    return applied;
}

Result<FixPlan> planUndo(const fs::path& root, const fs::path& undoFile)
{
    const Result<fixes::UndoRecord> record = readUndoRecord(undoFile);
    if (!record)
        return tl::unexpected(record.error());
    Result<std::vector<fixes::FileChange>> changes = fixes::planUndo(root, *record);
    if (!changes)
        return tl::unexpected(changes.error());
    return FixPlan{.fixes = {}, .changes = std::move(*changes)};
}

Result<FixPlan> undoFixes(const fs::path& root, const fs::path& undoFile)
{
    Result<FixPlan> plan = planUndo(root, undoFile);
    if (!plan)
        return plan;
    const Result<fixes::UndoRecord> record = readUndoRecord(undoFile);
    if (!record)
        return tl::unexpected(record.error());
    if (const Result<> undone = fixes::applyUndo(root, *record, plan->changes); !undone)
        return tl::unexpected(undone.error());
    std::error_code ignored;
    fs::remove(undoFile, ignored);
    return plan;
}

} // namespace plumbline::workspace
