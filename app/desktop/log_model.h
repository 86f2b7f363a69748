// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/job.h"
#include "app/desktop/log_lines.h"
#include "app/desktop/log_matcher.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace plumbline::desktop {

/// The log of a service or a stack: bounded, appended in batches, filtered by text, expression, field
/// and level.
///
/// Lines arrive on the engine's thread through inlet(); a timer of the window's thread, running only
/// while lines come in, takes them over. What a filter lets through is looked for on a thread of its
/// own, from the newest lines to the oldest, and shown as it is found.
class LogModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by its controller")
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    /// How the filter is meant: a FilterKind.
    Q_PROPERTY(int filterKind READ filterKind WRITE setFilterKind NOTIFY filterChanged)
    /// The least grave level shown, as its place in workspace::LogLevel; -1: any.
    Q_PROPERTY(int minimumLevel READ minimumLevel WRITE setMinimumLevel NOTIFY filterChanged)
    /// Whether some lines may be hidden.
    Q_PROPERTY(bool isFiltered READ isFiltered NOTIFY filterChanged)
    /// What is wrong with the filter, which leaves the one before it at work; empty: nothing.
    Q_PROPERTY(QString filterProblem READ filterProblem NOTIFY filterChanged)
    Q_PROPERTY(bool isSearching READ isSearching NOTIFY searchingChanged)
    /// How the last save() went, until forgetSaving(); empty: there was none, or not that way.
    Q_PROPERTY(QString savedFile READ savedFile NOTIFY savingChanged)
    Q_PROPERTY(QString saveProblem READ saveProblem NOTIFY savingChanged)
    Q_PROPERTY(int total READ total NOTIFY totalChanged)
    Q_PROPERTY(bool isPaused READ isPaused WRITE setPaused NOTIFY pausedChanged)

public:
    enum Role {
        ServiceRole = Qt::UserRole + 1,
        ServiceNumberRole, ///< in order of appearance, from 0
        TextRole,
        TimeRole,
        LevelRole, ///< `trace`, `debug`, `info`, `warn`, `error`, `fatal`; empty: it does not say
        IsErrorRole,
        IsBoundaryRole
    };

    enum FilterKind {
        Text = LogQuery::Text,
        Expression = LogQuery::Expression,
        Field = LogQuery::Field
    };
    Q_ENUM(FilterKind)

    /// Where the engine's thread puts lines. It outlives the model if a stream does.
    class Inlet
    {
    public:
        /// **Thread:** any. True for the first line after the inlet was empty.
        bool put(workspace::StackLogLine line);
        /// **Thread:** any.
        std::vector<ArrivedLine> take();

    private:
        std::mutex m_mutex;
        workspace::LogLevels m_levels;
        std::vector<ArrivedLine> m_lines;
    };

    explicit LogModel(QObject* parent = nullptr, LogBounds bounds = {});

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] QString filter() const { return m_query.words; }

    void setFilter(const QString& filter);

    [[nodiscard]] int filterKind() const { return m_query.kind; }

    void setFilterKind(int kind);

    [[nodiscard]] int minimumLevel() const
    {
        return m_query.level ? static_cast<int>(*m_query.level) : -1;
    }

    void setMinimumLevel(int level);

    [[nodiscard]] bool isFiltered() const { return !m_matcher.isEmpty(); }

    [[nodiscard]] QString filterProblem() const { return m_problem; }

    [[nodiscard]] bool isSearching() const { return m_search.isRunning(); }

    [[nodiscard]] bool isPaused() const { return m_isPaused; }

    /// While it is paused, lines are taken in, but shown only afterwards.
    void setPaused(bool isPaused);

    /// Lines held, whether the filter shows them or not.
    [[nodiscard]] int total() const { return static_cast<int>(m_lines.size()); }

    /// A handler to give to workspace::StackLogs.
    std::function<void(workspace::StackLogLine)> sink();
    /// The same for words about the log itself, which stand among its lines.
    std::function<void(const Phrase&)> remarkSink();
    /// Takes over what has come in; called by the timer, and by tests.
    void flush();
    Q_INVOKABLE void clear();
    /// The shown lines as text, for the clipboard.
    Q_INVOKABLE [[nodiscard]] QString text() const;
    /// Writes the shown lines, each with its time and service, off the window's thread.
    Q_INVOKABLE void save(const QUrl& file);
    Q_INVOKABLE void forgetSaving();

    [[nodiscard]] QString savedFile() const { return m_savedFile; }

    [[nodiscard]] QString saveProblem() const { return m_saveProblem; }

Q_SIGNALS:
    void filterChanged();
    void searchingChanged();
    void totalChanged();
    void pausedChanged();
    void savingChanged();

private:
    void setQuery(LogQuery query);
    void showAnew();
    void startSearch();
    void takeFound(const std::vector<std::uint64_t>& numbers);
    void showArrived();
    void dropOldest();
    [[nodiscard]] std::uint64_t numberAt(int row) const;
    /// Numbers of the lines from that one up to the last that may be shown which the filter wants.
    [[nodiscard]] std::vector<std::uint64_t> wantedFrom(std::uint64_t number) const;

    std::shared_ptr<Inlet> m_inlet; // shared with the streams' handlers
    QTimer m_timer;
    LogLines m_lines;
    std::uint64_t m_shownEnd = 0; ///< lines from this one on have come since the pause
    std::deque<std::uint64_t>
        m_shown; ///< numbers of the lines that pass the filter, if there is one
    LogQuery m_query;
    LogMatcher m_matcher;
    QString m_problem;
    bool m_isPaused = false;
    quint64 m_searchRun = 0;
    Job m_search;
    QString m_savedFile;
    QString m_saveProblem;
    Job m_saveJob;
};

} // namespace plumbline::desktop
