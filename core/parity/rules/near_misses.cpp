// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/near_misses.h"

#include "core/base/text.h"
#include "core/parity/key_words.h"
#include "core/parity/rules/config_parts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace plumbline::parity::rules {

using model::State;

namespace {

/// How many letters have to be put in, left out, replaced or swapped; stops at three.
std::size_t editDistance(std::string_view left, std::string_view right)
{
    constexpr std::size_t kFar = 3;
    if (left.size() > right.size() + 2 || right.size() > left.size() + 2)
        return kFar;
    std::vector<std::size_t> before(right.size() + 1);
    std::vector<std::size_t> above(right.size() + 1);
    std::vector<std::size_t> row(right.size() + 1);
    for (std::size_t j = 0; j <= right.size(); ++j)
        above[j] = j;
    for (std::size_t i = 1; i <= left.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t cost = left[i - 1] == right[j - 1] ? 0 : 1;
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + cost});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, above);
        std::swap(above, row);
    }
    return std::min(above[right.size()], kFar);
}

/// `API_URL` and `Api-Url` are one.
std::string folded(std::string_view name)
{
    std::string result;
    for (const char c : name) {
        if (c >= 'a' && c <= 'z')
            result += static_cast<char>(c - 'a' + 'A');
        else if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
            result += c;
    }
    return result;
}

/// Whether two names are one in another case, with separators as that case has them: `MAX_THREADS`,
/// `maxThreads` and `max-threads`, but neither `MAXTHREADS` nor `MAX__THREADS`.
bool isSpelling(std::string_view left, std::string_view right)
{
    const auto isOtherCase = [](std::string_view name) {
        return std::ranges::any_of(
            name, [](char c) { return (c >= 'a' && c <= 'z') || c == '-' || c == '.'; });
    };
    return folded(left) == folded(right) &&
           (toLower(left) == toLower(right) || isOtherCase(left) || isOtherCase(right));
}

/// Whether a letter was put into a word, left out of it, or swapped with its neighbour: not another
/// word as `READ` is to `HEAD`.
bool isSlip(std::string_view left, std::string_view right)
{
    if (editDistance(left, right) != 1)
        return false;
    std::string one(left);
    std::string other(right);
    std::ranges::sort(one);
    std::ranges::sort(other);
    return left.size() != right.size() || one == other;
}

/// `DB_HOST_1` and `DB_HOST_2` are a series, `KEY` and `KEYS` may be both meant.
bool isSeries(std::string_view left, std::string_view right)
{
    if (left.size() == right.size()) {
        for (std::size_t i = 0; i < left.size(); ++i) {
            const bool areDigits =
                left[i] >= '0' && left[i] <= '9' && right[i] >= '0' && right[i] <= '9';
            if (left[i] != right[i] && areDigits)
                return true;
        }
    }
    const auto isPlural = [](std::string_view one, std::string_view other) {
        return other.size() == one.size() + 1 && other.starts_with(one) && other.ends_with('S');
    };
    if (isPlural(left, right) || isPlural(right, left))
        return true;
    // Whole words apart are other names: `DB_READ_URL`, `DB_WRITE_URL`; `SMTP_USER`, `SMTP_PASS`.
    const std::vector<std::string> one = wordsOf(left);
    const std::vector<std::string> other = wordsOf(right);
    if (one.size() != other.size())
        return false;
    for (std::size_t i = 0; i < one.size(); ++i) {
        constexpr std::size_t kShortWord = 5;
        if (one[i] != other[i] && !isSlip(one[i], other[i]) &&
            std::min(one[i].size(), other[i].size()) < kShortWord &&
            editDistance(one[i], other[i]) * 3 > std::min(one[i].size(), other[i].size()))
            return true;
    }
    return false;
}

std::vector<std::size_t> placesWith(const ConfigKey& key)
{
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < key.vars.size(); ++place) {
        if (key.vars[place] != nullptr)
            places.push_back(place);
    }
    return places;
}

/// Whether `extra` stands exactly where `absent` is surely missing, and nowhere else.
bool standsIn(const ConfigKey& extra, const ConfigKey& absent)
{
    const std::vector<std::size_t> places = placesWith(extra);
    return !places.empty() && std::ranges::all_of(places, [&](std::size_t place) {
        return absent.row->cells[place].state == State::Missing;
    });
}

/// Values of two names that stand in for each other are of one kind.
bool fitTogether(const ConfigKey& left, const ConfigKey& right)
{
    return left.row->valueClass == right.row->valueClass ||
           left.row->valueClass == ValueClass::Unknown ||
           right.row->valueClass == ValueClass::Unknown;
}

/// How many words of a name are known: to the table of words, to other keys, to the code.
class KnownWords
{
public:
    explicit KnownWords(const RuleInput& input)
    {
        for (const ConfigKey& key : input.configKeys()) {
            for (std::string& word : wordsOf(key.name()))
                ++m_uses[std::move(word)];
        }
        if (input.repository() == nullptr)
            return;
        for (const model::EnvironmentRead& read : input.repository()->environmentReads)
            m_names.insert(read.key);
        for (const model::DotenvFile& file : input.repository()->dotenvFiles) {
            for (const Located<std::string>& key : file.keys)
                if (file.isExample)
                    m_names.insert(key.value);
        }
    }

    [[nodiscard]] int pointsOf(const std::string& name) const
    {
        constexpr int kRead = 100; // the code asks for it by this name
        int points = m_names.contains(name) ? kRead : 0;
        for (const std::string& word : wordsOf(name)) {
            const auto uses = m_uses.find(word);
            const bool isUsed = uses != m_uses.end() && uses->second > 1;
            points += isUsed || isConfigWord(word) ? 1 : 0;
        }
        return points;
    }

private:
    std::map<std::string, int> m_uses;
    std::set<std::string> m_names;
};

/// Whether `wrong` is the one of the two that is misspelt.
bool isRightOf(const RuleInput& input,
               const KnownWords& words,
               const ConfigKey& wrong,
               const ConfigKey& right)
{
    const std::size_t withWrong = placesWith(wrong).size();
    const std::size_t withRight = placesWith(right).size();
    if (withWrong != withRight)
        return withWrong < withRight;
    const int points = words.pointsOf(right.name()) - words.pointsOf(wrong.name());
    if (points != 0)
        return points > 0;
    const auto isDoubled = [](const ConfigKey& key) {
        return key.name().find("__") != std::string::npos;
    };
    if (isDoubled(wrong) != isDoubled(right))
        return isDoubled(wrong);
    // Of two that stand alone the one that production has is right.
    return std::ranges::none_of(placesWith(wrong),
                                [&](std::size_t place) { return input.isProduction(place); });
}

/// How near two names are, or nothing where they are names of their own.
std::optional<std::size_t> nearness(const ConfigKey& wrong, const ConfigKey& right)
{
    constexpr std::size_t kShortest = 6;
    constexpr std::size_t kFar = 3;
    constexpr std::size_t kMostSeparators = 6;
    const std::string& one = wrong.name();
    const std::string& other = right.name();
    // Most pairs end here; who misspells a name seldom does so at both of its ends.
    const auto isSameLetter = [](char left, char beside) {
        return (left | 0x20) == (beside | 0x20);
    };
    if (one.empty() || other.empty() || one.size() > other.size() + kMostSeparators ||
        other.size() > one.size() + kMostSeparators ||
        (!isSameLetter(one.front(), other.front()) && !isSameLetter(one.back(), other.back())))
        return std::nullopt;
    if (isSpelling(one, other))
        return 0;
    if (std::min(wrong.name().size(), right.name().size()) < kShortest)
        return std::nullopt;
    const std::size_t distance = editDistance(wrong.name(), right.name());
    if (distance >= kFar || isSeries(wrong.name(), right.name()) ||
        (distance > 1 && !fitTogether(wrong, right)))
        return std::nullopt;
    return distance;
}

/// Keys that some environment lacks, by each service that has them.
std::map<std::string, std::vector<const ConfigKey*>> lackingKeys(const RuleInput& input)
{
    std::map<std::string, std::vector<const ConfigKey*>> byService;
    for (const ConfigKey& key : input.configKeys()) {
        if (placesOf(*key.row, {State::Missing}).empty() || key.isOfBackingService)
            continue;
        if (key.services.empty())
            byService[""].push_back(&key);
        for (const std::string& service : key.services)
            byService[service].push_back(&key);
    }
    // What every service gets may be what one of them lacks.
    const auto shared = byService.find("");
    if (shared == byService.end())
        return byService;
    for (auto& [service, keys] : byService) {
        if (!service.empty())
            keys.insert(keys.end(), shared->second.begin(), shared->second.end());
    }
    return byService;
}

/// A right name for a wrong one, and how far it is from it.
struct Match
{
    const ConfigKey* right = nullptr;
    std::size_t distance = 3; ///< only nearer ones are taken
};

/// The first of the nearest.
Match nearestTo(const RuleInput& input,
                const KnownWords& words,
                const ConfigKey& wrong,
                const std::vector<const ConfigKey*>& keys)
{
    Match best;
    for (const ConfigKey* right : keys) {
        if (&wrong == right || !standsIn(wrong, *right))
            continue;
        const auto distance = nearness(wrong, *right);
        if (distance && *distance < best.distance && isRightOf(input, words, wrong, *right))
            best = {.right = right, .distance = *distance};
    }
    return best;
}

} // namespace

std::vector<NearMiss> nearMisses(const RuleInput& input)
{
    const KnownWords words(input);
    std::map<std::pair<const ConfigKey*, std::string>, NearMiss> found; // wrong key, right name
    for (const auto& [service, keys] : lackingKeys(input)) {
        for (const ConfigKey* wrong : keys) {
            const Match match = nearestTo(input, words, *wrong, keys);
            if (match.right == nullptr)
                continue;
            NearMiss& pair = found[{wrong, match.right->name()}];
            if (pair.wrong == nullptr)
                pair = {.wrong = wrong,
                        .right = match.right,
                        .also = {},
                        .places = placesWith(*wrong),
                        .isOnlyCase = match.distance == 0};
            else if (pair.right != match.right)
                pair.also.push_back(match.right);
        }
    }
    std::vector<NearMiss> pairs;
    pairs.reserve(found.size());
    for (auto& [key, pair] : found)
        pairs.push_back(std::move(pair));
    std::ranges::sort(pairs, [](const NearMiss& left, const NearMiss& right) {
        return std::tie(left.right->name(), left.wrong->services, left.wrong->name()) <
               std::tie(right.right->name(), right.wrong->services, right.wrong->name());
    });
    return pairs;
}

bool isIn(const std::vector<NearMiss>& pairs, const ConfigKey& key)
{
    return std::ranges::any_of(pairs, [&](const NearMiss& pair) {
        return pair.wrong == &key || pair.right == &key ||
               std::ranges::find(pair.also, &key) != pair.also.end();
    });
}

} // namespace plumbline::parity::rules
