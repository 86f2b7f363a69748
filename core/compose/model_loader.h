// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/compose/session.h"
#include "core/compose/variable_store.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace plumbline::compose {

/// One Compose file, read.
struct SourceFile
{
    std::filesystem::path path;
    std::shared_ptr<const std::string> name; ///< shared by the places of all its values
    std::vector<Node> documents;
};

/// What the files of one project or one `include` have in common.
struct Scope
{
    std::filesystem::path directory; ///< relative paths start here
    VariableStore variables;
    std::vector<std::filesystem::path> including; ///< the files that led here, outermost first
    bool isIncluded = false;
};

/// Reads one file into its documents; a problem becomes a diagnostic at `from`.
SourceFile readSource(const std::filesystem::path& path, const Place& from, Session& session);

/// Files to one model: interpolation, shapes, include, extends, canonical form, merge, paths.
Node loadModel(std::vector<SourceFile> files, const Scope& scope, Session& session);

/// Loads what `document` includes and lays the document on it; takes `include` away.
void applyIncludes(Node& document, const Scope& scope, Session& session);

/// Gives every service of `document` what it extends; takes `extends` away.
void applyExtends(Node& document,
                  const std::filesystem::path& file,
                  const Scope& scope,
                  Session& session);

} // namespace plumbline::compose
