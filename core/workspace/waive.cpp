// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/waive.h"

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/fixes/manifest_edit.h"
#include "core/fixes/unified_diff.h"
#include "core/parity/waiver.h"
#include "core/workspace/manifest.h"

#include <fmt/format.h>

#include <utility>

namespace plumbline::workspace {

namespace {

/// Any text as a YAML scalar in double quotes.
std::string inQuotes(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            result += '\\';
        if (static_cast<unsigned char>(c) < 0x20)
            result += ' ';
        else
            result += c;
    }
    return result + "\"";
}

/// The block of YAML that is a waiver.
std::string blockOf(const parity::Finding& finding, const WaiverRequest& request)
{
    const std::string subject = finding.service.empty() || finding.services.size() > 1
                                    ? finding.subject
                                    : fmt::format("{}/{}", finding.service, finding.subject);
    std::vector<std::string> environments;
    for (const std::string& name : finding.environments)
        environments.push_back(inQuotes(name));
    std::string block = fmt::format("rule: {}\nsubject: {}\nenvironments: [{}]\nreason: {}\n",
                                    finding.rule,
                                    inQuotes(subject),
                                    join(environments, ", "),
                                    inQuotes(request.reason));
    if (!request.owner.empty())
        block += fmt::format("owner: {}\n", inQuotes(request.owner));
    return block + fmt::format("created: {}\nexpires: {}\n", request.today, request.expires);
}

Result<> examine(const parity::Finding& finding, const WaiverRequest& request)
{
    if (trimmed(request.reason).size() < parity::kLeastReason)
        return fail(ErrorCode::Invalid,
                    "the reason of a waiver is too short",
                    "say in a sentence why the difference is meant");
    const auto days = parity::daysBetween(request.today, request.expires);
    if (days && *days < 0)
        return fail(ErrorCode::Invalid,
                    fmt::format("{} is over already", request.expires),
                    fmt::format("a waiver ends by {} at the latest",
                                parity::dateAfter(request.today, parity::kLongestWaiverDays)));
    parity::Waiver waiver;
    waiver.rule = finding.rule;
    waiver.subject = finding.subject;
    waiver.expires = request.expires;
    const std::vector<Diagnostic> mistakes =
        parity::mistakesOf(std::span<const parity::Waiver>(&waiver, 1), request.today);
    if (!mistakes.empty())
        return fail(ErrorCode::Invalid, mistakes.front().message, mistakes.front().hint);
    return {};
}

} // namespace

Result<WaiverPlan> planWaiver(const OpenedManifest& opened,
                              const parity::Finding& finding,
                              const WaiverRequest& request)
{
    if (!opened.isWritten())
        return fail(ErrorCode::NotFound,
                    "the workspace has no plumbline.yaml for the waiver to stand in",
                    "plumbline init writes one");
    if (const Result<> fine = examine(finding, request); !fine)
        return tl::unexpected(fine.error());
    WaiverPlan plan;
    plan.file = opened.root / opened.manifest.file;
    auto text = readFile(plan.file);
    if (!text)
        return tl::unexpected(text.error());
    plan.before = std::move(*text);
    auto changed =
        fixes::withItem(plan.before, opened.manifest.file, {"waivers"}, blockOf(finding, request));
    if (!changed)
        return tl::unexpected(changed.error());
    plan.after = std::move(*changed);
    // What was written is what will be read.
    const ReadManifest read = parseManifest(plan.after, opened.manifest.file);
    if (!read.isUsable() || read.manifest.waivers.empty() ||
        !parity::covers(read.manifest.waivers.back(), finding))
        return fail(ErrorCode::Internal, "the waiver would not cover the finding");
    plan.diff = fixes::renderDiff(
        {.file = opened.manifest.file, .before = plan.before, .after = plan.after, .isNew = false});
    return plan;
}

Result<> applyWaiver(const WaiverPlan& plan)
{
    const auto now = readFile(plan.file);
    if (!now)
        return tl::unexpected(now.error());
    if (*now != plan.before)
        return fail(ErrorCode::Conflict,
                    fmt::format("{} has changed in the meantime", plan.file.string()),
                    "run the command again");
    return writeFileAtomically(plan.file, plan.after);
}

} // namespace plumbline::workspace
