// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/shown_path.h"

#include <QDir>

namespace plumbline::desktop {

QString shownPath(const QString& path)
{
    const QString home = QDir::homePath();
    return home.size() > 1 && (path + '/').startsWith(home + '/') ? '~' + path.mid(home.size())
                                                                  : path;
}

} // namespace plumbline::desktop
