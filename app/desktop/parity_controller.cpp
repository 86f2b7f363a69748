// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/parity_controller.h"

#include "app/desktop/moment.h"
#include "app/desktop/text.h"
#include "core/base/digest.h"
#include "core/workspace/check.h"
#include "core/workspace/past.h"

#include <utility>

namespace plumbline::desktop {

namespace {

constexpr int kSettleMs = 200;
constexpr std::size_t kSecretKeyBytes = 16;

/// The files and folders that the environments were read from, absolute.
QStringList filesOf(const workspace::OpenedManifest& opened,
                    const std::vector<workspace::LoadedEnvironment>& loaded,
                    const parity::Comparison& comparison)
{
    std::set<std::string> names{opened.manifest.file};
    for (const parity::Row& row : comparison.rows) {
        for (const parity::Cell& cell : row.cells) {
            names.insert(cell.origin.file);
            for (const parity::ReplacedCell& replaced : cell.replaced)
                names.insert(replaced.origin.file);
        }
    }
    QStringList files;
    const auto add = [&files, &opened](const std::string& name) {
        const std::filesystem::path path = opened.root / name;
        std::error_code error;
        if (!name.empty() && std::filesystem::exists(path, error))
            files.append(QString::fromStdString(path.lexically_normal().string()));
    };
    for (const std::string& name : names)
        add(name);
    for (const workspace::LoadedEnvironment& environment : loaded) {
        for (const workspace::SourceOutcome& source : environment.sources) {
            for (const QString& what : QString::fromStdString(source.what).split(", "))
                add(what.toStdString());
        }
    }
    files.removeDuplicates();
    return files;
}

/// The findings of the last comparison that is remembered; none is where nothing is.
std::optional<std::set<std::string>> knownBefore(const std::filesystem::path& root,
                                                 const workspace::PersonalPlaces& places)
{
    const auto runs = workspace::pastRuns(
        {.workspace = root.string(), .environments = {}, .since = {}, .limit = 1}, places);
    if (!runs || runs->empty())
        return std::nullopt;
    std::set<std::string> known;
    for (const history::RunFinding& finding : runs->back().findings)
        known.insert(finding.fingerprint);
    return known;
}

} // namespace

Result<ParityController::Compared>
ParityController::compareFolder(const std::filesystem::path& folder,
                                const workspace::PersonalPlaces& places,
                                const std::vector<std::string>& environments,
                                const std::stop_token& stop)
{
    const auto opened = workspace::openManifest(folder);
    if (!opened)
        return tl::unexpected(opened.error());
    auto loaded = workspace::loadEnvironments(*opened,
                                              {.environments = environments,
                                               .variables = places.variables,
                                               .homeDirectory = places.homeDirectory,
                                               .stop = stop});
    if (!loaded)
        return tl::unexpected(loaded.error());
    auto checked = workspace::check(*opened,
                                    *loaded,
                                    {.now = momentOf(places.variables),
                                     .secretKey = randomHex(kSecretKeyBytes),
                                     .baseline = {},
                                     .baselineFile = {},
                                     .clock = {}});
    if (!checked)
        return tl::unexpected(checked.error());
    Compared compared{.report = std::move(checked->report),
                      .root = QString::fromStdString(opened->root.string()),
                      .files = {},
                      .past = knownBefore(opened->root, places)};
    compared.files = filesOf(*opened, *loaded, compared.report.comparison);
    return compared;
}

ParityController::ParityController(WorkspaceController& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(&workspace, &WorkspaceController::loaded, this, &ParityController::onWorkspaceLoaded);
    m_settled.setSingleShot(true);
    m_settled.setInterval(kSettleMs);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settled, qOverload<>(&QTimer::start));
    connect(
        &m_watcher, &QFileSystemWatcher::directoryChanged, &m_settled, qOverload<>(&QTimer::start));
    connect(&m_settled, &QTimer::timeout, this, &ParityController::compare);
}

QString ParityController::verdict() const
{
    if (m_report)
        return text(parity::verdictSentence(*m_report));
    switch (m_state) {
    case Comparing:
        return tr("Reading the environments …");
    case Failed:
        return tr("The environments could not be compared");
    case Closed:
    case Ready:
        break;
    }
    return {};
}

QString ParityController::verdictKind() const
{
    if (!m_report)
        return m_state == Comparing ? QStringLiteral("working")
               : m_state == Failed  ? QStringLiteral("error")
                                    : QStringLiteral("idle");
    if (m_report->counts.error > 0)
        return QStringLiteral("error");
    if (m_report->counts.warning > 0 || !parity::isComplete(*m_report))
        return QStringLiteral("warning");
    return m_report->environments.size() < 2 ? QStringLiteral("idle") : QStringLiteral("ok");
}

QString ParityController::errorText() const
{
    return m_error ? text(m_error->message) : QString();
}

QString ParityController::errorHint() const
{
    return m_error ? text(m_error->hint) : QString();
}

QStringList ParityController::environments() const
{
    QStringList names;
    if (m_report) {
        for (const parity::EnvironmentStatus& environment : m_report->environments)
            names.append(QString::fromStdString(environment.name));
    }
    return names;
}

bool ParityController::isNew(const parity::Finding& finding) const
{
    return m_past && !m_past->contains(finding.fingerprint);
}

void ParityController::onWorkspaceLoaded()
{
    if (m_workspace.folder() != m_folder) { // what was found of another folder is nothing of this
        m_folder = m_workspace.folder();
        m_report.reset();
        m_past.reset();
        m_isFirst = true;
        watch({});
        Q_EMIT reportChanged();
    }
    compare();
}

void ParityController::compare()
{
    m_error.reset();
    if (m_folder.isEmpty()) {
        m_job.abandon();
        m_state = Closed;
        Q_EMIT stateChanged();
        return;
    }
    m_state = Comparing;
    Q_EMIT stateChanged();
    m_job.start(
        this,
        [folder = std::filesystem::path(m_folder.toStdString()), places = m_workspace.places()](
            const std::stop_token& stop) { return compareFolder(folder, places, {}, stop); },
        [this](Result<Compared> result) { take(std::move(result)); });
}

void ParityController::cancel()
{
    m_job.requestStop();
}

void ParityController::take(Result<Compared> result)
{
    if (result) {
        m_report = std::make_shared<const parity::ParityReport>(std::move(result->report));
        m_root = result->root;
        if (std::exchange(m_isFirst, false)) // what is found from now on is remembered too
            m_past = std::move(result->past);
        watch(result->files);
        m_state = Ready;
        Q_EMIT reportChanged();
    } else {
        m_state = m_report ? Ready : Failed;
        m_error = result.error();
    }
    Q_EMIT stateChanged();
}

void ParityController::watch(const QStringList& files)
{
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    for (const QString& path : watched) {
        if (!files.contains(path))
            m_watcher.removePath(path);
    }
    for (const QString& path : files) {
        if (!watched.contains(path)) // a file that an editor replaced is watched no more
            m_watcher.addPath(path);
    }
}

} // namespace plumbline::desktop
