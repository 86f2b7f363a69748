// SPDX-License-Identifier: Apache-2.0
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

MatrixCell cellOf(const Cell& cell)
{
    return {.text = cellText(cell),
            .title = cell.reason.empty() ? toString(cell.origin) : cell.reason.english(),
            .state = cell.state,
            .isSecret = !cell.group.empty()};
}

MatrixRow rowOf(const Row& row)
{
    MatrixRow result;
    result.kind = toString(row.kind);
    result.key = row.key;
    if (row.valueClass)
        result.valueClass = toString(*row.valueClass);
    result.verdict = toString(row.verdict);
    result.reason = row.reason;
    result.tone = toneOf(row.verdict);
    result.cells.reserve(row.cells.size());
    for (const Cell& cell : row.cells)
        result.cells.push_back(cellOf(cell));
    return result;
}

} // namespace

Matrix outlineMatrix(const Comparison& comparison, Rows rows)
{
    Matrix matrix;
    matrix.environments = comparison.environments;
    matrix.counts = describe(countVerdicts(comparison));
    const Comparison shown =
        filtered(comparison, {.rows = rows, .services = {}, .keys = {}, .kinds = {}});
    const std::string* service = nullptr;
    for (const Row& row : shown.rows) {
        if (service == nullptr || *service != row.service) {
            service = &row.service;
            matrix.groups.push_back(
                {.service = row.service.empty() ? "Given to every service" : row.service,
                 .rows = {}});
        }
        matrix.groups.back().rows.push_back(rowOf(row));
    }
    matrix.rowCount = shown.rows.size();
    matrix.omitted = comparison.rows.size() - shown.rows.size();
    return matrix;
}

} // namespace plumbline::report
