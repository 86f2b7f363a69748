// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/matrix_model.h"

#include "app/desktop/text.h"
#include "core/parity/words.h"

#include <algorithm>
#include <tuple>

namespace plumbline::desktop {

namespace {

/// What wants care comes first.
int rankOf(const MatrixRow& row)
{
    const int severity = row.severity ? static_cast<int>(*row.severity) + 1 : 0;
    switch (row.verdict) {
    case parity::Verdict::Missing:
    case parity::Verdict::Drift:
        return -10 - severity;
    case parity::Verdict::Unreadable:
        return -5;
    case parity::Verdict::Waived:
        return 1;
    case parity::Verdict::Expected:
        return 2;
    case parity::Verdict::Equal:
        return 3;
    case parity::Verdict::NotApplicable:
        return 4;
    }
    return 5;
}

QString severityKey(std::optional<Severity> severity)
{
    return severity ? text(toString(*severity)) : QString();
}

} // namespace

/// A row as a screen reader says it.
QString MatrixModel::spoken(const MatrixRow& row) const
{
    QString all = row.title + QStringLiteral(": ") + text(wordOf(row.verdict));
    for (qsizetype i = 0; i < row.texts.size() && i < m_matrix->environments.size(); ++i)
        all += QStringLiteral(". ") + m_matrix->environments.at(i) + QStringLiteral(": ") +
               row.texts.at(i);
    return all;
}

MatrixModel::MatrixModel(QObject* parent)
    : QAbstractListModel(parent)
    , m_matrix(std::make_shared<const Matrix>())
{}

int MatrixModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_is.entries.size());
}

QHash<int, QByteArray> MatrixModel::roleNames() const
{
    return {{IsGroupRole, "isGroup"},
            {TitleRole, "title"},
            {NoteRole, "note"},
            {IsOpenRole, "isOpen"},
            {VerdictRole, "verdict"},
            {MarkRole, "mark"},
            {SeverityRole, "severity"},
            {TextsRole, "texts"},
            {StatesRole, "states"},
            {TintsRole, "tints"},
            {SpokenRole, "spoken"}};
}

QVariant MatrixModel::groupData(int group, int role) const
{
    const MatrixGroup& shown = m_matrix->groups[static_cast<std::size_t>(group)];
    const GroupCount& count = m_is.counts[static_cast<std::size_t>(group)];
    switch (role) {
    case IsGroupRole:
        return true;
    case TitleRole:
    case Qt::DisplayRole:
        return shown.title;
    case NoteRole:
        return count.gaps == 0 ? tr("%L1 as they should be").arg(count.rows)
                               : tr("%L1 of %L2 want a look").arg(count.gaps).arg(count.rows);
    case IsOpenRole:
        return !m_closed.contains(shown.title);
    case VerdictRole:
    case MarkRole:
    case SeverityRole:
    case SpokenRole:
        return QString();
    case TextsRole:
    case StatesRole:
    case TintsRole:
        return QStringList();
    default:
        return {};
    }
}

QVariant MatrixModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Entry& entry = m_is.entries[static_cast<std::size_t>(index.row())];
    if (entry.row < 0)
        return groupData(entry.group, role);
    const MatrixRow& row = m_matrix->rows[static_cast<std::size_t>(entry.row)];
    switch (role) {
    case IsGroupRole:
        return false;
    case TitleRole:
    case Qt::DisplayRole:
        return row.title;
    case NoteRole:
        return row.service;
    case IsOpenRole:
        return true;
    case VerdictRole:
        return text(wordOf(row.verdict));
    case MarkRole:
        return keyOf(row.verdict);
    case SeverityRole:
        return severityKey(row.severity);
    case TextsRole:
        return row.texts;
    case StatesRole:
        return row.states;
    case TintsRole:
        return row.tints;
    case SpokenRole:
        return spoken(row);
    default:
        return {};
    }
}

void MatrixModel::setMatrix(std::shared_ptr<const Matrix> matrix)
{
    if (!m_service.isEmpty() && !matrix->services.contains(m_service))
        m_service.clear();
    if (matrix->environments != m_matrix->environments)
        m_sortColumn = NoColumn;
    rebuild(std::move(matrix));
    Q_EMIT matrixChanged();
    Q_EMIT filterChanged();
}

void MatrixModel::setSearch(const QString& search)
{
    if (search == m_search)
        return;
    m_search = search;
    refilter();
}

void MatrixModel::setRegex(bool isRegex)
{
    setFlag(m_isRegex, isRegex);
}

QString MatrixModel::searchError() const
{
    return m_isRegex && !m_pattern.isValid() ? m_pattern.errorString() : QString();
}

void MatrixModel::setSeverity(const QString& severity)
{
    if (severity == m_severity)
        return;
    m_severity = severity;
    refilter();
}

void MatrixModel::setService(const QString& service)
{
    if (service == m_service)
        return;
    m_service = service;
    refilter();
}

QStringList MatrixModel::serviceChoices() const
{
    return QStringList{tr("Every service")} + m_matrix->services;
}

int MatrixModel::serviceChoice() const
{
    return static_cast<int>(m_matrix->services.indexOf(m_service)) + 1;
}

void MatrixModel::setServiceChoice(int choice)
{
    setService(choice > 0 ? m_matrix->services.value(choice - 1) : QString());
}

void MatrixModel::setFlag(bool& flag, bool value)
{
    if (flag == value)
        return;
    flag = value;
    refilter();
}

bool MatrixModel::isFiltered() const
{
    return m_onlyGaps || m_onlyMissing || m_onlySecrets || !m_search.isEmpty() ||
           !m_severity.isEmpty() || !m_service.isEmpty();
}

void MatrixModel::clearFilters()
{
    m_onlyGaps = m_onlyMissing = m_onlySecrets = false;
    m_search.clear();
    m_severity.clear();
    m_service.clear();
    refilter();
}

void MatrixModel::sortBy(int column)
{
    if (m_sortColumn != column) {
        m_sortColumn = column;
        m_isDescending = false;
    } else if (!m_isDescending) {
        m_isDescending = true;
    } else {
        m_sortColumn = NoColumn;
        m_isDescending = false;
    }
    refilter();
}

bool MatrixModel::passes(const MatrixRow& row) const
{
    if (m_onlyGaps && !isGap(row.verdict))
        return false;
    if (m_onlyMissing && !row.isMissing)
        return false;
    if (m_onlySecrets && !row.isSecret)
        return false;
    if (!m_service.isEmpty() && row.service != m_service)
        return false;
    if (!m_severity.isEmpty() && severityKey(row.severity) != m_severity)
        return false;
    if (m_search.isEmpty())
        return true;
    if (m_isRegex) // half of an expression, while it is typed, hides nothing
        return !m_pattern.isValid() || m_pattern.match(row.haystack).hasMatch();
    return row.haystack.contains(m_needle);
}

bool MatrixModel::isLess(const MatrixRow& left, const MatrixRow& right) const
{
    switch (m_sortColumn) {
    case KeyColumn:
        return left.title.compare(right.title, Qt::CaseInsensitive) < 0;
    case VerdictColumn:
        return rankOf(left) < rankOf(right);
    default:
        break;
    }
    const auto column = static_cast<qsizetype>(m_sortColumn) - FirstEnvironment;
    const auto keyOfCell = [column](const MatrixRow& row) {
        const bool hasValue = column < row.texts.size() && row.states[column] != u"missing";
        return std::tuple(!hasValue, hasValue ? row.texts[column] : QString());
    };
    return keyOfCell(left) < keyOfCell(right);
}

void MatrixModel::sort(const Matrix& matrix, std::vector<int>& rows) const
{
    if (m_sortColumn == NoColumn)
        return;
    const auto less = [this, &matrix](int left, int right) {
        return isLess(matrix.rows[static_cast<std::size_t>(left)],
                      matrix.rows[static_cast<std::size_t>(right)]);
    };
    if (m_isDescending)
        std::ranges::stable_sort(rows, [&less](int left, int right) { return less(right, left); });
    else
        std::ranges::stable_sort(rows, less);
}

void MatrixModel::refilter()
{
    rebuild(m_matrix);
    Q_EMIT filterChanged();
}

void MatrixModel::rebuild(std::shared_ptr<const Matrix> matrix)
{
    m_needle = m_search.toLower();
    m_pattern = m_isRegex ? QRegularExpression(m_search,
                                               QRegularExpression::CaseInsensitiveOption |
                                                   QRegularExpression::MultilineOption)
                          : QRegularExpression();
    if (m_isRegex && m_pattern.isValid())
        m_pattern.optimize();
    std::vector<std::vector<int>> passing(matrix->groups.size());
    Shown shown{.counts = std::vector<GroupCount>(matrix->groups.size())};
    for (std::size_t i = 0; i < matrix->rows.size(); ++i) {
        const MatrixRow& row = matrix->rows[i];
        if (!passes(row))
            continue;
        const auto group = static_cast<std::size_t>(row.group);
        passing[group].push_back(static_cast<int>(i));
        ++shown.counts[group].rows;
        shown.counts[group].gaps += isGap(row.verdict) ? 1 : 0;
        ++shown.rows;
    }
    shown.entries.reserve(static_cast<std::size_t>(shown.rows) + passing.size());
    for (std::size_t group = 0; group < passing.size(); ++group) {
        if (passing[group].empty())
            continue;
        const bool isOpen = !m_closed.contains(matrix->groups[group].title);
        shown.entries.push_back({.group = static_cast<int>(group), .isOpen = isOpen});
        if (!isOpen)
            continue;
        sort(*matrix, passing[group]);
        for (const int row : passing[group])
            shown.entries.push_back({.group = static_cast<int>(group), .row = row});
    }
    present(std::move(matrix), std::move(shown));
    Q_EMIT rowsChanged();
}

/// Whether a row of the same matrix shows the same before and after other filters.
bool MatrixModel::looksAsBefore(std::size_t row, const Shown& next) const
{
    const Entry& entry = next.entries[row];
    if (entry != m_is.entries[row])
        return false;
    const auto group = static_cast<std::size_t>(entry.group);
    return entry.row >= 0 || next.counts[group] == m_is.counts[group];
}

/// The view keeps its delegates and reads anew those whose row is another one: making them again would
/// cost more than a frame. Rows that are too many go first; then the kept ones become others; then new
/// ones follow.
void MatrixModel::present(std::shared_ptr<const Matrix> matrix, Shown shown)
{
    if (matrix->environments != m_matrix->environments) {
        beginResetModel();
        m_matrix = std::move(matrix);
        m_is = std::move(shown);
        endResetModel();
        return;
    }
    const auto after = static_cast<int>(shown.entries.size());
    if (after < rowCount()) {
        beginRemoveRows({}, after, rowCount() - 1);
        m_is.entries.resize(shown.entries.size());
        endRemoveRows();
    }
    const int kept = rowCount();
    const std::vector<Entry> added(shown.entries.begin() + kept, shown.entries.end());
    shown.entries.resize(static_cast<std::size_t>(kept));
    int first = 0;
    int last = kept - 1;
    if (matrix == m_matrix) {
        while (first <= last && looksAsBefore(static_cast<std::size_t>(first), shown))
            ++first;
        while (last >= first && looksAsBefore(static_cast<std::size_t>(last), shown))
            --last;
    }
    m_matrix = std::move(matrix);
    m_is = std::move(shown);
    if (first <= last)
        Q_EMIT dataChanged(index(first), index(last));
    if (!added.empty()) {
        beginInsertRows({}, kept, after - 1);
        m_is.entries.insert(m_is.entries.end(), added.begin(), added.end());
        endInsertRows();
    }
}

bool MatrixModel::isGroup(int row) const
{
    return row >= 0 && row < rowCount() && m_is.entries[static_cast<std::size_t>(row)].row < 0;
}

int MatrixModel::groupRow(int row) const
{
    while (row > 0 && !isGroup(row))
        --row;
    return isGroup(row) ? row : -1;
}

QString MatrixModel::groupTitle(int row) const
{
    const int heading = groupRow(row);
    return heading < 0 ? QString() : data(index(heading), TitleRole).toString();
}

void MatrixModel::setGroupOpen(int row, bool isOpen)
{
    const QString title = groupTitle(row);
    if (title.isEmpty() || isOpen != m_closed.contains(title))
        return;
    if (isOpen)
        m_closed.erase(title);
    else
        m_closed.insert(title);
    rebuild(m_matrix);
}

void MatrixModel::toggleGroup(int row)
{
    setGroupOpen(row, m_closed.contains(groupTitle(row)));
}

int MatrixModel::comparisonRow(int row) const
{
    if (row < 0 || row >= rowCount() || isGroup(row))
        return -1;
    const int place = m_is.entries[static_cast<std::size_t>(row)].row;
    return static_cast<int>(m_matrix->rows[static_cast<std::size_t>(place)].row);
}

int MatrixModel::shownRow(int comparisonRow) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (this->comparisonRow(row) == comparisonRow)
            return row;
    }
    return -1;
}

} // namespace plumbline::desktop
