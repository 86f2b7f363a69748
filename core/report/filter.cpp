// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/report/comparison.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace plumbline::report {

using parity::Verdict;

namespace {

/// Whether `text` is what `pattern` says, where `*` stands for anything.
bool matches(std::string_view text, std::string_view pattern)
{
    std::size_t at = 0;
    std::size_t in = 0;
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    while (at < text.size()) {
        if (in < pattern.size() && pattern[in] == '*') {
            star = in++;
            resume = at;
        } else if (in < pattern.size() && pattern[in] == text[at]) {
            ++in;
            ++at;
        } else if (star != std::string_view::npos) {
            in = star + 1;
            at = ++resume;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', in) == std::string_view::npos;
}

bool isWanted(std::string_view text, const std::vector<std::string>& patterns)
{
    return patterns.empty() || std::ranges::any_of(patterns, [&](const std::string& pattern) {
               return matches(text, pattern);
           });
}

bool isWanted(Verdict verdict, Rows rows)
{
    switch (verdict) {
    case Verdict::Drift:
    case Verdict::Missing:
    case Verdict::Unreadable:
    case Verdict::Waived:
        return true;
    case Verdict::Expected:
        return rows != Rows::Gaps;
    case Verdict::Equal:
    case Verdict::NotApplicable:
        return rows == Rows::All;
    }
    return true;
}

} // namespace

parity::Comparison filtered(const parity::Comparison& comparison, const RowFilter& filter)
{
    parity::Comparison result{
        .environments = comparison.environments, .rows = {}, .diagnostics = comparison.diagnostics};
    for (const parity::Row& row : comparison.rows) {
        const bool isKind =
            filter.kinds.empty() || std::ranges::find(filter.kinds, row.kind) != filter.kinds.end();
        if (isKind && isWanted(row.verdict, filter.rows) &&
            isWanted(row.service, filter.services) && isWanted(row.key, filter.keys))
            result.rows.push_back(row);
    }
    return result;
}

VerdictCounts countVerdicts(const parity::Comparison& comparison)
{
    VerdictCounts counts;
    for (const parity::Row& row : comparison.rows) {
        switch (row.verdict) {
        case Verdict::Equal:
            ++counts.equal;
            break;
        case Verdict::Expected:
            ++counts.expected;
            break;
        case Verdict::Drift:
            ++counts.drift;
            break;
        case Verdict::Missing:
            ++counts.missing;
            break;
        case Verdict::Unreadable:
            ++counts.unreadable;
            break;
        case Verdict::NotApplicable:
            ++counts.notApplicable;
            break;
        case Verdict::Waived:
            ++counts.waived;
            break;
        }
    }
    return counts;
}

Phrase describe(const VerdictCounts& counts)
{
    std::vector<Phrase> parts;
    const auto add = [&parts](int count, Phrase part) {
        if (count > 0)
            parts.push_back(std::move(part));
    };
    add(counts.drift, phrase("{} drift", counts.drift));
    add(counts.missing, phrase("{} missing", counts.missing));
    add(counts.unreadable, phrase("{} unreadable", counts.unreadable));
    add(counts.waived, phrase("{} waived", counts.waived));
    add(counts.expected, phrase("{} expected", counts.expected));
    add(counts.equal, phrase("{} equal", counts.equal));
    add(counts.notApplicable, phrase("{} not applicable", counts.notApplicable));
    return parts.empty() ? phrase("nothing to compare") : listed(std::move(parts));
}

namespace {

/// At most `width` characters (not bytes) of UTF-8.
std::string cut(std::string text, std::size_t width)
{
    std::size_t characters = 0;
    std::size_t keep = 0; // bytes of the first width - 1 characters
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isContinued = (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
        if (isContinued)
            continue;
        if (++characters == width)
            keep = i;
    }
    if (width == 0 || characters <= width)
        return text;
    return text.substr(0, keep) + "…";
}

} // namespace

Phrase cellPhrase(const parity::Cell& cell)
{
    switch (cell.state) {
    case model::State::Set:
        return cell.group.empty() ? cell.value : phrase("secret {}", cell.group);
    case model::State::Empty:
        return phrase("(empty)");
    case model::State::Missing:
        return std::string("-");
    case model::State::Unreadable:
        return phrase("(unreadable)");
    case model::State::Unknown:
        return phrase("(unknown)");
    case model::State::NotApplicable:
        break;
    }
    return {};
}

std::string cellText(const parity::Cell& cell, std::size_t width)
{
    const std::string said = printable(cellPhrase(cell).english());
    return cell.state == model::State::Set && cell.group.empty() ? cut(said, width) : said;
}

} // namespace plumbline::report
