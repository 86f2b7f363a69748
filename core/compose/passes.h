// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/variables.h"
#include "core/compose/schema.h"
#include "core/compose/session.h"
#include "core/compose/variable_store.h"

#include <filesystem>
#include <string_view>

/// The passes of the loader. Each takes a tree and leaves it changed; load.cpp names their order.
namespace plumbline::compose {

/// Replaces variables in every text of the tree and warns of those that are not set, once each.
void interpolateTree(Node& tree, const VariableStore& variables, Session& session);

/// Checks names and types of attributes against the schema and takes away what does not fit, so that
/// later passes meet known shapes only. `path` is where the tree stands: `services.web`, or empty.
void checkShapes(Node& tree, std::string_view path, Session& session);

/// Reports attributes that the specification requires and the merged tree lacks, and items that a
/// list must not hold twice.
void checkMerged(const Node& tree, Session& session);

/// Brings short forms into their long ones and every scalar to the type of its attribute.
void canonicalise(Node& tree, std::string_view path, Session& session);

/// Deletes from `target` what `document` marks with `!reset` or `!override`.
void applyResets(Node& target, const Node& document);

/// Takes the members and items marked `!reset` away, and the marks of `!override`.
void dropResets(Node& document);

/// Lays `over` on `base` by the rules of the specification; `path` is where both stand.
void merge(Node& base, Node over, std::string_view path, Session& session);

/// Lets the last of several list entries with one key win, in the place of the first.
void enforceUnicity(Node& tree, std::string_view path);

/// Makes the paths of a model absolute, relative ones from `directory`.
void resolvePaths(Node& model, const std::filesystem::path& directory, Session& session);

/// Makes one service's paths absolute.
void resolveServicePaths(Node& service, const std::filesystem::path& directory, Session& session);

/// Fills in what the specification says holds where nothing is written.
void setDefaults(Node& model);

/// Gives `environment` entries without a value the one that the project's environment holds.
void inheritVariables(Node& services, const VariableStore& variables);

/// A network, volume, secret or config without a value is an empty mapping.
void spellOutResources(Node& model);

/// Default network, names of resources, implied dependencies, inherited variables.
void normalise(Node& model, std::string_view projectName, const VariableStore& variables);

/// Reads `env_file` below `environment` and `label_file` below `labels`, for every service.
void resolveEnvironments(Node& services, const VariableStore& variables, Session& session);

/// What must hold between the parts of a model: references, contradictions, cycles.
void checkConsistency(const Node& model, const Node& disabledServices, Session& session);

} // namespace plumbline::compose
