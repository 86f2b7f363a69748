// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace plumbline::desktop {

/// A path as a person writes it: with ~ for the home.
QString shownPath(const QString& path);

} // namespace plumbline::desktop
