// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/parity/rule_cases.h"

#include <QTest>

#include <optional>
#include <string>
#include <vector>

/// Rules as a table: what they are given, and what does not pass.
namespace plumbline::test {

struct RuleRow
{
    std::string rule;
    std::string name; ///< of the case, as a sentence
    RuleCase given;
    std::string faults; ///< lines of faultsOf
    std::optional<model::RepositoryFacts> facts = {};
};

/// Adds one row of data a case.
inline void addRuleRows(const std::vector<RuleRow>& rows)
{
    QTest::addColumn<int>("row");
    for (std::size_t i = 0; i < rows.size(); ++i)
        QTest::newRow((rows[i].rule + ": " + rows[i].name).c_str()) << static_cast<int>(i);
}

/// What the rule of the row that is under test says, beside what it should say.
inline void compareRuleRow(const std::vector<RuleRow>& rows)
{
    QFETCH(int, row);
    const RuleRow& one = rows[static_cast<std::size_t>(row)];
    RuleCase given = one.given;
    given.repository = one.facts ? &*one.facts : nullptr;
    QCOMPARE(QString::fromStdString(faultsOf(one.rule, given)), QString::fromStdString(one.faults));
}

/// Whether every rule that is named has a case that fails, one that passes or says nothing, and, if
/// it can be so, one that is not measured.
inline std::string rulesWithoutFault(const std::vector<RuleRow>& rows)
{
    std::string missing;
    for (const RuleRow& row : rows) {
        const auto has = [&](std::string_view mark) {
            for (const RuleRow& other : rows) {
                if (other.rule == row.rule &&
                    (mark.empty() ? other.faults.empty() : other.faults.starts_with(mark)))
                    return true;
            }
            return false;
        };
        if (!has("fail") || !has(""))
            missing += row.rule + " ";
    }
    return missing;
}

inline Origin at(const std::string& file, int line = 1)
{
    return {.file = file, .line = line, .column = 1, .object = {}, .layer = {}};
}

/// dev and prod, each with one service that `change` gets to alter: `(service, isProduction)`.
template <class Change>
std::vector<model::Environment> devAndProd(Change change)
{
    std::vector<model::Environment> environments;
    for (const char* name : {"dev", "prod"}) {
        model::Service api = service("api");
        api.origin = at("compose.yaml", 3);
        change(api, std::string(name) == "prod");
        environments.push_back(environment(name, {api}));
    }
    return environments;
}

} // namespace plumbline::test
