// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/volumes_controller.h"

#include "app/desktop/moment.h"
#include "app/desktop/text.h"
#include "core/base/text.h"

#include <QLocale>

#include <utility>

namespace plumbline::desktop {

namespace {

QString wordsOf(const workspace::VolumeOutcome& outcome)
{
    const QString volume = text(printable(outcome.volume));
    QStringList words;
    if (outcome.action == "snapshot")
        words.append(VolumesController::tr("%1 is in %2: %3.")
                         .arg(volume,
                              text(printable(outcome.file.filename().string())),
                              QLocale().formattedDataSize(
                                  static_cast<qint64>(outcome.contents.contentBytes), 1)));
    else if (outcome.action == "restore")
        words.append(VolumesController::tr("%1 holds what is in %2 again.")
                         .arg(volume, text(printable(outcome.file.filename().string()))));
    else if (outcome.action == "clone")
        words.append(VolumesController::tr("%1 is a clone of %2.")
                         .arg(text(printable(outcome.clone)), volume));
    else
        words.append(VolumesController::tr("%1 is empty.").arg(volume));
    if (!outcome.removed.empty())
        words.append(
            VolumesController::tr("A launch makes again: %1.").arg(commaJoined(outcome.removed)));
    for (const Phrase& remark : outcome.remarks)
        words.append(printableText(remark));
    return words.join(' ');
}

} // namespace

VolumesController::VolumesController(EngineController& engine,
                                     WorkspaceController& workspace,
                                     LaunchTarget& target,
                                     QObject* parent)
    : QObject(parent)
    , m_engine(engine)
    , m_workspace(workspace)
    , m_target(target)
{
    connect(&workspace, &WorkspaceController::closed, this, &VolumesController::forget);
    connect(&engine, &EngineController::stateChanged, this, &VolumesController::onStack);
    connect(&target, &LaunchTarget::loaded, this, &VolumesController::onStack);
}

/// Another stack, or another engine: what was said of the one before holds no longer.
void VolumesController::onStack()
{
    const QString stack = m_target.stackKey();
    if (std::exchange(m_project, stack) != stack)
        forget();
    refresh();
}

void VolumesController::refresh()
{
    if (m_isShown)
        look();
}

void VolumesController::forget()
{
    m_lookJob.abandon();
    m_job.abandon();
    m_word.reset();
    m_hasLooked = false;
    m_question = Nothing;
    m_selected.clear();
    m_asked.clear();
    m_loss.clear();
    m_command.clear();
    m_progress.clear();
    m_outcome.clear();
    m_error.reset();
    m_copy = {};
    m_volumes.setVolumes({});
    m_snapshots.forget();
    Q_EMIT changed();
}

void VolumesController::setShown(bool isShown)
{
    m_isShown = isShown;
    if (isShown)
        look();
}

void VolumesController::look()
{
    const auto opened = m_target.workspace();
    if (!m_engine.isConnected() || !opened || isBusy())
        return;
    m_lookJob.start(
        this,
        [client = m_engine.engineContext()->client, project = opened->project.name](
            const std::stop_token& stop) { return stack::readVolumes(client, project, stop); },
        [this](const Result<std::vector<stack::VolumeState>>& volumes) { takeVolumes(volumes); });
}

void VolumesController::takeVolumes(const Result<std::vector<stack::VolumeState>>& volumes)
{
    if (volumes) {
        m_hasLooked = true;
        m_volumes.setVolumes(*volumes);
        if (m_volumes.find(m_selected) == nullptr)
            m_selected = m_volumes.rows().empty() ? QString() : m_volumes.rows().front().name;
        lookForSnapshots();
    } else if (volumes.error().code != ErrorCode::Cancelled) {
        m_error = volumes.error();
    }
    Q_EMIT changed();
}

void VolumesController::select(const QString& volume)
{
    if (volume == m_selected)
        return;
    m_selected = volume;
    m_command.clear();
    lookForSnapshots();
    Q_EMIT changed();
}

QString VolumesController::command() const
{
    if (!m_command.isEmpty())
        return m_command;
    if (m_selected.isEmpty())
        return m_target.commandOf(QStringLiteral("volume"));
    const VolumeRow* row = m_volumes.find(m_selected);
    const QString words = QStringLiteral("volume snapshot ") + m_selected;
    return m_target.commandOf(
        row == nullptr || row->atWork.isEmpty() ? words : words + QStringLiteral(" --stop"));
}

QString VolumesController::askedContainers() const
{
    const VolumeRow* row = m_volumes.find(m_asked);
    return row == nullptr ? QString() : row->atWork.join(QStringLiteral(", "));
}

workspace::VolumeRequest VolumesController::requestFor(const QString& volume) const
{
    const auto opened = m_target.workspace();
    return {.project = opened->project.name,
            .volume = volume.toStdString(),
            .folder = opened->root,
            .now = momentOf(m_workspace.variables()),
            .confirm = {}};
}

void VolumesController::begin(const QString& volume, const QString& words)
{
    m_selected = volume;
    m_command = m_target.commandOf(words);
    m_outcome.clear();
    m_error.reset();
    m_loss.clear();
    m_isAgreed = false;
}

void VolumesController::lookForSnapshots()
{
    if (const auto opened = m_target.workspace())
        m_snapshots.look(opened->root, m_selected);
}

void VolumesController::snapshot(const QString& volume)
{
    copyOf(volume,
           QStringLiteral("volume snapshot ") + volume,
           [](const auto& context, const auto& request, const auto& stop) {
               return workspace::snapshotVolume(context, request, {}, request.folder, stop);
           });
}

void VolumesController::clone(const QString& volume, const QString& name)
{
    if (name.trimmed().isEmpty())
        return;
    copyOf(volume,
           QStringLiteral("volume clone %1 %2").arg(volume, name.trimmed()),
           [target = workspace::CloneTarget{.name = name.trimmed().toStdString(), .project = {}}](
               const auto& context, const auto& request, const auto& stop) {
               return workspace::cloneVolume(context, request, target, stop);
           });
}

/// A copy of what is in use waits for the word that its containers may be stopped.
void VolumesController::copyOf(const QString& volume, const QString& words, Work work)
{
    const VolumeRow* row = m_volumes.find(volume);
    if (!m_engine.isConnected() || isBusy() || row == nullptr)
        return;
    const bool isUsed = !row->atWork.isEmpty();
    begin(volume, isUsed ? words + QStringLiteral(" --stop") : words);
    m_asked = volume;
    m_copy = std::move(work);
    m_question = isUsed ? StopUsers : Nothing;
    if (!isUsed)
        copy(false);
    Q_EMIT changed();
}

void VolumesController::copy(bool stopsUsers)
{
    workspace::VolumeRequest request = requestFor(m_asked);
    request.stopsUsers = stopsUsers;
    m_progress = tr("Copying %1 …").arg(m_asked);
    m_job.start(
        this,
        [context = *m_engine.engineContext(),
         request = std::move(request),
         work = std::exchange(m_copy, {})](const std::stop_token& stop) {
            return work(context, request, stop);
        },
        [this](const Result<workspace::VolumeOutcome>& outcome) { take(outcome); });
}

void VolumesController::reset(const QString& volume)
{
    if (!m_engine.isConnected() || isBusy() || m_volumes.find(volume) == nullptr)
        return;
    begin(volume, QStringLiteral("volume reset ") + volume);
    change(volume, LoseData, [](const auto& context, const auto& request, const auto& stop) {
        return workspace::resetVolume(context, request, stop);
    });
}

void VolumesController::restore(const QString& volume, const QString& file)
{
    if (!m_engine.isConnected() || isBusy() || m_volumes.find(volume) == nullptr)
        return;
    begin(volume, QStringLiteral("volume restore %1 %2").arg(volume, shownPath(file)));
    change(volume,
           ReplaceData,
           [path = std::filesystem::path(file.toStdString())](
               const auto& context, const auto& request, const auto& stop) {
               return workspace::restoreVolume(context, request, path, stop);
           });
}

/// What loses data: the job looks, says what is lost, and waits for a yes.
void VolumesController::change(const QString& volume, Question question, Work work)
{
    m_asked = volume;
    m_question = Nothing;
    m_progress = tr("Looking at %1 …").arg(volume);
    m_word = std::make_shared<AwaitedAnswer<bool>>();
    m_job.start(
        this,
        [this,
         context = *m_engine.engineContext(),
         request = requestFor(volume),
         question,
         work = std::move(work),
         word = m_word](const std::stop_token& stop) mutable {
            request.confirm = [this, question, word, stop](const Phrase& loss) {
                QMetaObject::invokeMethod(
                    this,
                    [this, question, word, loss] {
                        if (word == m_word) // else another job is under way by now
                            ask(question, loss);
                    },
                    Qt::QueuedConnection);
                return word->waitFor(stop, false);
            };
            return work(context, request, stop);
        },
        [this](const Result<workspace::VolumeOutcome>& outcome) { take(outcome); });
    Q_EMIT changed();
}

void VolumesController::ask(Question question, const Phrase& loss)
{
    m_loss = printableText(loss);
    m_question = question;
    m_progress.clear();
    Q_EMIT changed();
}

void VolumesController::discard(const QString& file)
{
    if (isBusy() || !m_target.workspace())
        return;
    begin(m_selected, QStringLiteral("volume discard ") + shownPath(file));
    m_asked = file;
    m_question = DiscardSnapshot;
    Q_EMIT changed();
}

/// One file of a local disk, known to be a snapshot: as quick as asking for it.
void VolumesController::removeSnapshot()
{
    const auto removed = workspace::discardSnapshot(std::filesystem::path(m_asked.toStdString()));
    if (removed)
        m_outcome = tr("%1 is deleted.").arg(text(printable(removed->file.filename().string())));
    else
        m_error = removed.error();
    m_asked.clear();
    lookForSnapshots();
}

/// As a command line in the workspace's folder names it.
QString VolumesController::shownPath(const QString& file) const
{
    const std::filesystem::path path(file.toStdString());
    const auto opened = m_target.workspace();
    return text(opened && path.parent_path() == opened->root ? path.filename().string()
                                                             : path.string());
}

void VolumesController::answer(bool yes)
{
    const Question question = std::exchange(m_question, Nothing);
    if (question == LoseData || question == ReplaceData) {
        m_isAgreed = yes;
        m_progress = !yes                   ? QString()
                     : question == LoseData ? tr("Emptying %1 …").arg(m_asked)
                                            : tr("Restoring %1 …").arg(m_asked);
        m_word->give(yes);
    } else if (question == DiscardSnapshot && yes) {
        removeSnapshot();
    } else if (question == StopUsers && yes && m_engine.isConnected()) {
        copy(true);
    } else {
        m_asked.clear();
        m_copy = {};
    }
    Q_EMIT changed();
}

void VolumesController::cancel()
{
    m_question = Nothing;
    m_job.requestStop();
    Q_EMIT changed();
}

void VolumesController::dismiss()
{
    m_error.reset();
    Q_EMIT changed();
}

void VolumesController::take(const Result<workspace::VolumeOutcome>& outcome)
{
    m_word.reset();
    m_question = Nothing;
    m_asked.clear();
    m_progress.clear();
    if (outcome)
        m_outcome = wordsOf(*outcome);
    else if (outcome.error().code == ErrorCode::Cancelled)
        m_outcome = m_isAgreed ? tr("It was stopped on its way; the list shows what is there.")
                               : tr("Nothing was changed.");
    else
        m_error = outcome.error();
    Q_EMIT changed();
    look();
}

QString VolumesController::errorText() const
{
    return m_error ? text(m_error->message) : QString();
}

QString VolumesController::errorHint() const
{
    return m_error ? text(m_error->hint) : QString();
}

} // namespace plumbline::desktop
