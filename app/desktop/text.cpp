// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/text.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace plumbline::desktop {

namespace {

/// The context under which tests/desktop/core_texts.py lists the words of core.
QString translatedWords(std::string_view pattern)
{
    return QCoreApplication::translate("Core", std::string(pattern).c_str());
}

std::string translatedPattern(std::string_view pattern)
{
    return translatedWords(pattern).toStdString();
}

/// `28.11.2026, 09:00 UTC`: a file is read elsewhere, too.
std::string momentIn(const QLocale& locale, std::string_view at)
{
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy")))
        format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    if (const QDate day = QDate::fromString(text(at), Qt::ISODate);
        day.isValid() && at.find('T') == std::string_view::npos)
        return locale.toString(day, format).toStdString();
    const QDateTime moment = QDateTime::fromString(text(at), Qt::ISODate).toUTC();
    if (!moment.isValid())
        return std::string(at);
    return QCoreApplication::translate("Language", "%1, %2 UTC")
        .arg(locale.toString(moment.date(), format),
             locale.toString(moment.time(), QLocale::ShortFormat))
        .toStdString();
}

} // namespace

QString text(const Phrase& phrase)
{
    return text(translated(phrase, translatedPattern));
}

QString printableText(const Phrase& phrase, bool keepLayout)
{
    return text(printable(text(phrase).toStdString(), keepLayout));
}

QString words(std::string_view ours)
{
    return translatedWords(ours);
}

Language windowLanguage()
{
    //: The code of the language that this is translated to (ISO 639-1).
    const QString code = QCoreApplication::translate("Language", "en");
    if (code == QLatin1String("en"))
        return {}; // what a command line writes, to the byte
    const QLocale locale(code);
    return {.code = code.toStdString(),
            .translate = translatedPattern,
            .number = [locale](double value) { return locale.toString(value, 'g').toStdString(); },
            .moment = [locale](std::string_view at) { return momentIn(locale, at); }};
}

} // namespace plumbline::desktop
