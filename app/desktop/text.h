// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <string>
#include <string_view>
#include <vector>

namespace plumbline::desktop {

/// A text of core, which is UTF-8, as the window shows it.
inline QString text(std::string_view value)
{
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

/// Several of them in one line: `api, worker`.
inline QString commaJoined(const std::vector<std::string>& values)
{
    QStringList list;
    for (const std::string& value : values)
        list.append(text(value));
    return list.join(QStringLiteral(", "));
}

} // namespace plumbline::desktop
