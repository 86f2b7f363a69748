// SPDX-License-Identifier: Apache-2.0
#include "core/base/secret.h"
#include "core/base/text.h"
#include "core/parity/address.h"
#include "core/parity/key_words.h"
#include "core/parity/rows.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace plumbline::parity {

using model::ConfigVar;
using model::State;

namespace {

/// The text of a value, whether it may be shown or not; it stays inside this file.
std::string_view textOf(const model::ConfigValue& value)
{
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    return std::get<Secret>(value).reveal();
}

std::string fingerprintOf(const model::ConfigValue& value, std::string_view key)
{
    if (const auto* text = std::get_if<std::string>(&value))
        return Secret(*text).fingerprint(key);
    return std::get<Secret>(value).fingerprint(key);
}

/// One key at one place: the var that answers for it, or the cell that says why there is none.
struct Answer
{
    const ConfigVar* var = nullptr;
    Cell cell;
};

Answer answerOf(const Context& context,
                std::size_t place,
                const model::Service* service,
                const ConfigVar* own,
                std::string_view key,
                bool isGivenShared)
{
    const model::Environment& environment = *context.environments[place];
    Answer answer;
    const bool isSharedOnly =
        isGivenShared && service == nullptr && context.describesOnlyConfig(place);
    answer.var = own;
    if (answer.var == nullptr && isGivenShared && (service != nullptr || isSharedOnly))
        answer.var = model::findConfigVar(environment.sharedConfig, key);
    if (answer.var != nullptr)
        return answer;
    if (service == nullptr && !isSharedOnly) {
        answer.cell = cellWithoutOwner(context, place, ours("service"));
        return answer;
    }
    const std::vector<model::OpenConfig>* open = &environment.unread;
    if (service != nullptr && !service->openConfig.empty())
        open = &service->openConfig;
    if (!open->empty()) {
        answer.cell.state = State::Unreadable;
        answer.cell.reason =
            open->front().reason.empty()
                ? phrase("it may come from {}, which could not be read", open->front().what)
                : phrase("it may come from {}, which could not be read: {}",
                         open->front().what,
                         open->front().reason);
        answer.cell.origin = open->front().origin;
    } else if (service != nullptr) {
        answer.cell.origin = service->origin;
    }
    return answer;
}

/// A, B, ..., Z, AA, AB, ...
std::string letterOf(std::size_t number)
{
    std::string letters;
    for (++number; number > 0; number = (number - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (number - 1) % 26));
    return letters;
}

/// Makes the row of one key.
class ConfigRow
{
public:
    ConfigRow(Context& context, std::string_view key, std::vector<Answer> answers)
        : m_context(context)
        , m_key(key)
        , m_answers(std::move(answers))
    {}

    void addTo(std::vector<Row>& rows, const std::string& service)
    {
        gatherValues();
        const Phrase secrecy = secrecyOfRow();
        m_areEqual = std::ranges::all_of(m_values, [this](const PlacedValue& value) {
            return value.value == m_values.front().value;
        });
        Classified classified = classify(secrecy);
        m_isSecret = !secrecy.empty() || classified.valueClass == ValueClass::Secret;
        Row row{.kind = Kind::ConfigVar,
                .service = service,
                .key = std::string(m_key),
                .valueClass = classified.valueClass,
                .classReason = classified.why,
                .verdict = Verdict::Equal,
                .reason = {},
                .parts = {},
                .cells = makeCells()};
        Judgement ofValues = judge(classified, row.cells);
        const std::string_view fine = whyMissingIsFine(classified, row.cells);
        Judgement settled = settle(m_context, row.cells, std::move(ofValues), fine, true);
        addRow(rows, std::move(row), std::move(settled));
    }

private:
    /// Fingerprints in place of the values, where a snapshot knows no more than that of one: an
    /// Unreadable secret with a value, which is its fingerprint under this comparison's key.
    void gatherPrints()
    {
        const auto printOf = [](const Answer& answer) -> std::string_view {
            if (answer.var == nullptr || answer.var->state != State::Unreadable)
                return {};
            const auto* print = std::get_if<Secret>(&answer.var->value);
            return print == nullptr ? std::string_view() : std::string_view(print->reveal());
        };
        if (std::ranges::all_of(m_answers,
                                [&](const Answer& answer) { return printOf(answer).empty(); }))
            return;
        m_prints.resize(m_answers.size());
        for (std::size_t place = 0; place < m_answers.size(); ++place) {
            const ConfigVar* var = m_answers[place].var;
            m_prints[place] = printOf(m_answers[place]);
            if (var != nullptr && var->state == State::Set)
                m_prints[place] = fingerprintOf(var->value, m_context.options->secretKey);
        }
    }

    [[nodiscard]] bool hasPrint(std::size_t place) const
    {
        return !m_prints.empty() && !m_prints[place].empty();
    }

    void gatherValues()
    {
        gatherPrints();
        for (std::size_t place = 0; place < m_answers.size(); ++place) {
            const ConfigVar* var = m_answers[place].var;
            if (hasPrint(place))
                m_values.push_back({.place = place, .value = m_prints[place], .shapes = {}});
            else if (var != nullptr && var->state == State::Set)
                m_values.push_back({.place = place, .value = textOf(var->value), .shapes = {}});
        }
    }

    /// One proof in one environment is enough: the name is then a secret everywhere.
    [[nodiscard]] Phrase secrecyOfRow() const
    {
        for (const Answer& answer : m_answers) {
            if (answer.var != nullptr && answer.var->isSecret())
                return answer.var->secrecy;
        }
        for (const PlacedValue& value : m_values) {
            if (m_context.longSecrets[value.place].contains(value.value))
                return phrase("the value of another secret");
        }
        return {};
    }

    Classified classify(const Phrase& secrecy)
    {
        KeyEvidence evidence{.name = m_key,
                             .shapes = {},
                             .hasValues = !m_values.empty(),
                             .secrecy = secrecy,
                             .isBackingHost = false,
                             .namesItsPlace = false};
        if (secrecy.empty()) {
            for (PlacedValue& value : m_values) {
                const bool isFirst = &value == &m_values.front();
                value.shapes =
                    !isFirst && m_areEqual ? m_values.front().shapes : shapesOf(value.value);
                evidence.shapes = isFirst ? value.shapes : evidence.shapes & value.shapes;
                if (isFirst || !m_areEqual)
                    addEvidence(evidence, value);
            }
        }
        return m_context.classifier.classify(evidence);
    }

    void addEvidence(KeyEvidence& evidence, const PlacedValue& value) const
    {
        if (value.shapes.has(Shape::Host) && !m_context.backingHosts.empty()) {
            const std::string host = toLower(value.value.substr(0, value.value.find(':')));
            evidence.isBackingHost =
                evidence.isBackingHost || m_context.backingHosts.contains(host);
        }
        if (!m_areEqual && !evidence.namesItsPlace)
            evidence.namesItsPlace =
                m_context.places[value.place].words.templated(value.value) != value.value;
    }

    std::vector<Cell> makeCells()
    {
        std::vector<Cell> cells;
        cells.reserve(m_answers.size());
        std::vector<std::string> seen; // fingerprints, in the order of their letters
        for (std::size_t place = 0; place < m_answers.size(); ++place) {
            Answer& answer = m_answers[place];
            Cell& cell = cells.emplace_back(std::move(answer.cell));
            const ConfigVar* var = answer.var;
            if (var == nullptr)
                continue;
            cell.state = var->state;
            cell.reason = var->reason;
            cell.layer = var->layer;
            cell.origin = var->origin;
            if ((var->state == State::Set || hasPrint(place)) && m_isSecret) {
                std::string print = hasPrint(place)
                                        ? m_prints[place]
                                        : fingerprintOf(var->value, m_context.options->secretKey);
                cell.state = State::Set;
                cell.reason = {};
                auto at = std::ranges::find(seen, print);
                if (at == seen.end())
                    at = seen.insert(seen.end(), std::move(print));
                cell.group = letterOf(static_cast<std::size_t>(at - seen.begin()));
            } else if (var->state == State::Set) {
                cell.value = shown(var->value);
            }
            for (const model::ReplacedValue& replaced : var->replaced)
                cell.replaced.push_back(
                    {.value = m_isSecret ? std::string() : shown(replaced.value),
                     .layer = replaced.layer,
                     .origin = replaced.origin});
        }
        return cells;
    }

    /// A text that may be shown; what no importer took for a secret is looked at once more.
    static std::string shown(const model::ConfigValue& value)
    {
        const auto* text = std::get_if<std::string>(&value);
        if (text == nullptr)
            return {};
        return text->find("://") == std::string::npos ? *text : maskCredentials(*text);
    }

    [[nodiscard]] Judgement judge(const Classified& classified, std::span<const Cell> cells)
    {
        const auto isEmpty = [](const Cell& cell) { return cell.state == State::Empty; };
        if (std::ranges::any_of(cells, isEmpty) && !m_values.empty())
            return judgeEmpty(classified, cells);
        if (m_values.size() < 2 || m_areEqual)
            return {};
        if (m_isSecret && classified.valueClass != ValueClass::Secret) {
            // The workspace calls it something else; its values stay hidden from the reason.
            for (PlacedValue& value : m_values) {
                value.value = cells[value.place].group;
                value.shapes = {};
            }
        }
        return judgeValues(classified, m_key, m_values, m_context.places);
    }

    [[nodiscard]] Judgement judgeEmpty(const Classified& classified,
                                       std::span<const Cell> cells) const
    {
        std::vector<std::string> names;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (cells[i].state == State::Empty)
                names.push_back(m_context.places[i].name);
        }
        const Phrase where = enumerate(names);
        if (classified.valueClass == ValueClass::Telemetry ||
            classified.valueClass == ValueClass::Debug)
            return {.verdict = Verdict::Expected,
                    .reason = phrase("empty in {}: switched off there", where),
                    .parts = {}};
        return {.verdict = Verdict::Drift,
                .reason = phrase("empty in {}", where),
                .parts = {"emptiness"}};
    }

    [[nodiscard]] std::string_view whyMissingIsFine(const Classified& classified,
                                                    std::span<const Cell> cells)
    {
        if (isPlatformKey(m_key))
            return ours("the platform or a tool gives it");
        if (isRevisionKey(m_key))
            return ours("it says which build runs");
        if (isOfImages())
            return ours("an image sets it; the row of the image says which");
        if (m_values.empty() &&
            std::ranges::any_of(cells, [](const Cell& cell) { return cell.state == State::Empty; }))
            return ours("where it is there, it is empty");
        const bool isProductionMissing = [&] {
            for (std::size_t i = 0; i < cells.size(); ++i) {
                if (cells[i].state == State::Missing && m_context.places[i].isProduction)
                    return true;
            }
            return false;
        }();
        if (m_context.classifier.isTelemetryName(m_key) && !isProductionMissing)
            return ours("nothing has to be observed there");
        if (classified.valueClass == ValueClass::Debug)
            return ours("debugging is off unless it is switched on");
        if (isDefaultLocale())
            return ours("that is what a container has unless told");
        return {};
    }

    /// Whether nothing but images say it: what another image sets is often not known.
    [[nodiscard]] bool isOfImages() const
    {
        return std::ranges::all_of(m_answers, [](const Answer& answer) {
            return answer.var == nullptr || answer.var->layer == model::kImageLayer;
        });
    }

    [[nodiscard]] bool isDefaultLocale() const
    {
        const auto areAll = [this](std::initializer_list<std::string_view> values) {
            return !m_values.empty() && !m_isSecret &&
                   std::ranges::all_of(m_values, [&](const PlacedValue& value) {
                       return std::ranges::find(values, value.value) != values.end();
                   });
        };
        return (m_key == "TZ" && areAll({"UTC", "Etc/UTC", "GMT", "UTC0"})) ||
               ((m_key == "LANG" || m_key == "LC_ALL") && areAll({"C", "POSIX"}));
    }

    Context& m_context;
    std::string_view m_key;
    std::vector<Answer> m_answers;
    std::vector<PlacedValue> m_values; ///< that could be read and are not empty
    std::vector<std::string> m_prints; ///< by place, where a snapshot is among them
    bool m_areEqual = true;
    bool m_isSecret = false;
};

/// The config of every place, sorted by name.
using SortedConfig = std::vector<const ConfigVar*>;

SortedConfig sorted(const std::vector<ConfigVar>& config)
{
    SortedConfig result;
    result.reserve(config.size());
    for (const ConfigVar& var : config)
        result.push_back(&var);
    const auto byName = [](const ConfigVar* var) -> const std::string& { return var->name; };
    if (!std::ranges::is_sorted(result, {}, byName))
        std::ranges::stable_sort(result, {}, byName);
    return result;
}

/// By place: a service that stands for all; what one of them takes from an unread place, any may.
std::vector<model::Service> allServicesAtOnce(const Context& context)
{
    std::vector<model::Service> all(context.environments.size());
    for (std::size_t place = 0; place < all.size(); ++place) {
        for (const model::Service& service : context.environments[place]->services) {
            if (all[place].openConfig.empty())
                all[place].openConfig = service.openConfig;
        }
    }
    return all;
}

/// Calls `onKey` for every name in any of the configs, in order, with the var of each place or nullptr.
template <class OnKey>
void forEachKey(const std::vector<SortedConfig>& configs, OnKey onKey)
{
    std::vector<std::size_t> at(configs.size(), 0);
    std::vector<const ConfigVar*> vars(configs.size());
    while (true) {
        const std::string* key = nullptr;
        for (std::size_t place = 0; place < configs.size(); ++place) {
            if (at[place] < configs[place].size() &&
                (key == nullptr || configs[place][at[place]]->name < *key))
                key = &configs[place][at[place]]->name;
        }
        if (key == nullptr)
            return;
        for (std::size_t place = 0; place < configs.size(); ++place) {
            vars[place] = nullptr;
            while (at[place] < configs[place].size() && configs[place][at[place]]->name == *key)
                vars[place] = configs[place][at[place]++];
        }
        onKey(*key, vars);
    }
}

std::vector<SortedConfig> configsOf(const Members& members)
{
    std::vector<SortedConfig> configs;
    configs.reserve(members.size());
    for (const model::Service* member : members)
        configs.push_back(member == nullptr ? SortedConfig{} : sorted(member->config));
    return configs;
}

void addConfigRow(Context& context,
                  const std::string& service,
                  const Members& members,
                  const std::string& key,
                  const std::vector<const ConfigVar*>& vars,
                  bool isGivenShared,
                  std::vector<Row>& rows)
{
    std::vector<Answer> answers;
    answers.reserve(members.size());
    for (std::size_t place = 0; place < members.size(); ++place)
        answers.push_back(
            answerOf(context, place, members[place], vars[place], key, isGivenShared));
    ConfigRow(context, key, std::move(answers)).addTo(rows, service);
}

} // namespace

void compareConfig(Context& context,
                   const std::string& service,
                   const Members& members,
                   std::unordered_set<std::string>& covered,
                   std::vector<Row>& rows)
{
    forEachKey(configsOf(members),
               [&](const std::string& key, const std::vector<const ConfigVar*>& vars) {
                   covered.insert(key);
                   addConfigRow(context, service, members, key, vars, true, rows);
               });
}

void compareSharedConfig(Context& context,
                         const std::unordered_set<std::string>& covered,
                         std::vector<Row>& rows)
{
    std::vector<SortedConfig> configs;
    configs.reserve(context.environments.size());
    for (const model::Environment* environment : context.environments)
        configs.push_back(sorted(environment->sharedConfig));
    const std::vector<model::Service> all = allServicesAtOnce(context);
    Members members;
    members.reserve(all.size());
    for (const model::Service& one : all)
        members.push_back(&one);
    forEachKey(configs, [&](const std::string& key, const std::vector<const ConfigVar*>& vars) {
        if (!covered.contains(key))
            addConfigRow(context, {}, members, key, vars, true, rows);
    });
}

void compareContainerConfig(Context& context,
                            const std::string& name,
                            const Members& containers,
                            std::vector<Row>& rows)
{
    forEachKey(configsOf(containers),
               [&](const std::string& key, const std::vector<const ConfigVar*>& vars) {
                   addConfigRow(context, name, containers, key, vars, false, rows);
               });
}

} // namespace plumbline::parity
