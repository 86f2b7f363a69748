// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/phrase.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// Variables in a Dockerfile's instructions: what an ARG or ENV puts into them.
namespace plumbline::sources::dockerfile {

/// What a variable holds at some line.
struct BuildValue
{
    std::string text;
    Phrase unknown; ///< why the value is not known; empty: it is
    Phrase secrecy; ///< why it is a secret; empty: it is none
};

using BuildScope = std::map<std::string, BuildValue, std::less<>>;

/// One word of an instruction's arguments, quotes and all.
struct BuildWord
{
    std::string_view text;
    std::size_t offset = 0; ///< in the arguments
};

/// The words between blanks; quotes and the escape character hold blanks together.
std::vector<BuildWord> splitBuildWords(std::string_view arguments, char escape);

/// How a word is read.
struct ExpansionRules
{
    const BuildScope& scope;
    Phrase unsetReason; ///< why a variable that nothing sets may have a value; empty: it has none
    char escape = '\\';
};

/// `word` with its variables replaced and its quotes gone. One variable that is not known makes the
/// whole unknown; one that is a secret makes it a secret.
/// **Source:** Dockerfile reference, "Environment replacement", July 2026.
BuildValue expandBuildWord(std::string_view word, const ExpansionRules& rules);

} // namespace plumbline::sources::dockerfile
