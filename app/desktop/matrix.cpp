// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/matrix.h"

#include "app/desktop/text.h"
#include "core/parity/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace plumbline::desktop {

namespace {

/// Where translators find the words of this file.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Matrix)
};

/// Where rows of a kind stand: the order of the groups, config vars once a service.
enum class Place { Services, Backing, Config, Ports, Volumes, Resources, Health, Logs };

Place placeOf(parity::Kind kind)
{
    switch (kind) {
    case parity::Kind::Service:
    case parity::Kind::Image:
    case parity::Kind::Deploy:
        return Place::Services;
    case parity::Kind::BackingService:
        return Place::Backing;
    case parity::Kind::ConfigVar:
        return Place::Config;
    case parity::Kind::Port:
        return Place::Ports;
    case parity::Kind::Volume:
        return Place::Volumes;
    case parity::Kind::Resource:
        return Place::Resources;
    case parity::Kind::Health:
        return Place::Health;
    case parity::Kind::Log:
        return Place::Logs;
    }
    return Place::Services;
}

QString titleOf(Place place, const QString& service)
{
    switch (place) {
    case Place::Services:
        return Words::tr("Services and images");
    case Place::Backing:
        return Words::tr("Backing services");
    case Place::Config:
        return service.isEmpty() ? Words::tr("Config of every service")
                                 : Words::tr("Config of %1").arg(service);
    case Place::Ports:
        return Words::tr("Ports");
    case Place::Volumes:
        return Words::tr("Volumes");
    case Place::Resources:
        return Words::tr("Resources");
    case Place::Health:
        return Words::tr("Health");
    case Place::Logs:
        return Words::tr("Logs");
    }
    return {};
}

/// What tells two cells of a row apart.
std::tuple<model::State, std::string_view, std::string_view> contentOf(const parity::Cell& cell)
{
    return {cell.state, cell.value, cell.group};
}

bool hasContent(const parity::Cell& cell)
{
    return cell.state == model::State::Set || cell.state == model::State::Empty;
}

/// The cell that the others are held against: that of production, else what most have.
std::size_t referenceOf(const parity::Row& row, std::optional<std::size_t> production)
{
    if (production && *production < row.cells.size() && hasContent(row.cells[*production]))
        return *production;
    std::map<decltype(contentOf({})), int> counts;
    std::size_t best = 0;
    int most = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (!hasContent(row.cells[i]))
            continue;
        if (const int count = ++counts[contentOf(row.cells[i])]; count > most) {
            most = count;
            best = i;
        }
    }
    return best;
}

QStringList tintsOf(const parity::Row& row, std::optional<std::size_t> production)
{
    QStringList tints;
    const parity::Cell* reference =
        row.cells.empty() ? nullptr : &row.cells[referenceOf(row, production)];
    for (const parity::Cell& cell : row.cells) {
        QString tint;
        if (isGap(row.verdict)) {
            if (cell.state == model::State::Missing)
                tint = QStringLiteral("missing");
            else if (hasContent(cell) && contentOf(cell) != contentOf(*reference))
                tint = QStringLiteral("drift");
        }
        tints.append(tint);
    }
    return tints;
}

std::optional<std::size_t> productionOf(const parity::ParityReport& report)
{
    const auto found =
        std::ranges::find(report.environments, "production", &parity::EnvironmentStatus::role);
    if (found == report.environments.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - report.environments.begin());
}

using Subject = std::pair<std::string_view, std::string_view>; // service and key

std::map<Subject, Severity> severitiesOf(const parity::ParityReport& report)
{
    std::map<Subject, Severity> worst;
    for (const parity::Finding& finding : report.findings) {
        if (finding.waiver)
            continue;
        const auto [at, isNew] =
            worst.emplace(Subject{finding.service, finding.subject}, finding.severity);
        if (!isNew)
            at->second = std::max(at->second, finding.severity);
    }
    return worst;
}

MatrixRow layOut(const parity::Row& row, std::optional<std::size_t> production)
{
    MatrixRow made{.service = text(row.service), .verdict = row.verdict};
    const Phrase word = wordOfKey(row);
    const QString key = text(word);
    made.title = row.kind == parity::Kind::ConfigVar || made.service.isEmpty() ? key
                 : key.isEmpty()                                               ? made.service
                                 : made.service + QStringLiteral(" · ") + key;
    made.isSecret = row.valueClass == parity::ValueClass::Secret;
    made.haystack = made.service + '\n' + key + '\n' + text(wordOf(row.verdict));
    if (word.isOurs())
        made.haystack += '\n' + text(row.key);
    for (const parity::Cell& cell : row.cells) {
        made.isSecret = made.isSecret || !cell.group.empty();
        made.isMissing = made.isMissing || (cell.state == model::State::Missing &&
                                            row.verdict == parity::Verdict::Missing);
        made.texts.append(shownText(cell));
        made.states.append(stateOf(cell));
        made.haystack += '\n' + made.texts.last();
    }
    made.tints = tintsOf(row, production);
    made.haystack = made.haystack.toLower();
    return made;
}

} // namespace

QStringList tintsOf(const parity::ParityReport& report, const parity::Row& row)
{
    return tintsOf(row, productionOf(report));
}

bool isGap(parity::Verdict verdict)
{
    return verdict == parity::Verdict::Drift || verdict == parity::Verdict::Missing ||
           verdict == parity::Verdict::Unreadable;
}

QString keyOf(parity::Verdict verdict)
{
    return text(parity::toString(verdict));
}

QString wordOfState(const parity::Cell& cell)
{
    switch (cell.state) {
    case model::State::Missing:
        return Words::tr("missing");
    case model::State::Empty:
        return Words::tr("set, and empty");
    case model::State::Unreadable:
        return Words::tr("unreadable");
    case model::State::Unknown:
        return Words::tr("not known yet");
    case model::State::NotApplicable:
        return Words::tr("not applicable");
    case model::State::Set:
        break;
    }
    return cell.group.empty() ? QString() : Words::tr("secret %1").arg(text(cell.group));
}

QString shownText(const parity::Cell& cell)
{
    if (QString word = wordOfState(cell); !word.isEmpty())
        return word;
    QString value = text(cell.value);
    for (QChar& c : value) {
        if (c.category() == QChar::Other_Control)
            c = QChar(0x2423); // made visible, as a line has no room for another one
    }
    return value;
}

QString stateOf(const parity::Cell& cell)
{
    if (cell.state != model::State::Set)
        return text(model::toString(cell.state));
    if (!cell.group.empty())
        return QStringLiteral("secret");
    return cell.isDefault ? QStringLiteral("default") : QStringLiteral("set");
}

Matrix layOut(const parity::ParityReport& report)
{
    Matrix matrix;
    for (const std::string& name : report.comparison.environments)
        matrix.environments.append(text(name));
    const std::optional<std::size_t> production = productionOf(report);
    using GroupKey = std::pair<Place, std::string_view>;
    std::map<GroupKey, std::vector<std::size_t>> byGroup;
    std::set<QString> services;
    const std::vector<parity::Row>& rows = report.comparison.rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Place place = placeOf(rows[i].kind);
        byGroup[{place, place == Place::Config ? rows[i].service : std::string_view()}].push_back(
            i);
        if (!rows[i].service.empty())
            services.insert(text(rows[i].service));
    }
    const auto severities = severitiesOf(report);
    matrix.rows.reserve(rows.size());
    for (const auto& [key, members] : byGroup) {
        MatrixGroup group{.title = titleOf(key.first, text(key.second))};
        for (const std::size_t i : members) {
            MatrixRow row = layOut(rows[i], production);
            row.row = i;
            row.group = static_cast<int>(matrix.groups.size());
            if (const auto found = severities.find({rows[i].service, rows[i].key});
                found != severities.end() && isGap(row.verdict))
                row.severity = found->second;
            ++group.rows;
            group.gaps += isGap(row.verdict) ? 1 : 0;
            matrix.rows.push_back(std::move(row));
        }
        matrix.groups.push_back(std::move(group));
    }
    matrix.services = QStringList(services.begin(), services.end());
    return matrix;
}

} // namespace plumbline::desktop
