// SPDX-License-Identifier: Apache-2.0
#include "core/parity/waiver.h"

#include "core/base/text.h"
#include "core/parity/rules/list.h"
#include "core/parity/waiver_bounds.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <utility>

namespace plumbline::parity {

namespace {

std::optional<std::chrono::sys_days> readDate(std::string_view text)
{
    constexpr std::size_t kLength = 10; // YYYY-MM-DD
    if (text.size() < kLength || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto number = [&](std::size_t from, std::size_t size) {
        int value = -1;
        const char* begin = text.data() + from;
        const auto [end, error] = std::from_chars(begin, begin + size, value);
        return error == std::errc() && end == begin + size ? value : -1;
    };
    const int year = number(0, 4);
    const int month = number(5, 2);
    const int day = number(8, 2);
    if (year < 0 || month < 0 || day < 0)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok())
        return std::nullopt;
    return std::chrono::sys_days(date);
}

/// Whether `text` fits a pattern in which `*` stands for any text.
bool fits(std::string_view pattern, std::string_view text)
{
    const std::size_t star = pattern.find('*');
    if (star == std::string_view::npos)
        return pattern == text;
    if (!text.starts_with(pattern.substr(0, star)))
        return false;
    const std::string_view rest = pattern.substr(star + 1);
    for (std::size_t at = star; at <= text.size(); ++at) {
        if (fits(rest, text.substr(at)))
            return true;
    }
    return false;
}

bool isOfSubject(const Waiver& waiver, const Finding& finding)
{
    std::string_view pattern = waiver.subject;
    if (pattern.starts_with("env:"))
        pattern.remove_prefix(4);
    if (fits(pattern, finding.subject))
        return true;
    if (fits(pattern, finding.service + "/" + finding.subject))
        return true;
    return std::ranges::any_of(finding.services, [&](const std::string& service) {
        return fits(pattern, service + "/" + finding.subject);
    });
}

Diagnostic about(const Waiver& waiver, Severity severity, Phrase message, Phrase hint)
{
    return {.severity = severity,
            .message = std::move(message),
            .hint = std::move(hint),
            .where = waiver.origin};
}

Phrase nameOf(const Waiver& waiver)
{
    if (waiver.id.empty())
        return phrase("the waiver of {} for {}", printable(waiver.rule), printable(waiver.subject));
    return phrase("the waiver {} of {} for {}",
                  printable(waiver.id),
                  printable(waiver.rule),
                  printable(waiver.subject));
}

void waive(const Waiver& waiver, int daysLeft, Finding& finding, std::vector<RuleOutcome>& outcomes)
{
    finding.waiver = AppliedWaiver{.id = waiver.id,
                                   .reason = waiver.reason,
                                   .owner = waiver.owner,
                                   .expires = waiver.expires,
                                   .daysLeft = daysLeft};
    for (RuleOutcome& outcome : outcomes) {
        if (outcome.outcome == Outcome::Fail && outcome.rule == finding.rule &&
            outcome.subject == finding.subject && outcome.service == finding.service &&
            outcome.environments == finding.environments)
            outcome.outcome = Outcome::Waived;
    }
}

/// Whether the waiver speaks of this finding, whatever the values are.
bool speaksOf(const Waiver& waiver, const Finding& finding)
{
    if (waiver.rule != finding.rule || !isOfSubject(waiver, finding))
        return false;
    const auto isNamed = [&](const std::string& name) {
        return std::ranges::find(waiver.environments, name) != waiver.environments.end();
    };
    return waiver.environments.empty() || std::ranges::all_of(finding.environments, isNamed);
}

/// What one waiver came to.
struct WaiverUse
{
    int daysLeft = 0; ///< below 0: it has ended
    bool isUsed = false;
    bool isExceeded = false;
};

WaiverUse applyWaiver(const Waiver& waiver,
                      std::string_view today,
                      std::vector<Finding>& findings,
                      std::vector<RuleOutcome>& outcomes)
{
    WaiverUse use{.daysLeft = daysBetween(today, waiver.expires).value_or(-1)};
    for (Finding& finding : findings) {
        if (finding.waiver || !speaksOf(waiver, finding))
            continue;
        use.isUsed = true;
        const auto excess = excessOf(waiver, finding);
        if (use.daysLeft < 0)
            finding.reason = phrase(
                "{} A waiver for it ended on {}.", std::move(finding.reason), waiver.expires);
        else if (excess) {
            use.isExceeded = true;
            finding.reason = phrase(
                "{} A waiver for it does not go this far: {}.", std::move(finding.reason), *excess);
        } else
            waive(waiver, use.daysLeft, finding, outcomes);
    }
    return use;
}

/// What is told of how long it holds, or of there being nothing to hold for.
std::optional<Diagnostic> tellOfEnd(const Waiver& waiver, const WaiverUse& use, bool isComplete)
{
    if (use.isUsed && use.daysLeft < 0)
        return about(
            waiver,
            Severity::Warning,
            phrase("{} ended on {}", nameOf(waiver), waiver.expires),
            phrase("close the difference, or waive it anew with a reason that holds today"));
    if (use.isUsed && use.daysLeft <= kWaiverNoticeDays)
        return about(waiver,
                     Severity::Info,
                     use.daysLeft == 1 ? phrase("{} ends in 1 day", nameOf(waiver))
                                       : phrase("{} ends in {} days", nameOf(waiver), use.daysLeft),
                     {});
    if (!use.isUsed && isComplete)
        return about(waiver,
                     Severity::Warning,
                     phrase("{} covers no finding", nameOf(waiver)),
                     phrase("take it out, or see whether its bounds still fit"));
    return std::nullopt;
}

} // namespace

std::optional<int> daysBetween(std::string_view from, std::string_view to)
{
    const auto first = readDate(from);
    const auto last = readDate(to);
    if (!first || !last)
        return std::nullopt;
    return static_cast<int>((*last - *first).count());
}

std::string dateAfter(std::string_view date, int days)
{
    const auto first = readDate(date);
    if (!first)
        return {};
    const std::chrono::year_month_day then(*first + std::chrono::days(days));
    return fmt::format("{:04}-{:02}-{:02}",
                       static_cast<int>(then.year()),
                       static_cast<unsigned>(then.month()),
                       static_cast<unsigned>(then.day()));
}

std::vector<Diagnostic> mistakesOf(std::span<const Waiver> waivers, std::string_view today)
{
    std::vector<std::string> ids;
    for (const Rule* rule : allRules())
        ids.emplace_back(rule->id);
    std::vector<Diagnostic> mistakes;
    for (const Waiver& waiver : waivers) {
        if (findRule(waiver.rule) == nullptr) {
            const std::string meant = closestMatch(waiver.rule, ids);
            mistakes.push_back(
                about(waiver,
                      Severity::Error,
                      phrase("there is no rule \"{}\" to waive", printable(waiver.rule)),
                      meant.empty() ? phrase("plumbline check --explain all lists them")
                                    : phrase("did you mean \"{}\"?", meant)));
        }
        const auto days = daysBetween(today, waiver.expires);
        if (!days)
            mistakes.push_back(about(waiver,
                                     Severity::Error,
                                     phrase("{} ends on no day there is", nameOf(waiver)),
                                     phrase("write a date as YYYY-MM-DD")));
        else if (*days > kLongestWaiverDays)
            mistakes.push_back(about(waiver,
                                     Severity::Error,
                                     phrase("{} ends in {} days, and {} is the most",
                                            nameOf(waiver),
                                            *days,
                                            kLongestWaiverDays),
                                     phrase("let it end by {}, and look at it again then",
                                            dateAfter(today, kLongestWaiverDays))));
        if (const auto mistake = mistakeOfBounds(waiver))
            mistakes.push_back(
                about(waiver,
                      Severity::Error,
                      phrase("{} {}", nameOf(waiver), *mistake),
                      phrase("bounds are numbers, durations or sizes: 6, 30s, 512Mi")));
    }
    return mistakes;
}

bool covers(const Waiver& waiver, const Finding& finding)
{
    return speaksOf(waiver, finding) && !excessOf(waiver, finding);
}

std::vector<Diagnostic> applyWaivers(std::span<const Waiver> waivers,
                                     std::string_view today,
                                     bool isComplete,
                                     std::vector<Finding>& findings,
                                     std::vector<RuleOutcome>& outcomes)
{
    std::vector<Diagnostic> diagnostics;
    for (const Waiver& waiver : waivers) {
        const WaiverUse use = applyWaiver(waiver, today, findings, outcomes);
        if (use.isExceeded)
            diagnostics.push_back(about(
                waiver,
                Severity::Warning,
                phrase("{} is exceeded", nameOf(waiver)),
                phrase("close the difference, or widen the bounds if what is there now is meant")));
        if (auto told = tellOfEnd(waiver, use, isComplete))
            diagnostics.push_back(std::move(*told));
    }
    return diagnostics;
}

} // namespace plumbline::parity
