// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/remark_rows.h"

#include "app/desktop/text.h"

namespace plumbline::desktop {

QByteArrayList remarkFields()
{
    return {"kind", "title", "detail", "why", "file", "line"};
}

std::vector<Record> remarkRows(const std::vector<Diagnostic>& diagnostics)
{
    std::vector<Record> records;
    records.reserve(diagnostics.size());
    for (const Diagnostic& diagnostic : diagnostics)
        records.push_back({.id = QString::number(records.size()) + text(diagnostic.message),
                           .fields = {{"kind", text(toString(diagnostic.severity))},
                                      {"title", text(diagnostic.message)},
                                      {"detail", QString()},
                                      {"why", text(diagnostic.hint)},
                                      {"file", text(diagnostic.where.file)},
                                      {"line", diagnostic.where.line}}});
    return records;
}

} // namespace plumbline::desktop
