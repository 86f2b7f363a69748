// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plumbline::compose {

/// The rules of a .dockerignore file: the last one that matches a path decides.
/// **Source:** Docker documentation, "Dockerignore files"; `*`, `?`, `**`, `[...]` and `!` as there.
class IgnoreRules
{
public:
    static IgnoreRules parse(std::string_view text);

    /// `path`: relative to the context, with `/`.
    [[nodiscard]] bool ignores(std::string_view path) const;
    /// Whether some rule takes things back in, so that an ignored folder has to be looked into.
    [[nodiscard]] bool hasExceptions() const;

private:
    struct Rule
    {
        std::vector<std::string> parts;
        bool isException = false;
    };

    std::vector<Rule> m_rules;
};

} // namespace plumbline::compose
