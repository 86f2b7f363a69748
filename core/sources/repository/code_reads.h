// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/repository.h"
#include "core/sources/repository/code_text.h"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace plumbline::sources::repository {

/// How the name of a variable follows the words that read it.
enum class KeyForm {
    Quoted,  ///< `getenv("PORT"`
    Bare,    ///< `process.env.PORT`
    Braces,  ///< `const { PORT } = process.env`
    Tag,     ///< Go: `env:"PORT,required"`
    Filled,  ///< `${PORT:8080}`
    Symfony, ///< `%env(int:PORT)%`
};

/// Words by which code reads an environment variable.
struct ReadWords
{
    std::string_view words;
    Languages languages = kAnyCode;
    KeyForm form = KeyForm::Quoted;
    model::EnvironmentUse use = model::EnvironmentUse::Optional; ///< where nothing else is said
    bool isPartOfName = false; ///< the function's name may begin before them: `mustGetenv(`
};

/// All of them.
std::span<const ReadWords> readWords();

/// What was found by some of them.
struct FoundReads
{
    std::vector<model::EnvironmentRead> reads;
    bool isDynamic = false; ///< the name is made at run time
};

/// Reads the variable that `words` at `offset` of the code ask for.
FoundReads readAt(const CodeText& code, std::size_t offset, const ReadWords& words);

} // namespace plumbline::sources::repository
