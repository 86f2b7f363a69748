// SPDX-License-Identifier: Apache-2.0
#include "tests/report/foreign_language.h"

#include "core/parity/words.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cctype>

namespace plumbline::test {

namespace {

const QRegularExpression& latinWord()
{
    static const QRegularExpression kWord(QStringLiteral("[A-Za-z]{2,}"));
    return kWord;
}

/// Everything in a report that is not ours to translate.
QString namesIn(const parity::ParityReport& report)
{
    QStringList names{QString::fromStdString(report.workspace), "Plumbline"};
    const auto add = [&names](const std::string& name) {
        names.append(QString::fromStdString(name));
    };
    const auto addTheirs = [&add](const Phrase& word) {
        if (!word.isOurs())
            add(word);
        for (const Phrase& argument : word.arguments())
            add(argument);
    };
    for (const parity::EnvironmentStatus& environment : report.environments) {
        add(environment.name);
        add(environment.revision);
        for (const parity::SourceStatus& source : environment.sources) {
            add(source.kind);
            add(source.what);
        }
    }
    for (const parity::FactorResult& factor : report.factors)
        add(std::string(parity::numeral(factor.factor)));
    for (const parity::Finding& finding : report.findings) {
        add(finding.rule);
        add(finding.service);
        addTheirs(wordOfSubject(finding));
        for (const parity::Evidence& evidence : finding.evidence) {
            add(evidence.value);
            add(evidence.group);
            add(toString(evidence.origin));
        }
        if (finding.waiver)
            add(finding.waiver->reason + " " + finding.waiver->owner);
    }
    for (const parity::RuleOutcome& outcome : report.outcomes) {
        add(std::string(outcome.rule));
        add(outcome.service);
        addTheirs(wordOfSubject(outcome));
    }
    for (const parity::Row& row : report.comparison.rows) {
        add(row.service);
        addTheirs(wordOfKey(row));
        for (const parity::Cell& cell : row.cells) {
            add(cell.value);
            add(toString(cell.origin));
        }
    }
    for (const Diagnostic& diagnostic : report.diagnostics)
        add(toString(diagnostic.where));
    return names.join(' ');
}

} // namespace

std::string foreign(std::string_view words)
{
    std::string result;
    bool isPlace = false;
    for (const char c : words) {
        isPlace = c == '{' || (isPlace && c != '}');
        const auto byte = static_cast<unsigned char>(c);
        if (isPlace || byte > 0x7F || std::isalpha(byte) == 0) {
            result += c;
            continue;
        }
        const char32_t first = std::isupper(byte) != 0 ? U'А' : U'а';
        const char32_t letter = first + static_cast<char32_t>(std::tolower(byte) - 'a');
        result += QString::fromUcs4(&letter, 1).toStdString();
    }
    return result;
}

Language foreignLanguage()
{
    return {.code = "ru",
            .translate = foreign,
            .number =
                [](double value) {
                    std::string text = fmt::format("{:g}", value);
                    std::ranges::replace(text, '.', ',');
                    return text;
                },
            .moment =
                [](std::string_view at) {
                    std::string text(at);
                    std::ranges::replace_if(
                        text, [](char c) { return std::isalpha(c) != 0; }, ' ');
                    return text;
                }};
}

QStringList wordsLeftEnglish(const QString& text, const parity::ParityReport& report)
{
    QSet<QString> names;
    auto found = latinWord().globalMatch(namesIn(report));
    while (found.hasNext())
        names.insert(found.next().captured());
    QStringList left;
    found = latinWord().globalMatch(text);
    while (found.hasNext()) {
        const QString word = found.next().captured();
        // a cell of a table breaks a long name anywhere
        const bool isName = std::ranges::any_of(names, [&word](const QString& name) {
            return name.startsWith(word) || name.endsWith(word);
        });
        if (!isName)
            left.append(word);
    }
    left.removeDuplicates();
    return left;
}

} // namespace plumbline::test
