// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/console_controller.h"

#include "app/desktop/frame.h"
#include "app/desktop/text.h"
#include "core/compose/shell_words.h"
#include "core/stack/readiness.h"

#include <utility>

namespace plumbline::desktop {

namespace {

/// What a frame shows at most: the library takes some milliseconds for it.
constexpr std::size_t kAFrame = std::size_t{64} * 1024;

std::vector<std::string> commandOf(const QString& words)
{
    return compose::splitShellWords(words.trimmed().toStdString())
        .value_or(std::vector<std::string>());
}

} // namespace

ConsoleController::ConsoleController(EngineController& engine,
                                     WorkspaceController& workspace,
                                     LaunchTarget& target,
                                     ServiceModel& services)
    : m_engine(engine)
    , m_target(target)
    , m_services(services)
{
    connect(&services, &ServiceModel::countsChanged, this, &ConsoleController::onServices);
    connect(&engine, &EngineController::stateChanged, this, &ConsoleController::onTarget);
    connect(&target, &LaunchTarget::loaded, this, &ConsoleController::onTarget);
    connect(&workspace, &WorkspaceController::closed, this, &ConsoleController::forget);
    connect(&m_terminal, &Terminal::sent, this, &ConsoleController::send);
    connect(&m_terminal, &Terminal::resized, this, [this](QSize size) {
        if (m_wire)
            m_wire->setSize({.columns = size.width(), .rows = size.height()});
    });
}

QStringList ConsoleController::services() const
{
    QStringList names;
    for (const ServiceRow& row : m_services.rows()) {
        if (!row.numbers.isEmpty())
            names.append(row.name);
    }
    return names;
}

QStringList ConsoleController::numbers() const
{
    for (const ServiceRow& row : m_services.rows()) {
        if (row.name == m_service)
            return row.numbers;
    }
    return {};
}

bool ConsoleController::canOpen() const
{
    return m_engine.isConnected() && m_target.workspace() != nullptr && !isLive() &&
           m_state != Closing && services().contains(m_service) && mistake().isEmpty();
}

void ConsoleController::chooseService(const QString& service)
{
    if (service == m_service || isLive())
        return;
    m_service = service;
    m_number.clear();
    m_place.reset();
    Q_EMIT changed();
}

void ConsoleController::chooseNumber(const QString& number)
{
    if (number == m_number || isLive())
        return;
    m_number = number;
    Q_EMIT changed();
}

void ConsoleController::setWords(const QString& words)
{
    if (words == m_words || isLive())
        return;
    m_words = words;
    m_place.reset();
    Q_EMIT changed();
}

QString ConsoleController::mistake() const
{
    const auto split = compose::splitShellWords(m_words.trimmed().toStdString());
    return split ? QString() : text(split.error().message);
}

QString ConsoleController::container() const
{
    return m_place ? text(m_place->container) : QString();
}

QString ConsoleController::command() const
{
    if (m_service.isEmpty())
        return {};
    QString command = m_target.commandOf(QStringLiteral("exec"));
    if (!m_number.isEmpty())
        command += QStringLiteral(" --index ") + m_number;
    command += ' ' + m_service;
    std::vector<std::string> words = m_place ? m_place->command : commandOf(m_words);
    if (words.empty())
        words.emplace_back("sh");
    for (const std::string& word : words)
        command += ' ' + text(compose::quotedShellWord(word));
    return command;
}

QString ConsoleController::errorText() const
{
    return m_error ? text(m_error->message) : QString();
}

QString ConsoleController::errorHint() const
{
    return m_error ? text(m_error->hint) : QString();
}

void ConsoleController::onServices()
{
    if (!isLive() && m_state != Ended && !services().contains(m_service)) {
        m_service = services().value(0);
        m_number.clear();
    }
    Q_EMIT changed();
}

/// What is open in one stack is not to be left behind when another one is shown. Files that cannot be
/// read for a moment are no other stack.
void ConsoleController::onTarget()
{
    const auto shown = m_target.workspace();
    if (shown) {
        const QString stack = m_engine.host() + '\n' + text(shown->project.name);
        if (std::exchange(m_stack, stack) != stack)
            forget();
    }
    onServices();
}

void ConsoleController::forget()
{
    close();
    m_asked.clear();
    m_error.reset();
    m_outcome.clear();
    m_place.reset();
    m_isForgotten = m_state == Closing;
    if (m_state == Ended)
        m_state = Nothing;
    m_terminal.clear();
    Q_EMIT changed();
}

void ConsoleController::openIn(const QString& service)
{
    if (isLive() && service == m_service) {
        Q_EMIT shown();
        return;
    }
    if (isLive() || m_state == Closing) {
        m_asked = service;
    } else {
        chooseService(service);
        setWords({});
        open();
    }
    Q_EMIT changed();
    Q_EMIT shown();
}

void ConsoleController::answer(bool makesRoom)
{
    if (makesRoom)
        close();
    else
        m_asked.clear();
    Q_EMIT changed();
}

void ConsoleController::open()
{
    if (!canOpen())
        return;
    m_state = Opening;
    m_outcome.clear();
    m_error.reset();
    m_place.reset();
    m_terminal.clear();
    m_wire =
        std::make_shared<ConsoleWire>([this] { callInAFrame(this, &ConsoleController::takeNews); });
    m_wire->setSize({.columns = m_terminal.screen().size().width(),
                     .rows = m_terminal.screen().size().height()});
    m_room = std::make_unique<QSocketNotifier>(m_wire->inputDescriptor(), QSocketNotifier::Write);
    m_room->setEnabled(false);
    connect(m_room.get(), &QSocketNotifier::activated, this, [this] { send({}); });
    const workspace::ConsoleRequest request{.project = m_target.workspace()->project.name,
                                            .service = m_service.toStdString(),
                                            .number = m_number.toInt(),
                                            .command = commandOf(m_words)};
    m_job.start(
        this,
        [this, client = m_engine.engineContext()->client, request, wire = m_wire](
            const std::stop_token& stop) {
            const workspace::ConsoleTalk talk{
                .streams = wire->streams(stop),
                .size = [wire] { return wire->size(); },
                .onPlace =
                    [this, wire](const workspace::ConsolePlace& place) {
                        QMetaObject::invokeMethod(
                            this,
                            [this, wire, place] {
                                if (wire == m_wire)
                                    takePlace(place);
                            },
                            Qt::QueuedConnection);
                    }};
            return workspace::runConsole(client, request, talk, stop);
        },
        [this](const Result<workspace::ConsoleEnd>& end) { takeEnd(end); });
    Q_EMIT changed();
    Q_EMIT shown();
}

void ConsoleController::close()
{
    if (!isLive())
        return;
    m_state = Closing;
    m_job.requestStop();
    Q_EMIT changed();
}

void ConsoleController::dismiss()
{
    m_error.reset();
    Q_EMIT changed();
}

void ConsoleController::send(const QByteArray& bytes)
{
    if (!m_wire || !isLive())
        return;
    m_room->setEnabled(!m_wire->send({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
}

void ConsoleController::takePlace(const workspace::ConsolePlace& place)
{
    if (m_isForgotten)
        return;
    if (m_state == Opening)
        m_state = Open;
    m_place = place;
    Q_EMIT changed();
}

void ConsoleController::takeNews()
{
    if (m_wire)
        show(kAFrame);
}

void ConsoleController::show(std::size_t most)
{
    const std::string bytes = m_wire->take(most);
    if (bytes.empty())
        return;
    m_terminal.feed(bytes);
    if (bytes.size() == most)
        callInAFrame(this, &ConsoleController::takeNews); // nobody else tells of the rest
}

QString ConsoleController::outcomeOf(const workspace::ConsoleEnd& end) const
{
    if (end.hasContainerEnded)
        return tr("%1 has ended, and all that ran in it.").arg(container());
    return tr("It ended with exit code %1.")
        .arg(text(stack::exitCodeText(end.exitCode.value_or(0), false)));
}

void ConsoleController::takeEnd(const Result<workspace::ConsoleEnd>& end)
{
    for (std::string rest = m_wire->take(kAFrame); !rest.empty(); rest = m_wire->take(kAFrame))
        m_terminal.feed(rest);
    m_state = Ended;
    m_room.reset();
    m_wire.reset();
    if (end)
        m_outcome = outcomeOf(*end);
    else if (end.error().code != ErrorCode::Cancelled)
        m_error = end.error();
    else
        m_outcome = end.error().hint.empty() ? tr("It was closed.")
                                             : tr("It was closed; %1").arg(text(end.error().hint));
    const QString asked = std::exchange(m_asked, {});
    if (std::exchange(m_isForgotten, false)) {
        m_state = Nothing;
        m_outcome.clear();
        m_error.reset();
        m_terminal.clear();
    }
    Q_EMIT changed();
    if (!asked.isEmpty())
        openIn(asked);
}

} // namespace plumbline::desktop
