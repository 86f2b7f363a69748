// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/config_parts.h"

#include "core/base/text.h"
#include "core/parity/address.h"
#include "core/parity/shape.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace plumbline::parity::rules {

using model::ConfigVar;
using model::State;

std::string_view textOf(const ConfigVar& var)
{
    if (const auto* text = std::get_if<std::string>(&var.value))
        return *text;
    return std::get<Secret>(var.value).reveal();
}

bool isSet(const ConfigVar* var)
{
    return var != nullptr && var->state == State::Set;
}

bool isSecret(const ConfigKey& key)
{
    return key.row->valueClass == ValueClass::Secret ||
           std::ranges::any_of(
               key.vars, [](const ConfigVar* var) { return var != nullptr && var->isSecret(); });
}

bool isEditable(const Origin& origin)
{
    return !origin.file.empty() && origin.line > 0;
}

std::vector<std::string> wordsOf(std::string_view name)
{
    std::vector<std::string> words;
    std::string word;
    char previous = '_';
    for (const char c : name) {
        const bool isUpper = c >= 'A' && c <= 'Z';
        const bool isLower = c >= 'a' && c <= 'z';
        const bool isPart = isUpper || isLower || (c >= '0' && c <= '9');
        const bool isBreak = !isPart || (isUpper && previous >= 'a' && previous <= 'z');
        if (isBreak && !word.empty()) {
            words.push_back(word);
            word.clear();
        }
        if (isPart)
            word += isLower ? static_cast<char>(c - 'a' + 'A') : c;
        previous = c;
    }
    if (!word.empty())
        words.push_back(word);
    return words;
}

bool hasWord(std::string_view name, std::initializer_list<std::string_view> words)
{
    return std::ranges::any_of(wordsOf(name), [&](const std::string& word) {
        return std::ranges::find(words, word) != words.end();
    });
}

std::vector<PlacedKey> placedKeys(const RuleInput& input)
{
    std::vector<PlacedKey> placed;
    std::size_t firstOfName = 0;
    for (const ConfigKey& key : input.configKeys()) {
        if (firstOfName < placed.size() && placed[firstOfName].key.name() != key.name())
            firstOfName = placed.size();
        for (std::size_t place = 0; place < input.size(); ++place) {
            const ConfigVar* var = key.vars[place];
            if (var == nullptr)
                continue;
            const auto same =
                std::find_if(placed.begin() + static_cast<std::ptrdiff_t>(firstOfName),
                             placed.end(),
                             [&](const PlacedKey& other) {
                                 return other.place == place && isEditable(var->origin) &&
                                        other.key.isOfBackingService == key.isOfBackingService &&
                                        other.key.vars[place]->origin == var->origin &&
                                        other.key.vars[place]->layer == var->layer;
                             });
            if (same == placed.end())
                placed.push_back({.key = key, .place = place});
            else
                same->key.services.insert(
                    same->key.services.end(), key.services.begin(), key.services.end());
        }
    }
    return placed;
}

std::string credentialOf(std::string_view text)
{
    if (const auto address = readAddress(text); address && !address->password.empty())
        return address->password;
    return std::string(text);
}

std::vector<std::string> hostsOf(std::string_view text)
{
    if (const auto address = readAddress(text)) {
        std::vector<std::string> hosts = split(address->hosts, ',');
        std::erase(hosts, "");
        return hosts;
    }
    if (!shapesOf(text).has(Shape::Host))
        return {};
    const std::size_t colon = text.find(':');
    const bool isOneColon = colon != std::string_view::npos && text.rfind(':') == colon;
    return {toLower(isOneColon ? text.substr(0, colon) : text)};
}

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
        if (one[i] != other[i] && std::min(one[i].size(), other[i].size()) < kShortWord &&
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

bool shareService(const ConfigKey& left, const ConfigKey& right)
{
    return std::ranges::any_of(left.services,
                               [&](const std::string& service) {
                                   return std::ranges::find(right.services, service) !=
                                          right.services.end();
                               }) ||
           (left.services.empty() && right.services.empty());
}

/// Values of two names that stand in for each other are of one kind.
bool fitTogether(const ConfigKey& left, const ConfigKey& right)
{
    return left.row->valueClass == right.row->valueClass ||
           left.row->valueClass == ValueClass::Unknown ||
           right.row->valueClass == ValueClass::Unknown;
}

} // namespace

std::vector<NearMiss> nearMisses(const RuleInput& input)
{
    constexpr std::size_t kShortest = 6;
    std::map<std::string, std::vector<const ConfigKey*>> byService;
    for (const ConfigKey& key : input.configKeys()) {
        if (placesOf(*key.row, {State::Missing}).empty() || key.isOfBackingService)
            continue;
        byService[key.services.empty() ? std::string() : key.services.front()].push_back(&key);
    }
    std::vector<NearMiss> pairs;
    std::set<const ConfigKey*> taken;
    for (const auto& [service, keys] : byService) {
        for (const ConfigKey* wrong : keys) {
            NearMiss best;
            std::size_t bestDistance = 3;
            for (const ConfigKey* right : keys) {
                if (wrong == right || taken.contains(wrong) || taken.contains(right) ||
                    !shareService(*wrong, *right) || !standsIn(*wrong, *right) ||
                    placesWith(*right).size() < placesWith(*wrong).size())
                    continue;
                // Of two that stand alone the one that production has is right.
                if (placesWith(*right).size() == placesWith(*wrong).size() &&
                    std::ranges::any_of(placesWith(*wrong), [&](std::size_t place) {
                        return input.isProduction(place);
                    }))
                    continue;
                const std::string one = folded(wrong->name());
                const std::string other = folded(right->name());
                const bool isOnlyCase = one == other;
                const std::size_t distance =
                    isOnlyCase ? 0 : editDistance(wrong->name(), right->name());
                const bool isShort =
                    std::min(wrong->name().size(), right->name().size()) < kShortest;
                if (distance >= bestDistance || (!isOnlyCase && isShort) ||
                    (!isOnlyCase && isSeries(wrong->name(), right->name())) ||
                    !fitTogether(*wrong, *right))
                    continue;
                bestDistance = distance;
                best = {.wrong = wrong,
                        .right = right,
                        .places = placesWith(*wrong),
                        .isOnlyCase = isOnlyCase};
            }
            if (best.wrong == nullptr)
                continue;
            taken.insert(best.wrong);
            taken.insert(best.right);
            pairs.push_back(std::move(best));
        }
    }
    return pairs;
}

bool isIn(const std::vector<NearMiss>& pairs, const ConfigKey& key)
{
    return std::ranges::any_of(
        pairs, [&](const NearMiss& pair) { return pair.wrong == &key || pair.right == &key; });
}

std::optional<Change> addKeyChange(const RuleInput& input, const ConfigKey& key, std::size_t place)
{
    AddConfigVar added{.environment = input.name(place),
                       .service = {},
                       .key = key.name(),
                       .value = "changeme",
                       .beside = {}};
    std::set<std::string_view> values;
    for (const ConfigVar* var : key.vars) {
        if (isSet(var))
            values.insert(textOf(*var));
    }
    if (!isSecret(key) && values.size() == 1)
        added.value = *values.begin();
    if (key.services.empty()) {
        for (const ConfigVar& var : input.environment(place).sharedConfig) {
            if (isEditable(var.origin))
                added.beside = var.origin;
        }
    } else {
        for (const AlignedService& service : input.alignment().services) {
            const model::Service* member = service.members[place];
            if (service.name != key.services.front() || member == nullptr)
                continue;
            added.service = member->name;
            added.beside = member->origin;
            for (const ConfigVar& var : member->config) {
                if (var.layer != model::kImageLayer && isEditable(var.origin))
                    added.beside = var.origin;
            }
        }
    }
    if (!isEditable(added.beside))
        return std::nullopt;
    return added;
}

std::vector<Change>
replaceChanges(const ConfigKey& key, const std::vector<std::size_t>& places, const std::string& to)
{
    std::vector<Change> changes;
    for (const std::size_t place : places) {
        const ConfigVar* var = key.vars[place];
        const auto* text = isSet(var) ? std::get_if<std::string>(&var->value) : nullptr;
        if (text != nullptr && *text != to && isEditable(var->origin))
            changes.emplace_back(ReplaceScalar{.at = var->origin, .from = *text, .to = to});
    }
    return changes;
}

} // namespace plumbline::parity::rules
