// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/app.h"

#include <QQuickWindow>
#include <QString>

#include <functional>

/// Brings the window into the states that pictures show.
namespace plumbline::test {

/// The window and what stands behind it, for one picture.
struct Stage
{
    desktop::App& app;
    QQuickWindow& window;

    /// Waits until it is so; ends the program where it never is.
    void waitFor(const char* what, const std::function<bool()>& isSo) const;

    /// Opens a folder of this picture, which is gone with it.
    void openFolderWith(const QByteArray& compose) const;
    void openSample() const;
    void openStack() const;
    void launch() const;
};

void launching(const Stage& stage);
/// A stack of many: the list follows what runs.
void launchingMany(const Stage& stage);
void up(const Stage& stage);
/// What a person is asked before a task runs.
void taskAsking(const Stage& stage);
/// Tasks with a past.
void tasks(const Stage& stage);
/// A shell in a service, some commands later.
void console(const Stage& stage);
/// What is asked before one console takes the place of another.
void consoleAsking(const Stage& stage);
/// Files that containers are made from are followed, and two have changed.
void watching(const Stage& stage);
void volumes(const Stage& stage);
/// What is said before a snapshot replaces what is in a volume.
void restoring(const Stage& stage);
/// What is said before data are lost.
void emptying(const Stage& stage);
/// What was measured of a service.
void probing(const Stage& stage);
void removing(const Stage& stage);
void failed(const Stage& stage);
void overview(const Stage& stage);
void reports(const Stage& stage);
void upAsGraph(const Stage& stage);
/// What would be launched to have prod's services here.
void mirroring(const Stage& stage);
void atStart(const Stage& stage);
void comparing(const Stage& stage);
void comparingTwo(const Stage& stage);
/// A finding with a fix, and the change that would be made.
void fixing(const Stage& stage);
/// A newcomer's first look: what is there, what is missing, and the form.
void onboarding(const Stage& stage);
/// As far as a person has to say whether a command of the repository may run.
void asking(const Stage& stage);
/// Pulled half.
void onboardingRuns(const Stage& stage);
/// Another copy of the stack, with the ports that it got.
void copied(const Stage& stage);
/// Somebody asks for a Swarm where there is none.
void withoutSwarm(const Stage& stage);
/// A step that fails, and waits for a word.
void stuck(const Stage& stage);
/// The first start of all.
void nothing(const Stage& stage);
void withoutEngine(const Stage& stage);
/// Files that say of one environment only what it is.
void alone(const Stage& stage);
void palette(const Stage& stage);
/// What is written where a difference is meant.
void waiving(const Stage& stage);
/// A port that somebody else has.
void portTaken(const Stage& stage);

/// A page while no workspace is open.
std::function<void(const Stage&)> withoutWorkspace(const QString& page);

} // namespace plumbline::test
