// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/parity/words.h"
#include "core/report/outline_parts.h"

#include <utility>

namespace plumbline::report {

using namespace parity;

namespace {

Tone toneOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Equal:
        return Tone::Good;
    case Verdict::Expected:
    case Verdict::NotApplicable:
        return Tone::Muted;
    case Verdict::Waived:
        return Tone::Note;
    case Verdict::Drift:
    case Verdict::Missing:
        return Tone::Bad;
    case Verdict::Unreadable:
        break;
    }
    return Tone::Warn;
}

MatrixCell cellOf(const Cell& cell, const Language& language)
{
    return {.text = printable(language.say(cellPhrase(cell))),
            .title = cell.reason.empty() ? toString(cell.origin) : language.say(cell.reason),
            .state = cell.state,
            .isSecret = !cell.group.empty()};
}

MatrixRow rowOf(const Row& row, const Language& language)
{
    MatrixRow result;
    result.kind = {.key = std::string(toString(row.kind)), .word = language.say(wordOf(row.kind))};
    result.key = language.say(wordOfKey(row));
    if (row.valueClass)
        result.valueClass = language.say(meaningOf(*row.valueClass));
    result.verdict = {.key = std::string(toString(row.verdict)),
                      .word = language.say(wordOf(row.verdict))};
    result.reason = language.say(row.reason);
    result.tone = toneOf(row.verdict);
    result.cells.reserve(row.cells.size());
    for (const Cell& cell : row.cells)
        result.cells.push_back(cellOf(cell, language));
    return result;
}

} // namespace

Matrix outlineMatrix(const Comparison& comparison, const OutlineOptions& options)
{
    const Language& language = options.language;
    Matrix matrix;
    matrix.environments = comparison.environments;
    matrix.counts = language.say(describe(countVerdicts(comparison)));
    const Comparison shown =
        filtered(comparison, {.rows = options.rows, .services = {}, .keys = {}, .kinds = {}});
    const std::string* service = nullptr;
    for (const Row& row : shown.rows) {
        if (service == nullptr || *service != row.service) {
            service = &row.service;
            matrix.groups.push_back({.service = row.service.empty()
                                                    ? language.say(phrase("Given to every service"))
                                                    : row.service,
                                     .rows = {}});
        }
        matrix.groups.back().rows.push_back(rowOf(row, language));
    }
    matrix.rowCount = shown.rows.size();
    matrix.omitted = comparison.rows.size() - shown.rows.size();
    return matrix;
}

} // namespace plumbline::report
