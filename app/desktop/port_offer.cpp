// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/port_offer.h"

#include "app/desktop/text.h"

namespace plumbline::desktop {

PortOffer::PortOffer(EngineController& engine, LaunchTarget& target)
    : m_engine(engine)
    , m_target(target)
{}

QString PortOffer::words() const
{
    QStringList words;
    for (const workspace::PortMove& move : m_moves)
        words.append(
            tr("%1 instead of %2 for %3")
                .arg(text(move.port.published), text(move.port.written), text(move.port.service)));
    return words.join(QStringLiteral(", "));
}

void PortOffer::look()
{
    forget();
    const auto opened = m_target.workspace();
    if (!m_engine.isConnected() || !opened)
        return;
    m_job.start(
        this,
        [opened, context = *m_engine.engineContext()](const std::stop_token& stop) {
            return workspace::moveTakenPorts(*opened, context, stop);
        },
        [this](Result<std::vector<workspace::PortMove>> moves) {
            if (!moves)
                return; // the card that it would stand on says what is wrong
            m_moves = std::move(*moves);
            Q_EMIT changed();
        });
}

void PortOffer::forget()
{
    m_job.abandon();
    m_moves.clear();
    Q_EMIT changed();
}

} // namespace plumbline::desktop
