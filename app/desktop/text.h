// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/language.h"

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

inline QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

/// A phrase of core in the window's language.
QString text(const Phrase& phrase);

/// The same of one that holds what others wrote: no character of it can move a cursor.
QString printableText(const Phrase& phrase, bool keepLayout = false);

/// Words of core without places for arguments, in the window's language: of a rule, of a factor.
QString words(std::string_view ours);

/// What the window speaks, for texts that core writes. **Thread:** what it says, any.
Language windowLanguage();

/// Several of them in one line: `api, worker`.
inline QString commaJoined(const std::vector<std::string>& values)
{
    QStringList list;
    for (const std::string& value : values)
        list.append(text(value));
    return list.join(QStringLiteral(", "));
}

} // namespace plumbline::desktop
