// SPDX-License-Identifier: Apache-2.0
#include "core/base/secret_option.h"

#include "core/base/secret.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace plumbline {

bool isShellReference(std::string_view word)
{
    word.remove_prefix(std::min(word.find_first_not_of("\"'"), word.size()));
    word.remove_suffix(word.size() - std::min(word.find_last_not_of("\"'") + 1, word.size()));
    if (!word.starts_with('$') || word.size() < 2)
        return false;
    word.remove_prefix(1);
    return (word.starts_with('{') && word.ends_with('}')) ||
           (word.starts_with('(') && word.ends_with(')')) || std::ranges::all_of(word, [](char c) {
               return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
           });
}

bool isSecretOption(std::string_view name)
{
    // Written together by the servers and clients that take them.
    static constexpr std::array<std::string_view, 5> kTogether{
        "requirepass", "masterauth", "masterpass", "userpass", "authpass"};
    name.remove_prefix(std::min(name.find_first_not_of('-'), name.size()));
    return isSecretName(name) || std::ranges::find(kTogether, name) != kTogether.end();
}

} // namespace plumbline
