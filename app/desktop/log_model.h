// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/watch.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace plumbline::desktop {

/// The log of a service or a stack: bounded, appended in batches, filtered by a text.
///
/// Lines arrive on the engine's thread through inlet(); a timer of the window's thread, running only
/// while lines come in, takes them over.
class LogModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by its controller")
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(int total READ total NOTIFY totalChanged)
    Q_PROPERTY(bool isPaused READ isPaused WRITE setPaused NOTIFY pausedChanged)

public:
    enum Role { ServiceRole = Qt::UserRole + 1, TextRole, TimeRole, IsErrorRole, IsBoundaryRole };

    /// Where the engine's thread puts lines. It outlives the model if a stream does.
    class Inlet
    {
    public:
        /// **Thread:** any. True for the first line after the inlet was empty.
        bool put(workspace::StackLogLine line);
        /// **Thread:** any.
        std::vector<workspace::StackLogLine> take();

    private:
        std::mutex m_mutex;
        std::vector<workspace::StackLogLine> m_lines;
    };

    explicit LogModel(QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] QString filter() const { return m_filter; }

    void setFilter(const QString& filter);

    [[nodiscard]] bool isPaused() const { return m_isPaused; }

    void setPaused(bool isPaused);

    /// Lines held, whether the filter shows them or not.
    [[nodiscard]] int total() const { return static_cast<int>(m_lines.size()); }

    /// A handler to give to workspace::StackLogs.
    std::function<void(workspace::StackLogLine)> sink();
    /// The same for words about the log itself, which stand among its lines.
    std::function<void(std::string)> remarkSink();
    /// Takes over what has come in; called by the timer, and by tests.
    void flush();
    Q_INVOKABLE void clear();
    /// The shown lines as text, for the clipboard.
    Q_INVOKABLE [[nodiscard]] QString text() const;

    static constexpr std::size_t kMaxLines = 100'000;

Q_SIGNALS:
    void filterChanged();
    void totalChanged();
    void pausedChanged();

private:
    struct Line
    {
        quint64 number = 0;
        QString service;
        QString time;
        QString text;
        bool isError = false;
        bool isBoundary = false;
    };

    static Line lineOf(const workspace::StackLogLine& line, quint64 number);
    [[nodiscard]] bool shows(const Line& line) const;
    [[nodiscard]] const Line* lineAt(int row) const;
    void dropOldest(std::size_t count);

    std::shared_ptr<Inlet> m_inlet; // shared with the streams' handlers
    QTimer m_timer;
    std::deque<Line> m_lines;
    std::deque<quint64> m_shown; ///< numbers of the lines that pass the filter
    quint64 m_next = 0;
    QString m_filter;
    bool m_isPaused = false;
};

} // namespace plumbline::desktop
