// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/parity_report.h"

#include <string_view>

/// What people call the things that a comparison tells apart. Files and options have the words of
/// `toString`, which are the same in every language.
namespace plumbline::parity {

Phrase wordOf(Kind kind);
Phrase wordOf(Verdict verdict);
Phrase wordOf(Severity severity);
Phrase wordOf(FactorStatus status);
Phrase wordOf(model::ProcessKind kind);
Phrase wordOf(model::Hosting hosting);

/// What a class of values asks of them: `version: equal everywhere`.
Phrase meaningOf(ValueClass valueClass);

/// Of an environment's role; a role that nobody knows is its own word.
Phrase wordOfRole(std::string_view role);

/// A name of ours for what is compared or judged: `memory-limit`, `parameter work_mem`. Of a name that
/// is not ours, and in English, the word is the name.
Phrase wordOfName(std::string_view name);
Phrase wordOfKey(const Row& row);
Phrase wordOfSubject(const Finding& finding);
Phrase wordOfSubject(const RuleOutcome& outcome);

} // namespace plumbline::parity
