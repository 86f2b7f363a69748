// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/text.h"

#include "core/base/text.h"

#include <QCoreApplication>

namespace plumbline::desktop {

namespace {

/// The context under which tests/desktop/core_texts.py lists the words of core.
QString translated(std::string_view pattern)
{
    return QCoreApplication::translate("Core", std::string(pattern).c_str());
}

} // namespace

QString text(const Phrase& phrase)
{
    if (!phrase.isOurs())
        return text(phrase.english());
    std::vector<std::string> arguments;
    arguments.reserve(phrase.arguments().size());
    for (const Phrase& argument : phrase.arguments())
        arguments.push_back(text(argument).toStdString());
    return QString::fromStdString(filled(translated(phrase.pattern()).toStdString(), arguments));
}

QString printableText(const Phrase& phrase, bool keepLayout)
{
    return text(printable(text(phrase).toStdString(), keepLayout));
}

QString words(std::string_view ours)
{
    return translated(ours);
}

} // namespace plumbline::desktop
