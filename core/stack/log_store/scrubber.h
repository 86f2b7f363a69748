// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"

#include <string>
#include <vector>

namespace plumbline::stack {

/// Takes the secrets it knows out of lines before they are stored.
class LogScrubber
{
public:
    /// The values of a container's variables (`NAME=value`) whose name says secret, and the passwords
    /// in URLs among the others.
    void learn(const std::vector<std::string>& environment);
    void learn(Secret secret);

    /// The line with every secret masked, and every password of a URL. A secret of less than six
    /// characters is only taken for one where it is a word of its own.
    [[nodiscard]] std::string scrubbed(std::string line) const;

private:
    std::vector<Secret> m_secrets; ///< the longest first: one may be a part of another
};

} // namespace plumbline::stack
