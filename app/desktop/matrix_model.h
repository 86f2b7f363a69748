// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/matrix.h"

#include <QAbstractListModel>
#include <QRegularExpression>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <set>
#include <vector>

namespace plumbline::desktop {

/// The rows of the matrix that pass the filters, group by group, each group below a row of its own.
///
/// A filter looks at the texts that were made with the matrix, so it keeps up with typing.
class MatrixModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by CompareController")
    Q_PROPERTY(QStringList environments READ environments NOTIFY matrixChanged)
    Q_PROPERTY(QStringList serviceChoices READ serviceChoices NOTIFY matrixChanged)
    Q_PROPERTY(int serviceChoice READ serviceChoice WRITE setServiceChoice NOTIFY filterChanged)
    Q_PROPERTY(int total READ total NOTIFY matrixChanged)
    Q_PROPERTY(int shown READ shown NOTIFY rowsChanged)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY filterChanged)
    Q_PROPERTY(bool isRegex READ isRegex WRITE setRegex NOTIFY filterChanged)
    Q_PROPERTY(QString searchError READ searchError NOTIFY filterChanged)
    Q_PROPERTY(bool onlyGaps READ onlyGaps WRITE setOnlyGaps NOTIFY filterChanged)
    Q_PROPERTY(bool onlyMissing READ onlyMissing WRITE setOnlyMissing NOTIFY filterChanged)
    Q_PROPERTY(bool onlySecrets READ onlySecrets WRITE setOnlySecrets NOTIFY filterChanged)
    Q_PROPERTY(QString severity READ severity WRITE setSeverity NOTIFY filterChanged)
    Q_PROPERTY(QString service READ service WRITE setService NOTIFY filterChanged)
    Q_PROPERTY(bool isFiltered READ isFiltered NOTIFY filterChanged)
    Q_PROPERTY(int sortColumn READ sortColumn NOTIFY filterChanged)
    Q_PROPERTY(bool isDescending READ isDescending NOTIFY filterChanged)

public:
    enum Role {
        IsGroupRole = Qt::UserRole + 1,
        TitleRole,
        NoteRole,
        IsOpenRole,
        VerdictRole,
        MarkRole,
        SeverityRole,
        TextsRole,
        StatesRole,
        TintsRole,
        SpokenRole,
    };

    /// Columns that rows can be sorted by, within their group; further ones are the environments.
    enum Column { NoColumn = -1, KeyColumn = 0, VerdictColumn = 1, FirstEnvironment = 2 };
    Q_ENUM(Column)

    explicit MatrixModel(QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Shows another matrix under the filters that are set. Shared with the job that made it.
    void setMatrix(std::shared_ptr<const Matrix> matrix);

    [[nodiscard]] QStringList environments() const { return m_matrix->environments; }

    /// What the filter by service offers: every one, then one each.
    [[nodiscard]] QStringList serviceChoices() const;
    [[nodiscard]] int serviceChoice() const;
    void setServiceChoice(int choice);

    /// Rows of the comparison, and those that the filters let through.
    [[nodiscard]] int total() const { return static_cast<int>(m_matrix->rows.size()); }

    [[nodiscard]] int shown() const { return m_is.rows; }

    [[nodiscard]] QString search() const { return m_search; }

    void setSearch(const QString& search);

    [[nodiscard]] bool isRegex() const { return m_isRegex; }

    void setRegex(bool isRegex);

    /// What is wrong with the regular expression; empty: nothing.
    [[nodiscard]] QString searchError() const;

    [[nodiscard]] bool onlyGaps() const { return m_onlyGaps; }

    void setOnlyGaps(bool only) { setFlag(m_onlyGaps, only); }

    [[nodiscard]] bool onlyMissing() const { return m_onlyMissing; }

    void setOnlyMissing(bool only) { setFlag(m_onlyMissing, only); }

    [[nodiscard]] bool onlySecrets() const { return m_onlySecrets; }

    void setOnlySecrets(bool only) { setFlag(m_onlySecrets, only); }

    /// `error`, `warning`, `info`: only rows with such a finding; empty: all.
    [[nodiscard]] QString severity() const { return m_severity; }

    void setSeverity(const QString& severity);

    /// Only rows of this service; empty: all.
    [[nodiscard]] QString service() const { return m_service; }

    void setService(const QString& service);

    [[nodiscard]] bool isFiltered() const;

    [[nodiscard]] int sortColumn() const { return m_sortColumn; }

    [[nodiscard]] bool isDescending() const { return m_isDescending; }

    /// Sorts by a column; by the same one again the other way round, then as it was.
    Q_INVOKABLE void sortBy(int column);
    Q_INVOKABLE void clearFilters();
    /// Opens or closes the group that the row belongs to.
    Q_INVOKABLE void toggleGroup(int row);
    Q_INVOKABLE void setGroupOpen(int row, bool isOpen);
    [[nodiscard]] Q_INVOKABLE bool isGroup(int row) const;
    /// The group that a row stands in, for the heading that stays on top.
    [[nodiscard]] Q_INVOKABLE QString groupTitle(int row) const;
    /// The row of that group's heading.
    [[nodiscard]] Q_INVOKABLE int groupRow(int row) const;
    /// The place in the comparison of what is shown in a row; -1: a group.
    [[nodiscard]] int comparisonRow(int row) const;
    /// Where a row of the comparison is shown; -1: nowhere.
    [[nodiscard]] int shownRow(int comparisonRow) const;

Q_SIGNALS:
    void matrixChanged();
    void rowsChanged();
    void filterChanged();

private:
    struct Entry
    {
        int group = 0;
        int row = -1;       ///< in the matrix; -1: the group's own row
        bool isOpen = true; ///< of a group's own row

        bool operator==(const Entry&) const = default;
    };

    struct GroupCount
    {
        int rows = 0;
        int gaps = 0;

        bool operator==(const GroupCount&) const = default;
    };

    /// What the filters let through.
    struct Shown
    {
        std::vector<Entry> entries;
        std::vector<GroupCount> counts; ///< by group
        int rows = 0;
    };

    void setFlag(bool& flag, bool value);
    void refilter();
    void rebuild(std::shared_ptr<const Matrix> matrix);
    void present(std::shared_ptr<const Matrix> matrix, Shown shown);
    [[nodiscard]] bool looksAsBefore(std::size_t row, const Shown& next) const;
    void sort(const Matrix& matrix, std::vector<int>& rows) const;
    [[nodiscard]] bool passes(const MatrixRow& row) const;
    [[nodiscard]] bool isLess(const MatrixRow& left, const MatrixRow& right) const;
    [[nodiscard]] QString spoken(const MatrixRow& row) const;
    [[nodiscard]] QVariant groupData(int group, int role) const;

    std::shared_ptr<const Matrix> m_matrix; // shared with the job that made it
    Shown m_is;
    std::set<QString> m_closed; ///< titles of groups that are closed
    QString m_search;
    QString m_needle; ///< the search in lower case
    QRegularExpression m_pattern;
    bool m_isRegex = false;
    bool m_onlyGaps = false;
    bool m_onlyMissing = false;
    bool m_onlySecrets = false;
    QString m_severity;
    QString m_service;
    int m_sortColumn = NoColumn;
    bool m_isDescending = false;
};

} // namespace plumbline::desktop
