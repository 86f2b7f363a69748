// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/fixes/text_edit.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Small changes to a dotenv file that leave everything else of it as it is written.
namespace plumbline::fixes {

/// One variable of a dotenv file and the bytes that it is written in.
struct DotenvVariable
{
    std::string key;
    std::string value; ///< as the file gives it; without what other files would bring
    Span keySpan;
    Span valueSpan; ///< with its quotes; may go over lines
    bool isExported = false;
};

struct DotenvText
{
    std::string file; ///< for messages
    std::string text;
    std::vector<DotenvVariable> variables; ///< in the order written

    /// The variable at an offset: on its line, or within its value.
    [[nodiscard]] std::optional<std::size_t> at(std::size_t offset) const;
    /// The last of that name: the one that counts.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view key) const;
};

/// **Errors:** Invalid where the file has mistakes, with the place of the first.
Result<DotenvText> readDotenvText(std::string text, const std::string& file);

// All of them: **Errors:** Unsupported where the file would say something else than was meant, which
// is so where other values are made from the one that changes.

/// Whether values that are made from another one may change with it.
enum class Dependents { MustStay, MayFollow };

/// Gives a variable another value, in its own kind of quotes.
Result<TextEdit> setValue(const DotenvText& dotenv,
                          std::size_t variable,
                          const std::string& value,
                          Dependents dependents = Dependents::MustStay);

/// Gives a variable another name.
Result<TextEdit> renameKey(const DotenvText& dotenv, std::size_t variable, const std::string& name);

/// Adds a variable where it belongs: by the alphabet where the file keeps to it, else below those
/// whose names begin alike, else at the end.
Result<TextEdit>
addVariable(const DotenvText& dotenv, const std::string& key, const std::string& value);

/// Where among names a new one belongs: the position that it gets. `names`: in the order written.
std::size_t positionAmong(const std::vector<std::string>& names, std::string_view added);

} // namespace plumbline::fixes
