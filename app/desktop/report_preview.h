// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace plumbline::desktop {

/// A report's Markdown as rich text for a text item of Qt: what that cannot show is left out, tables
/// have thin lines. **Thread:** any.
QString previewOf(QString markdown);

} // namespace plumbline::desktop
