// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/rule.h"

#include <functional>
#include <optional>
#include <string_view>

namespace plumbline::parity::rules {

/// How a rule about one row of a backing service answers.
struct BackingFact
{
    std::string_view key;  ///< of the row: `tls`
    std::string_view what; ///< for the message: `encryption`
    /// The severity of a row that differs; nothing: it is fine after all.
    std::function<std::optional<Severity>(const RuleInput&, const Row&)> severity;
};

/// Answers for every row of that key: passes what is equal or expected, fails what is drift or missing.
void judgeBackingFact(const RuleInput& input, const BackingFact& fact, Outcomes& outcomes);
/// The same for one row.
void judgeBackingRow(const RuleInput& input,
                     const BackingFact& fact,
                     const Row& row,
                     Outcomes& outcomes);

} // namespace plumbline::parity::rules
