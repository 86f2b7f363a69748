// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/simulated.h"
#include "tests/desktop/picture_states.h"

#include <QSize>
#include <QStringList>

#include <optional>

namespace plumbline::test {

/// A picture of the window: how it comes to be, and what it is drawn in.
struct Picture
{
    QString name;
    std::function<void(const Stage&)> prepare;
    engine::SimulatedOptions engine{.timeFactor = 0.3};
    const char* scheme = "light";
    QSize size{1280, 800};
    bool isUnreachable = false;
    bool hasLongWords = false;
    const char* language = "en";
};

/// The picture of that name, which ends with what differs from the usual: `stack-dark-1920`,
/// `findings-german`, `plan-light-small`.
std::optional<Picture> pictureOf(const QString& name);

/// Every picture in light and dark, English and German, in the sizes that people have.
QStringList allPictures();

} // namespace plumbline::test
