// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/repository.h"
#include "core/sources/repository/code_text.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace plumbline::sources::repository {

/// Words that may be a sign, and how it is told whether they are.
struct SignWords
{
    std::string_view words;
    Languages languages = kAnyCode;
    model::CodeSign sign = model::CodeSign::EnvironmentCondition;
    /// What is shown of the sign at `offset`, behind the words from `end` on; nothing: it is none.
    std::optional<std::string> (*read)(const CodeText& code,
                                       std::size_t offset,
                                       std::size_t end) = nullptr;
};

/// All of them.
std::span<const SignWords> signWords();

/// What the words at `offset` of the code are a sign of, if of anything.
std::optional<model::CodeSighting>
signAt(const CodeText& code, std::size_t offset, const SignWords& words);

} // namespace plumbline::sources::repository
