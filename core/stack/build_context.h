// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/engine/transport.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::stack {

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

/// What goes into a build besides the files of the context.
struct ContextDockerfile
{
    std::string name;    ///< in the archive; relative to the context
    std::string content; ///< only for one that comes from elsewhere
    bool isElsewhere = false;
};

/// A build context as a tar archive that is read piece by piece: only names and one block of a file
/// are in memory. What lies in the folder is listed at once, so that what cannot be read is told
/// before the build begins. A Dockerfile goes in whatever the rules.
/// **Errors:** Denied (a folder or file cannot be read).
Result<std::shared_ptr<engine::BodySource>> openContext(const std::filesystem::path& context,
                                                        const ContextDockerfile& dockerfile);

} // namespace plumbline::stack
