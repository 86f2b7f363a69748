// SPDX-License-Identifier: Apache-2.0
#include "core/parity/baseline.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <charconv>

namespace plumbline::parity {

namespace {

constexpr std::string_view kBegan = "# began with ";
constexpr std::size_t kFingerprintDigits = 32;

bool isFingerprint(std::string_view text)
{
    return text.size() == kFingerprintDigits &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

} // namespace

Result<Baseline> parseBaseline(std::string_view text, const std::string& file)
{
    Baseline baseline;
    int number = 0;
    for (const std::string& raw : split(text, '\n')) {
        ++number;
        const std::string_view line = trimmed(raw);
        if (line.starts_with(kBegan)) {
            const std::string_view count = line.substr(kBegan.size());
            std::from_chars(count.data(), count.data() + count.size(), baseline.began);
        }
        if (line.empty() || line.starts_with('#'))
            continue;
        const std::string_view fingerprint = line.substr(0, line.find(' '));
        if (!isFingerprint(fingerprint))
            return fail(
                ErrorCode::Invalid,
                phrase("this line of the baseline is no fingerprint"),
                phrase("plumbline check --write-baseline writes the file"),
                Origin{.file = file, .line = number, .column = 1, .object = {}, .layer = {}});
        baseline.fingerprints.emplace(fingerprint);
    }
    baseline.began = std::max(baseline.began, static_cast<int>(baseline.fingerprints.size()));
    return baseline;
}

std::string renderBaseline(const ParityReport& report, const Baseline* before)
{
    std::set<std::string> lines;
    for (const Finding& finding : report.findings) {
        if (finding.waiver ||
            (before != nullptr && !before->fingerprints.contains(finding.fingerprint)))
            continue;
        lines.insert(fmt::format("{} {}\n", finding.fingerprint, finding.rule));
    }
    std::string text = "# Findings that were there when parity was taken up; new ones count. "
                       "plumbline check --baseline reads this.\n";
    text += fmt::format(
        "{}{}\n", kBegan, before != nullptr ? before->began : static_cast<int>(lines.size()));
    for (const std::string& line : lines)
        text += line;
    return text;
}

void applyBaseline(ParityReport& report, const Baseline& baseline, const std::string& file)
{
    BaselineStatus status{.file = file, .total = baseline.began, .left = 0, .added = 0};
    std::set<std::string_view> seen;
    for (Finding& finding : report.findings) {
        finding.isNew = !baseline.fingerprints.contains(finding.fingerprint);
        if (!finding.isNew)
            seen.insert(finding.fingerprint);
        else if (!finding.waiver)
            ++status.added;
    }
    status.left = static_cast<int>(seen.size());
    report.baseline = status;
}

} // namespace plumbline::parity
