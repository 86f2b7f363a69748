// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stack/one_off.h"
#include "core/workspace/workspace.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace plumbline::workspace {

/// What a person types to have a one-off otherwise than the service, as in `docker compose run`.
struct OneOffWords
{
    std::vector<std::string>
        environment; ///< `NAME=value`, or `NAME` for the value that it has here
    std::vector<std::string> environmentFiles;
    std::vector<std::string> labels;  ///< `name=value`
    std::vector<std::string> volumes; ///< short form
    std::vector<std::string> ports;   ///< short form
    std::optional<std::string> entrypoint;
};

/// Where words get their meaning from.
struct OneOffScope
{
    std::filesystem::path directory; ///< that relative paths start from: where they were typed
    std::filesystem::path homeDirectory;
    Variables variables;
    std::vector<std::filesystem::path> envFiles; ///< of the project: give `NAME` its value as well
};

/// Puts them into `spec`; a `NAME` that has no value anywhere is left out.
/// **Errors:** Invalid (one that cannot be read, with which), NotFound, Denied (a file).
Result<> applyWords(const OneOffWords& words, const OneOffScope& scope, stack::OneOffSpec& spec);

} // namespace plumbline::workspace
