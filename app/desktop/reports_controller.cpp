// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/reports_controller.h"

#include "app/desktop/moment.h"
#include "app/desktop/report_preview.h"
#include "app/desktop/text.h"
#include "core/workspace/past.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>

namespace plumbline::desktop {

namespace {

constexpr std::size_t kPastRuns = 60;
/// More than anybody scrolls through in a preview; the file has all of it.
constexpr qsizetype kPreviewSize = 40'000;

bool isOfPages(workspace::ReportFormat format)
{
    using workspace::ReportFormat;
    return format == ReportFormat::Html || format == ReportFormat::Pdf ||
           format == ReportFormat::Markdown;
}

/// What the page shows of a report's text.
QString shownOf(workspace::ReportFormat format, const std::string& made)
{
    if (format == workspace::ReportFormat::Markdown)
        return previewOf(text(made));
    const QString all = text(made);
    return all.size() > kPreviewSize ? all.left(kPreviewSize) + QStringLiteral("\n…") : all;
}

QString ending(workspace::ReportFormat format)
{
    using workspace::ReportFormat;
    if (format == ReportFormat::Junit)
        return QStringLiteral("xml");
    if (format == ReportFormat::CodeQuality)
        return QStringLiteral("codequality.json");
    return text(toString(format));
}

} // namespace

ReportsController::ReportsController(ParityController& parity,
                                     WorkspaceController& workspace,
                                     QString version,
                                     QObject* parent)
    : QObject(parent)
    , m_parity(parity)
    , m_workspace(workspace)
    , m_version(std::move(version))
    , m_changesText(tr("Choose a comparison to see what changed since the one before it."))
{
    connect(&parity, &ParityController::reportChanged, this, &ReportsController::onReportChanged);
}

QStringList ReportsController::formats() const
{
    QStringList words;
    for (const std::string& word : workspace::reportFormatNames())
        words.append(QString::fromStdString(word));
    return words;
}

QString ReportsController::format() const
{
    return text(toString(m_format));
}

void ReportsController::setFormat(const QString& format)
{
    const auto chosen = workspace::reportFormatOf(format.toStdString());
    if (!chosen || *chosen == m_format)
        return;
    m_format = *chosen;
    Q_EMIT choicesChanged();
    refresh();
}

QStringList ReportsController::chosen() const
{
    QStringList names = environments();
    for (const QString& name : m_left)
        names.removeAll(name);
    return names;
}

QString ReportsController::title() const
{
    return tr("A report of %1").arg(chosen().join(QStringLiteral(", ")));
}

void ReportsController::choose(const QString& environment, bool isChosen)
{
    if (isChosen)
        m_left.removeAll(environment);
    else if (chosen().size() > 2 && chosen().contains(environment))
        m_left.append(environment);
    else
        return;
    Q_EMIT choicesChanged();
    refresh();
}

void ReportsController::change(bool& option, bool value)
{
    if (option == value)
        return;
    option = value;
    Q_EMIT choicesChanged();
    refresh();
}

void ReportsController::setHasMatrix(bool isIn)
{
    change(m_options.hasMatrix, isIn);
}

void ReportsController::setShowsEqual(bool isIn)
{
    bool isAll = showsEqual();
    m_options.rows = isIn ? report::Rows::All : report::Rows::Differences;
    change(isAll, isIn);
}

void ReportsController::setHasWaived(bool isIn)
{
    change(m_options.hasWaived, isIn);
}

void ReportsController::setHasTrend(bool isIn)
{
    change(m_options.hasTrend, isIn);
}

bool ReportsController::isText() const
{
    return m_format != workspace::ReportFormat::Pdf;
}

QString ReportsController::command() const
{
    QString line = QStringLiteral("plumbline report");
    if (!m_left.isEmpty())
        line += ' ' + chosen().join(' ');
    line += QStringLiteral(" -o ") + suggestedName();
    if (m_format == workspace::ReportFormat::CodeQuality)
        line += QStringLiteral(" --format codequality");
    if (!m_options.hasMatrix)
        line += QStringLiteral(" --no-matrix");
    else if (showsEqual())
        line += QStringLiteral(" --all");
    if (!m_options.hasWaived)
        line += QStringLiteral(" --no-waived");
    if (!m_options.hasTrend)
        line += QStringLiteral(" --no-history");
    return line;
}

QString ReportsController::errorText() const
{
    return m_error ? text(m_error->message) : QString();
}

QString ReportsController::errorHint() const
{
    return m_error ? text(m_error->hint) : QString();
}

QString ReportsController::suggestedName() const
{
    return QStringLiteral("parity.") + ending(m_format);
}

Result<ReportsController::Made> ReportsController::make(const Order& order,
                                                        const std::stop_token& stop)
{
    const auto opened = workspace::openManifest(order.folder);
    if (!opened)
        return tl::unexpected(opened.error());
    ParityController::SharedReport report = order.report;
    if (!order.environments.empty()) {
        auto compared =
            ParityController::compareFolder(order.folder, order.places, order.environments, stop);
        if (!compared)
            return tl::unexpected(compared.error());
        report = std::make_shared<const parity::ParityReport>(std::move(compared->report));
    }
    report::ReportContext context = workspace::reportContextOf(*opened, *report);
    context.generatedAt = order.at;
    context.toolVersion = order.version;
    history::RunQuery query{
        .workspace = opened->root.string(), .environments = {}, .since = {}, .limit = kPastRuns};
    for (const parity::EnvironmentStatus& environment : report->environments)
        query.environments.push_back(environment.name);
    // without its past a report is a report all the same
    context.past = workspace::pastRuns(query, order.places).value_or(std::vector<history::Run>());
    return workspace::renderReport(order.format, *report, context, order.options)
        .transform([&](std::string text) {
            return Made{.text = std::move(text), .past = std::move(context.past)};
        });
}

ReportsController::Order ReportsController::orderFor(workspace::ReportFormat format) const
{
    Order order{.folder = m_workspace.folder().toStdString(),
                .places = m_workspace.places(),
                .environments = {},
                .report = m_parity.report(),
                .format = format,
                .options = m_options,
                .version = m_version.toStdString(),
                .at = momentOf(m_workspace.variables())};
    order.options.language = windowLanguage();
    if (!m_left.isEmpty()) {
        for (const QString& name : chosen())
            order.environments.push_back(name.toStdString());
    }
    return order;
}

void ReportsController::refresh()
{
    if (!m_parity.hasReport())
        return;
    const bool isRich = isOfPages(m_format);
    m_job.start(
        this,
        [order = orderFor(isRich ? workspace::ReportFormat::Markdown : m_format)](
            const std::stop_token& stop) {
            return make(order, stop).transform([&order](Made made) {
                made.preview = shownOf(order.format, made.text);
                return made;
            });
        },
        [this, isRich](Result<Made> made) { take(std::move(made), isRich); });
    Q_EMIT stateChanged();
}

void ReportsController::take(Result<Made> made, bool isRich)
{
    if (!made) {
        fail(made.error());
        return;
    }
    m_error.reset();
    m_isRich = isRich;
    m_preview = std::move(made->preview);
    Q_EMIT previewChanged();
    Q_EMIT stateChanged();
}

void ReportsController::fail(Error error)
{
    m_error = std::move(error);
    Q_EMIT stateChanged();
}

void ReportsController::onReportChanged()
{
    m_error.reset();
    m_left.removeIf([this](const QString& name) { return !environments().contains(name); });
    Q_EMIT choicesChanged();
    if (!m_parity.hasReport()) {
        m_job.abandon();
        m_savedFile.clear();
        m_preview.clear();
        m_runs.setRuns({});
        m_changes.setChanges({});
        Q_EMIT previewChanged();
        Q_EMIT stateChanged();
        return;
    }
    refresh();
    m_runsJob.start(
        this,
        [folder = std::filesystem::path(m_workspace.folder().toStdString()),
         places = m_workspace.places(),
         report = m_parity.report()](const std::stop_token& /*stop*/) {
            return workspace::openManifest(folder).and_then(
                [&](const workspace::OpenedManifest& opened) {
                    return workspace::recordChange(
                               *report, opened.root, momentOf(places.variables), places)
                        .and_then([&] {
                            return workspace::pastRuns({.workspace = opened.root.string(),
                                                        .environments = {},
                                                        .since = {},
                                                        .limit = kPastRuns},
                                                       places);
                        });
                });
        },
        [this](Result<std::vector<history::Run>> runs) {
            if (runs)
                m_runs.setRuns(*runs);
            else
                fail(runs.error());
        });
}

void ReportsController::save(const QUrl& file)
{
    const QString path = file.toLocalFile();
    m_outJob.start(
        this,
        [order = orderFor(m_format),
         path = std::filesystem::path(path.toStdString())](const std::stop_token& stop) {
            return make(order, stop).and_then([&](const Made& made) {
                return workspace::saveReport(path, made.text);
            });
        },
        [this, path](Result<> saved) {
            if (!saved) {
                fail(saved.error());
                return;
            }
            m_error.reset();
            m_savedFile = path;
            Q_EMIT stateChanged();
        });
    Q_EMIT stateChanged();
}

void ReportsController::copy()
{
    m_outJob.start(
        this,
        [order = orderFor(m_format)](const std::stop_token& stop) { return make(order, stop); },
        [this](Result<Made> made) {
            if (!made) {
                fail(made.error());
                return;
            }
            QGuiApplication::clipboard()->setText(QString::fromStdString(made->text));
            Q_EMIT stateChanged();
        });
    Q_EMIT stateChanged();
}

void ReportsController::openSaved() const
{
    if (!m_savedFile.isEmpty())
        QDesktopServices::openUrl(QUrl::fromLocalFile(m_savedFile));
}

void ReportsController::pick(qint64 run)
{
    qint64 before = 0; // the rows go from the newest to the oldest
    for (std::size_t i = 0; i + 1 < m_runs.rows().size(); ++i) {
        const RunRow& row = m_runs.rows()[i];
        if (row.id != run)
            continue;
        for (std::size_t k = i + 1; k < m_runs.rows().size() && before == 0; ++k) {
            if (m_runs.rows()[k].environments == row.environments)
                before = m_runs.rows()[k].id;
        }
    }
    m_runs.mark(before, run);
    if (before == 0) {
        m_changes.setChanges({});
        m_changesText = tr("It is the first comparison of these environments.");
        Q_EMIT changesChanged();
        return;
    }
    m_changesJob.start(
        this,
        [before, run, places = m_workspace.places()](
            const std::stop_token& /*stop*/) -> Result<Compared> {
            auto first = workspace::pastRun(before, places);
            if (!first)
                return tl::unexpected(first.error());
            auto second = workspace::pastRun(run, places);
            if (!second)
                return tl::unexpected(second.error());
            const history::Changes changes = history::changesBetween(*first, *second);
            return Compared{
                .before = std::move(*first), .after = std::move(*second), .changes = changes};
        },
        [this](Result<Compared> compared) {
            if (!compared) {
                fail(compared.error());
                return;
            }
            const history::Changes& changes = compared->changes;
            m_changes.setChanges(changes);
            m_changesText = tr("%1 new, %2 fixed, %3 still open")
                                .arg(changes.added.size())
                                .arg(changes.fixed.size())
                                .arg(changes.open.size());
            Q_EMIT changesChanged();
        });
}

} // namespace plumbline::desktop
