// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/fix_controller.h"

#include "app/desktop/text.h"
#include "core/workspace/classify.h"
#include "core/workspace/waive.h"

#include <QDate>

namespace plumbline::desktop {

namespace {

/// Enough of a fingerprint to name a finding on a command line.
constexpr std::size_t kShownFingerprint = 12;

/// A word of a shell, whatever stands in it.
QString quoted(const std::string& word)
{
    return '\'' + text(word).replace('\'', QStringLiteral("'\\''")) + '\'';
}

/// The command line that writes the same waiver.
QString commandOf(const parity::Finding& finding, const workspace::WaiverRequest& request)
{
    QString command =
        QStringLiteral("plumbline waive %1 --reason %2")
            .arg(text(finding.fingerprint.substr(0, kShownFingerprint)), quoted(request.reason));
    if (!request.owner.empty())
        command += QStringLiteral(" --owner ") + quoted(request.owner);
    return command + QStringLiteral(" --expires ") + text(request.expires);
}

/// A change of the manifest as one like any other, so that it is shown, written and undone as one.
workspace::FixPlan planOf(const workspace::OpenedManifest& opened,
                          workspace::ProposedFix fix,
                          workspace::ManifestChange change)
{
    workspace::FixPlan plan;
    plan.fixes.push_back(std::move(fix));
    const fixes::TextEdit whole{.offset = 0, .length = change.before.size(), .text = change.after};
    plan.changes.push_back({.file = opened.manifest.file,
                            .before = std::move(change.before),
                            .after = std::move(change.after),
                            .isNew = false,
                            .edits = {whole}});
    return plan;
}

} // namespace

FixController::FixController(WorkspaceController& workspace, ParityController& parity)
    : m_workspace(workspace)
    , m_parity(parity)
{
    connect(&parity, &ParityController::reportChanged, this, &FixController::lookForUndo);
}

QString FixController::summary() const
{
    return m_plan.fixes.empty() ? QString() : text(m_plan.fixes.front().summary);
}

std::filesystem::path FixController::undoFile(const std::filesystem::path& root) const
{
    return workspace::undoFileOf(root, m_workspace.variables());
}

void FixController::plan(const parity::Finding& finding)
{
    prepare(QStringLiteral("plumbline fix ") +
                text(finding.fingerprint.substr(0, kShownFingerprint)),
            [finding](const workspace::OpenedManifest& opened) -> Result<workspace::FixPlan> {
                return workspace::planFixes(opened.root, std::span(&finding, 1));
            });
}

void FixController::planWaiver(const parity::Finding& finding,
                               const QString& reason,
                               const QString& owner,
                               int days)
{
    const QDate today = QDate::currentDate();
    const workspace::WaiverRequest request{
        .reason = reason.toStdString(),
        .owner = owner.toStdString(),
        .expires = today.addDays(days).toString(Qt::ISODate).toStdString(),
        .today = today.toString(Qt::ISODate).toStdString()};
    const std::string summary =
        tr("Declare the difference as meant until %1").arg(text(request.expires)).toStdString();
    prepare(commandOf(finding, request),
            [finding, request, summary](const workspace::OpenedManifest& opened) {
                return workspace::planWaiver(opened, finding, request)
                    .transform([&](workspace::ManifestChange waiver) {
                        workspace::ProposedFix fix;
                        fix.rule = finding.rule;
                        fix.service = finding.service;
                        fix.subject = finding.subject;
                        fix.fingerprint = finding.fingerprint;
                        fix.environments = finding.environments;
                        fix.summary = summary;
                        return planOf(opened, std::move(fix), std::move(waiver));
                    });
            });
}

void FixController::planClass(const QString& key, const QString& valueClass)
{
    prepare(QStringLiteral("plumbline classify %1 %2").arg(quoted(key.toStdString()), valueClass),
            [key = key.toStdString(),
             valueClass = valueClass.toStdString(),
             summary = tr("Say what %1 is for").arg(key).toStdString()](
                const workspace::OpenedManifest& opened) {
                return workspace::planClassification(opened, key, valueClass)
                    .transform([&](workspace::ManifestChange change) {
                        workspace::ProposedFix fix;
                        fix.subject = key;
                        fix.summary = summary;
                        return planOf(opened, std::move(fix), std::move(change));
                    });
            });
}

void FixController::prepare(const QString& command, Work work)
{
    forget();
    m_done.clear();
    m_command = command;
    m_state = Planning;
    Q_EMIT changed();
    m_job.start(
        this,
        [folder = std::filesystem::path(m_workspace.folder().toStdString()),
         work = std::move(work)](const std::stop_token& /*stop*/) -> Result<Prepared> {
            const auto opened = workspace::openManifest(folder);
            if (!opened)
                return tl::unexpected(opened.error());
            auto plan = work(*opened);
            if (!plan)
                return tl::unexpected(plan.error());
            std::string diff = workspace::renderDiff(*plan);
            return Prepared{
                .plan = std::move(*plan), .root = opened->root, .diff = std::move(diff)};
        },
        [this](Result<Prepared> prepared) { takePlan(std::move(prepared)); });
}

void FixController::takePlan(Result<Prepared> prepared)
{
    m_state = Idle;
    if (!prepared) {
        refuse(prepared.error());
        return;
    }
    m_plan = std::move(prepared->plan);
    m_root = std::move(prepared->root);
    m_diff = text(prepared->diff);
    if (!m_plan.changes.empty()) {
        m_state = Planned;
    } else if (!m_plan.fixes.empty()) {
        m_refusal = m_plan.fixes.front().status == workspace::FixStatus::Advice
                        ? tr("This is advice: there is no change that could be made for you.")
                        : text(m_plan.fixes.front().reason);
        m_hint = text(m_plan.fixes.front().hint);
    }
    Q_EMIT changed();
}

void FixController::refuse(const Error& error)
{
    m_refusal = text(error.message);
    m_hint = text(error.hint);
    Q_EMIT changed();
}

void FixController::apply()
{
    if (!canApply())
        return;
    m_state = Writing;
    Q_EMIT changed();
    const QString files = m_plan.changes.size() == 1 ? text(m_plan.changes.front().file)
                                                     : tr("%L1 files").arg(m_plan.changes.size());
    m_job.start(
        this,
        [root = m_root, plan = m_plan, undo = undoFile(m_root)](const std::stop_token& /*stop*/) {
            return workspace::applyFixes(root, plan, undo);
        },
        [this, files](const Result<>& written) {
            takeWritten(written, tr("Written: %1").arg(files));
        });
}

void FixController::undo()
{
    if (!m_canUndo || isBusy())
        return;
    m_state = Writing;
    Q_EMIT changed();
    m_job.start(
        this,
        [root = m_root, undo = undoFile(m_root)](const std::stop_token& /*stop*/) -> Result<> {
            const auto undone = workspace::undoFixes(root, undo);
            if (!undone)
                return tl::unexpected(undone.error());
            return {};
        },
        [this](const Result<>& written) { takeWritten(written, tr("The last change is undone")); });
}

void FixController::takeWritten(const Result<>& written, const QString& done)
{
    m_state = Idle;
    if (!written) {
        refuse(written.error());
        return;
    }
    dismiss();
    m_done = done;
    Q_EMIT changed();
    m_parity.compare(); // the files that are watched would tell too, a little later
}

void FixController::dismiss()
{
    forget();
    Q_EMIT changed();
}

void FixController::forget()
{
    m_job.abandon();
    m_state = Idle;
    m_plan = {};
    m_diff.clear();
    m_refusal.clear();
    m_hint.clear();
    m_command.clear();
}

void FixController::lookForUndo()
{
    if (!m_parity.hasReport()) {
        m_canUndo = false;
        dismiss();
        return;
    }
    m_undoJob.start(
        this,
        [folder = std::filesystem::path(m_workspace.folder().toStdString()),
         variables = m_workspace.variables()](
            const std::stop_token& /*stop*/) -> std::optional<std::filesystem::path> {
            const auto opened = workspace::openManifest(folder);
            if (!opened ||
                !workspace::planUndo(opened->root, workspace::undoFileOf(opened->root, variables)))
                return std::nullopt;
            return opened->root;
        },
        [this](const std::optional<std::filesystem::path>& root) {
            m_canUndo = root.has_value();
            if (root)
                m_root = *root;
            Q_EMIT changed();
        });
}

} // namespace plumbline::desktop
