// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/console_wire.h"
#include "app/desktop/engine_controller.h"
#include "app/desktop/job.h"
#include "app/desktop/launch_target.h"
#include "app/desktop/service_model.h"
#include "app/desktop/terminal.h"
#include "app/desktop/workspace_controller.h"
#include "core/workspace/console.h"

#include <QObject>
#include <QSocketNotifier>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace plumbline::desktop {

/// A shell, or another command, at a terminal in a container that runs: one at a time.
class ConsoleController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by App")
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(bool isLive READ isLive NOTIFY changed)
    Q_PROPERTY(bool canOpen READ canOpen NOTIFY changed)
    Q_PROPERTY(QStringList services READ services NOTIFY changed)
    Q_PROPERTY(QString service READ service WRITE chooseService NOTIFY changed)
    Q_PROPERTY(QStringList numbers READ numbers NOTIFY changed)
    Q_PROPERTY(QString number READ number WRITE chooseNumber NOTIFY changed)
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY changed)
    Q_PROPERTY(QString mistake READ mistake NOTIFY changed)
    Q_PROPERTY(QString container READ container NOTIFY changed)
    Q_PROPERTY(QString command READ command NOTIFY changed)
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(QString errorHint READ errorHint NOTIFY changed)
    Q_PROPERTY(QString askedService READ askedService NOTIFY changed)
    Q_PROPERTY(plumbline::desktop::Terminal* terminal READ terminal CONSTANT)

public:
    /// Nothing: none was opened. Opening: until it is known what runs there.
    enum State { Nothing, Opening, Open, Closing, Ended };
    Q_ENUM(State)

    ConsoleController(EngineController& engine,
                      WorkspaceController& workspace,
                      LaunchTarget& target,
                      ServiceModel& services);

    [[nodiscard]] State state() const { return m_state; }

    /// Whether it takes keys.
    [[nodiscard]] bool isLive() const { return m_state == Opening || m_state == Open; }

    [[nodiscard]] bool canOpen() const;

    /// Those that run.
    [[nodiscard]] QStringList services() const;

    /// The one that a console is opened in, or was.
    [[nodiscard]] QString service() const { return m_service; }

    void chooseService(const QString& service);

    /// Of its containers that run.
    [[nodiscard]] QStringList numbers() const;

    /// Of the container that is meant; empty: the first.
    [[nodiscard]] QString number() const { return m_number; }

    void chooseNumber(const QString& number);

    /// The command line that is run; empty: the shell that the image has.
    [[nodiscard]] QString words() const { return m_words; }

    void setWords(const QString& words);

    /// What is wrong with the words; empty: nothing.
    [[nodiscard]] QString mistake() const;

    /// The name of the one that the terminal is, or was, in; empty: none yet.
    [[nodiscard]] QString container() const;

    /// The command line that does the same.
    [[nodiscard]] QString command() const;

    /// How it ended, in words; empty while it has not.
    [[nodiscard]] QString outcome() const { return m_outcome; }

    [[nodiscard]] QString errorText() const;
    [[nodiscard]] QString errorHint() const;

    /// Where another console is wanted, while one is open; empty: nowhere.
    [[nodiscard]] QString askedService() const { return m_asked; }

    [[nodiscard]] Terminal* terminal() { return &m_terminal; }

    /// Opens what is chosen.
    Q_INVOKABLE void open();
    /// A shell in that service; where it has one that is open, that is shown.
    Q_INVOKABLE void openIn(const QString& service);
    /// Whether the one that is open makes room for the one that is asked for.
    Q_INVOKABLE void answer(bool makesRoom);
    /// Hangs up.
    Q_INVOKABLE void close();
    /// Takes the card of what went wrong away.
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();
    /// The terminal is to be shown, and to have the keyboard.
    void shown();

private:
    void onServices();
    void onTarget();
    void forget();
    void takeNews();
    void takePlace(const workspace::ConsolePlace& place);
    void takeEnd(const Result<workspace::ConsoleEnd>& end);
    void show(std::size_t most);
    void send(const QByteArray& bytes);
    [[nodiscard]] QString outcomeOf(const workspace::ConsoleEnd& end) const;

    EngineController& m_engine;
    LaunchTarget& m_target;
    ServiceModel& m_services;
    State m_state = Nothing;
    QString m_stack;            ///< whose console it is
    bool m_isForgotten = false; ///< how it ends is nothing to tell
    QString m_service;
    QString m_number;
    QString m_words;
    QString m_asked;
    QString m_outcome;
    std::optional<workspace::ConsolePlace> m_place;
    std::optional<Error> m_error;
    Terminal m_terminal;
    std::shared_ptr<ConsoleWire> m_wire; // shared with the job that it was made for
    std::unique_ptr<QSocketNotifier> m_room;
    Job m_job; // last: its worker ends before the rest goes
};

} // namespace plumbline::desktop
