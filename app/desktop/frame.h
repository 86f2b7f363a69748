// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaObject>
#include <QTimer>

namespace plumbline::desktop {

/// Calls `take` of a controller on its own thread, a frame from now: what a job tells is shown at most once a frame.
/// **Thread:** any.
template <class Controller>
void callInAFrame(Controller* controller, void (Controller::*take)())
{
    constexpr int kFrameMs = 16;
    QMetaObject::invokeMethod(
        controller,
        [controller, take] { QTimer::singleShot(kFrameMs, controller, take); },
        Qt::QueuedConnection);
}

} // namespace plumbline::desktop
