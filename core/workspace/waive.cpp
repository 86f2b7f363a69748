// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/waive.h"

#include "core/base/text.h"
#include "core/fixes/manifest_edit.h"
#include "core/parity/waiver.h"
#include "core/parity/waiver_bounds.h"
#include "core/workspace/manifest.h"

#include <fmt/format.h>

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

/// The lines of the bounds, where there are any.
std::string boundsOf(const WaiverRequest& request)
{
    std::string block;
    std::vector<std::string> values;
    for (const auto& [environment, value] : request.allow)
        values.push_back(fmt::format("{}: {}", inQuotes(environment), inQuotes(value)));
    if (!values.empty())
        block += fmt::format("allow: {{{}}}\n", join(values, ", "));
    if (!request.min.empty())
        block += fmt::format("min: {}\n", inQuotes(request.min));
    if (!request.max.empty())
        block += fmt::format("max: {}\n", inQuotes(request.max));
    if (!request.ratio.empty())
        block += fmt::format("ratio: {}\n", inQuotes(request.ratio));
    return block;
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
    std::string block = fmt::format("rule: {}\nsubject: {}\nenvironments: [{}]\n{}reason: {}\n",
                                    finding.rule,
                                    inQuotes(subject),
                                    join(environments, ", "),
                                    boundsOf(request),
                                    inQuotes(request.reason));
    if (!request.owner.empty())
        block += fmt::format("owner: {}\n", inQuotes(request.owner));
    return block + fmt::format("created: {}\nexpires: {}\n", request.today, request.expires);
}

Result<> examine(const parity::Finding& finding, const WaiverRequest& request)
{
    if (trimmed(request.reason).size() < parity::kLeastReason)
        return fail(ErrorCode::Invalid,
                    phrase("the reason of a waiver is too short"),
                    phrase("say in a sentence why the difference is meant"));
    const auto days = parity::daysBetween(request.today, request.expires);
    if (days && *days < 0)
        return fail(ErrorCode::Invalid,
                    phrase("{} is over already", request.expires),
                    phrase("a waiver ends by {} at the latest",
                           parity::dateAfter(request.today, parity::kLongestWaiverDays)));
    parity::Waiver waiver;
    waiver.rule = finding.rule;
    waiver.subject = finding.subject;
    waiver.expires = request.expires;
    waiver.allow = request.allow;
    waiver.min = request.min;
    waiver.max = request.max;
    waiver.ratio = request.ratio;
    const std::vector<Diagnostic> mistakes =
        parity::mistakesOf(std::span<const parity::Waiver>(&waiver, 1), request.today);
    if (!mistakes.empty())
        return fail(ErrorCode::Invalid, mistakes.front().message, mistakes.front().hint);
    if (const auto excess = parity::excessOf(waiver, finding))
        return fail(ErrorCode::Invalid,
                    phrase("the finding is beyond these bounds: {}", *excess),
                    phrase("give bounds that hold what is there now"));
    return {};
}

} // namespace

Result<ManifestChange> planWaiver(const OpenedManifest& opened,
                                  const parity::Finding& finding,
                                  const WaiverRequest& request)
{
    if (const Result<> fine = examine(finding, request); opened.isWritten() && !fine)
        return tl::unexpected(fine.error());
    return planManifestChange(
        opened, "the waiver", [&](const std::string& text, const std::string& file) {
            return fixes::withItem(text, file, {"waivers"}, blockOf(finding, request))
                .and_then([&](std::string after) -> Result<std::string> {
                    // What was written is what will be read.
                    const ReadManifest read = parseManifest(after, file);
                    if (!read.isUsable() || read.manifest.waivers.empty() ||
                        !parity::covers(read.manifest.waivers.back(), finding))
                        return fail(ErrorCode::Internal,
                                    phrase("the waiver would not cover the finding"));
                    return after;
                });
        });
}

} // namespace plumbline::workspace
