// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/change_model.h"
#include "app/desktop/job.h"
#include "app/desktop/parity_controller.h"
#include "app/desktop/run_model.h"
#include "core/workspace/export.h"

#include <QObject>
#include <QStringList>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace plumbline::desktop {

/// What leaves the window: the report of the open workspace in a format, previewed, saved, copied;
/// and what changed between two earlier comparisons. What people read is in the window's language,
/// what programs read is in English.
class ReportsController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by App")
    Q_PROPERTY(QStringList formats READ formats CONSTANT)
    Q_PROPERTY(QString format READ format WRITE setFormat NOTIFY choicesChanged)
    Q_PROPERTY(QStringList environments READ environments NOTIFY choicesChanged)
    Q_PROPERTY(QStringList chosen READ chosen NOTIFY choicesChanged)
    Q_PROPERTY(QString title READ title NOTIFY choicesChanged)
    Q_PROPERTY(bool hasMatrix READ hasMatrix WRITE setHasMatrix NOTIFY choicesChanged)
    Q_PROPERTY(bool showsEqual READ showsEqual WRITE setShowsEqual NOTIFY choicesChanged)
    Q_PROPERTY(bool hasWaived READ hasWaived WRITE setHasWaived NOTIFY choicesChanged)
    Q_PROPERTY(bool hasTrend READ hasTrend WRITE setHasTrend NOTIFY choicesChanged)
    Q_PROPERTY(QString command READ command NOTIFY choicesChanged)
    Q_PROPERTY(QString preview READ preview NOTIFY previewChanged)
    Q_PROPERTY(bool isRich READ isRich NOTIFY previewChanged)
    Q_PROPERTY(bool isText READ isText NOTIFY choicesChanged)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY stateChanged)
    Q_PROPERTY(QString errorText READ errorText NOTIFY stateChanged)
    Q_PROPERTY(QString errorHint READ errorHint NOTIFY stateChanged)
    Q_PROPERTY(QString savedFile READ savedFile NOTIFY stateChanged)
    Q_PROPERTY(plumbline::desktop::RunModel* runs READ runs CONSTANT)
    Q_PROPERTY(plumbline::desktop::ChangeModel* changes READ changes CONSTANT)
    Q_PROPERTY(QString changesText READ changesText NOTIFY changesChanged)

public:
    ReportsController(ParityController& parity,
                      WorkspaceController& workspace,
                      QString version,
                      QObject* parent = nullptr);

    [[nodiscard]] QStringList formats() const;

    [[nodiscard]] QString format() const;
    void setFormat(const QString& format);

    [[nodiscard]] QStringList environments() const { return m_parity.environments(); }

    /// Those of them that go into the report; two at least.
    [[nodiscard]] QStringList chosen() const;
    /// `A report of dev, staging, prod`
    [[nodiscard]] QString title() const;
    Q_INVOKABLE void choose(const QString& environment, bool isChosen);

    [[nodiscard]] bool hasMatrix() const { return m_options.hasMatrix; }

    [[nodiscard]] bool showsEqual() const { return m_options.rows == report::Rows::All; }

    [[nodiscard]] bool hasWaived() const { return m_options.hasWaived; }

    [[nodiscard]] bool hasTrend() const { return m_options.hasTrend; }

    void setHasMatrix(bool isIn);
    void setShowsEqual(bool isIn);
    void setHasWaived(bool isIn);
    void setHasTrend(bool isIn);

    /// The command line that writes the same.
    [[nodiscard]] QString command() const;

    [[nodiscard]] QString preview() const { return m_preview; }

    /// Whether the preview is rich text, that stands for a format of pages.
    [[nodiscard]] bool isRich() const { return m_isRich; }

    /// Whether the format is text that can be copied.
    [[nodiscard]] bool isText() const;

    [[nodiscard]] bool isBusy() const { return m_job.isRunning() || m_outJob.isRunning(); }

    [[nodiscard]] QString errorText() const;
    [[nodiscard]] QString errorHint() const;

    /// Where the last report was saved; empty: none was.
    [[nodiscard]] QString savedFile() const { return m_savedFile; }

    [[nodiscard]] RunModel* runs() { return &m_runs; }

    [[nodiscard]] ChangeModel* changes() { return &m_changes; }

    /// `2 new, 1 fixed, 5 still open`; what to do where no two are chosen.
    [[nodiscard]] QString changesText() const { return m_changesText; }

    /// What a saved report is called at first: `tidewatch-parity.html`.
    [[nodiscard]] Q_INVOKABLE QString suggestedName() const;
    /// Writes the report there, whole or not at all.
    Q_INVOKABLE void save(const QUrl& file);
    /// Puts the report on the clipboard.
    Q_INVOKABLE void copy();
    /// Opens what was saved last with the program that the system has for it.
    Q_INVOKABLE void openSaved() const;
    /// Compares this run with the one before it.
    Q_INVOKABLE void pick(qint64 run);

Q_SIGNALS:
    void choicesChanged();
    void previewChanged();
    void stateChanged();
    void changesChanged();

private:
    /// What a job needs of the window, by value.
    struct Order
    {
        std::filesystem::path folder;
        workspace::PersonalPlaces places;
        std::vector<std::string> environments; ///< empty: all
        ParityController::SharedReport report; ///< of all of them
        workspace::ReportFormat format = workspace::ReportFormat::Html;
        report::OutlineOptions options;
        std::string version;
        std::string at;
    };

    struct Made
    {
        std::string text;
        QString preview; ///< of it, for the page
        std::vector<history::Run> past;
    };

    struct Compared
    {
        history::Run before;
        history::Run after;
        history::Changes changes;
    };

    static Result<Made> make(const Order& order, const std::stop_token& stop);
    [[nodiscard]] Order orderFor(workspace::ReportFormat format) const;
    void refresh();
    void change(bool& option, bool value);
    void take(Result<Made> made, bool isRich);
    void fail(Error error);
    void onReportChanged();

    ParityController& m_parity;
    WorkspaceController& m_workspace;
    QString m_version;
    workspace::ReportFormat m_format = workspace::ReportFormat::Html;
    report::OutlineOptions m_options;
    QStringList m_left; ///< environments that were left out
    QString m_preview;
    bool m_isRich = true;
    QString m_savedFile;
    QString m_changesText;
    std::optional<Error> m_error;
    RunModel m_runs;
    ChangeModel m_changes;
    Job m_runsJob;
    Job m_outJob;     ///< saves and copies
    Job m_changesJob; ///< its own: a comparison that comes in must not drop what was asked for
    Job m_job;        // last: its worker ends before the rest goes
};

} // namespace plumbline::desktop
