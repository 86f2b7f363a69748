// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/fixes/yaml_edit.h"

#include <cstddef>
#include <optional>
#include <string>

/// Finds what origins point at in a YAML or JSON text, and who else would be changed with it.
namespace plumbline::fixes {

/// The vocabulary that a document is written in.
enum class YamlDialect {
    Compose,
    Kubernetes,
    Ecs,       ///< a task definition
    AppJson,   ///< Heroku's app.json
    Generated, ///< what a command printed: Terraform's state or plan, `heroku config --json`
    Other,
};

YamlDialect dialectOf(const YamlNode& document);

/// The value that begins at the offset, or whose key does: a scalar before anything else.
std::optional<YamlPath> findValue(const YamlLayout& layout, std::size_t offset);

/// The mapping that begins at the offset, or is the value of a key that does.
std::optional<YamlPath> findMapping(const YamlLayout& layout, std::size_t offset);

/// The path of the member of that name of the mapping at `path`, if it says one itself.
std::optional<YamlPath>
memberAt(const YamlLayout& layout, const YamlPath& path, std::string_view key);

/// The container that a mapping of a Kubernetes or ECS document means: itself, or the main one of the
/// workload that the document is.
std::optional<YamlPath>
containerAt(const YamlLayout& layout, std::size_t document, const std::optional<YamlPath>& mapping);

/// Whether a change at `path` changes one service alone; else an error says through which anchor or
/// `extends` others would change, too. **Errors:** Conflict.
Result<> changesOneOnly(const YamlText& yaml, const YamlPath& path);

/// The mapping that an alias of the document stands for, or nullptr. Borrowed.
const YamlNode* anchoredAs(const YamlNode& document, std::size_t anchor);

} // namespace plumbline::fixes
