// SPDX-License-Identifier: Apache-2.0
#include "core/base/secret_option.h"

#include "core/base/secret.h"

#include <algorithm>
#include <array>

namespace plumbline {

bool isSecretOption(std::string_view name)
{
    // Written together by the servers and clients that take them.
    static constexpr std::array<std::string_view, 5> kTogether{
        "requirepass", "masterauth", "masterpass", "userpass", "authpass"};
    name.remove_prefix(std::min(name.find_first_not_of('-'), name.size()));
    return isSecretName(name) || std::ranges::find(kTogether, name) != kTogether.end();
}

} // namespace plumbline
