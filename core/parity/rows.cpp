// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rows.h"

#include "core/base/secret.h"
#include "core/base/secret_option.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace plumbline::parity {

using model::State;

bool Context::describesOnlyConfig(std::size_t place) const
{
    const model::Environment& environment = *environments[place];
    // Those that are known by a DSN alone were found in config vars.
    const auto isDescribed = [](const model::BackingService& service) {
        return service.hosting == model::Hosting::Container ||
               service.hosting == model::Hosting::Managed;
    };
    return environment.services.empty() && environment.unread.empty() &&
           std::ranges::none_of(environment.backingServices, isDescribed);
}

Cell cellWithoutOwner(const Context& context, std::size_t place, std::string_view what)
{
    const model::Environment& environment = *context.environments[place];
    Cell cell;
    if (!environment.unread.empty()) {
        cell.state = State::Unreadable;
        cell.reason = phrase("{} could not be read", environment.unread.front().what);
        cell.origin = environment.unread.front().origin;
        return cell;
    }
    cell.state = State::NotApplicable;
    cell.reason = context.describesOnlyConfig(place)
                      ? phrase("its sources describe config vars only")
                      : phrase("no such {} there", Phrase::ofWords(what));
    return cell;
}

Cell cellOfConfigOnly(const Origin& origin)
{
    Cell cell;
    cell.state = State::NotApplicable;
    cell.reason = phrase("its sources describe config vars only");
    cell.origin = origin;
    return cell;
}

namespace {

/// The places of cells by what is known of them.
struct Tally
{
    std::vector<std::string> missing;
    std::vector<std::string> unread;
    Phrase firstUnreadReason;
    std::size_t there = 0;
    std::size_t applicable = 0;
};

Tally tally(const Context& context, std::span<const Cell> cells)
{
    Tally result;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Cell& cell = cells[i];
        result.applicable += cell.state == State::NotApplicable ? 0 : 1;
        switch (cell.state) {
        case State::Missing:
            result.missing.push_back(context.places[i].name);
            break;
        case State::Unreadable:
        case State::Unknown:
            if (result.unread.empty())
                result.firstUnreadReason = cell.reason;
            result.unread.push_back(context.places[i].name);
            break;
        case State::Set:
        case State::Empty:
            ++result.there;
            break;
        case State::NotApplicable:
            break;
        }
    }
    return result;
}

Phrase missingReason(const Tally& seen, const Judgement& ofValues)
{
    if (ofValues.verdict == Verdict::Drift)
        return phrase("not in {}; elsewhere {}", enumerate(seen.missing), ofValues.reason);
    return phrase("not in {}", enumerate(seen.missing));
}

} // namespace

Judgement settle(const Context& context,
                 std::span<const Cell> cells,
                 Judgement ofValues,
                 std::string_view missingIsFine,
                 bool isUnreadThere)
{
    const Tally seen = tally(context, cells);
    if (seen.applicable < 2)
        return {.verdict = Verdict::NotApplicable,
                .reason = seen.applicable == 0 ? phrase("no environment can have it")
                                               : phrase("no other environment can have it"),
                .parts = {}};
    const bool isAnyThere = seen.there > 0 || (isUnreadThere && !seen.unread.empty());
    const bool isMissing = !seen.missing.empty() && isAnyThere;
    if (isMissing && missingIsFine.empty())
        return {.verdict = Verdict::Missing,
                .reason = missingReason(seen, ofValues),
                .parts = std::move(ofValues.parts)};
    if (ofValues.verdict == Verdict::Drift)
        return ofValues;
    if (!seen.unread.empty())
        return {.verdict = Verdict::Unreadable,
                .reason = seen.firstUnreadReason.empty()
                              ? phrase("cannot be told in {}", enumerate(seen.unread))
                              : phrase("cannot be told in {}: {}",
                                       enumerate(seen.unread),
                                       seen.firstUnreadReason),
                .parts = std::move(ofValues.parts)};
    if (isMissing)
        return {.verdict = Verdict::Expected,
                .reason = phrase(
                    "not in {}: {}", enumerate(seen.missing), Phrase::ofWords(missingIsFine)),
                .parts = {}};
    return ofValues;
}

void addRow(std::vector<Row>& rows, Row row, Judgement judgement)
{
    const bool isSaid = std::ranges::any_of(row.cells, [](const Cell& cell) {
        return cell.state == State::Set || cell.state == State::Empty ||
               cell.state == State::Unreadable || cell.state == State::Unknown;
    });
    if (!isSaid)
        return;
    row.verdict = judgement.verdict;
    row.reason = std::move(judgement.reason);
    row.parts = std::move(judgement.parts);
    rows.push_back(std::move(row));
}

namespace {

/// Whether what follows a flag or a name like this is a credential: `--requirepass`, `-p`'s kin.
bool isCredentialWord(std::string_view word)
{
    static constexpr std::array kParts{
        "pass", "secret", "token", "apikey", "api-key", "credential"};
    const std::string lower = toLower(word);
    return isSecretName(word) || std::ranges::any_of(kParts, [&](std::string_view part) {
               return lower.find(part) != std::string::npos;
           });
}

/// Masks the words of a command line one by one. White space stays as it is.
std::string maskWords(std::string_view text)
{
    std::string result;
    bool isNextCredential = false;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t begin = std::min(text.find_first_not_of(" \t\n", at), text.size());
        result += text.substr(at, begin - at);
        const std::size_t end = std::min(text.find_first_of(" \t\n", begin), text.size());
        const std::string_view word = text.substr(begin, end - begin);
        at = end;
        if (word.empty())
            continue;
        const std::size_t equals = word.find('=');
        if (isNextCredential && !word.starts_with('-')) {
            result += Secret::masked();
            isNextCredential = false;
        } else if (equals != std::string_view::npos && isCredentialWord(word.substr(0, equals)) &&
                   !isShellReference(word.substr(equals + 1))) {
            result += word.substr(0, equals + 1);
            result += Secret::masked();
        } else if (!model::secrecyOf("", word).empty() && word.find("://") == word.npos) {
            result += Secret::masked();
        } else {
            isNextCredential = word.starts_with('-') && equals == std::string_view::npos &&
                               (isCredentialWord(word) || word == "-a");
            result += word;
        }
    }
    return result;
}

void maskValue(std::string& text, const model::ConfigValue& value)
{
    constexpr std::size_t kShortest = 4; // below, the value would be found in any text
    const auto* secret = std::get_if<Secret>(&value);
    if (secret == nullptr || secret->reveal().size() < kShortest)
        return;
    for (std::size_t at = text.find(secret->reveal()); at != std::string::npos;
         at = text.find(secret->reveal(), at + Secret::masked().size()))
        text.replace(at, secret->reveal().size(), Secret::masked());
}

} // namespace

std::string maskText(std::string_view text, const model::Service& service)
{
    std::string result(text);
    for (const model::ConfigVar& var : service.config) {
        maskValue(result, var.value);
        for (const model::ReplacedValue& replaced : var.replaced)
            maskValue(result, replaced.value);
    }
    return maskCredentials(maskWords(result));
}

} // namespace plumbline::parity
