// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::compose {

/// One instruction of a Dockerfile as written: continued lines are joined, comments between them and
/// the bodies of here-documents are left out. Nothing is expanded.
struct DockerfileInstruction
{
    /// From `offset` of the arguments on they were written at this place.
    struct Piece
    {
        std::size_t offset = 0;
        int line = 0;
        int column = 0;
    };

    std::string name;               ///< in upper case: `FROM`
    std::vector<std::string> flags; ///< `--platform=linux/amd64`
    std::string arguments;          ///< what follows the flags, trimmed
    bool hasHeredoc = false;
    Origin origin;
    std::vector<Piece> pieces; ///< by offset

    /// Where the byte at `offset` of the arguments was written.
    [[nodiscard]] Origin at(std::size_t offset) const;

    /// The value of the flag `--name=value`, or an empty text.
    [[nodiscard]] std::string flag(std::string_view flagName) const;
};

/// A Dockerfile taken apart; what cannot be is told and left out.
struct Dockerfile
{
    std::string syntax; ///< the frontend that `# syntax=` asks for
    char escape = '\\'; ///< `# escape=`
    std::vector<DockerfileInstruction> instructions;
    std::vector<Diagnostic> diagnostics;
};

/// Takes a Dockerfile apart. `file` is what its places are called.
/// **Source:** Dockerfile reference, "Format", "Parser directives", "Here-documents", July 2026.
Dockerfile readDockerfile(std::string_view text, const std::string& file);

} // namespace plumbline::compose
