// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/language.h"
#include "core/parity/parity_report.h"

#include <QString>
#include <QStringList>

#include <string>
#include <string_view>

namespace plumbline::test {

/// Words with every Latin letter made a Cyrillic one, but for those in places (`{}`).
std::string foreign(std::string_view words);

/// A language of such words, with a comma in numbers and nothing but digits in moments: what is left
/// in Latin letters was never translated.
Language foreignLanguage();

/// Words in Latin letters that are no names or values of the report, each once.
QStringList wordsLeftEnglish(const QString& text, const parity::ParityReport& report);

} // namespace plumbline::test
