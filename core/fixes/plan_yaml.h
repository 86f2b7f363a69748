// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/fixes/yaml_place.h"
#include "core/parity/finding.h"

#include <optional>

/// What one change means for a YAML or JSON text. `offset` is where the change's place stands in it
/// now. No edit: it is so already.
namespace plumbline::fixes {

using PlannedEdit = Result<std::optional<TextEdit>>;

PlannedEdit
planInYaml(const YamlText& yaml, const parity::ReplaceScalar& change, std::size_t offset);
PlannedEdit planInYaml(const YamlText& yaml, const parity::RenameKey& change, std::size_t offset);
PlannedEdit
planInYaml(const YamlText& yaml, const parity::AddConfigVar& change, std::size_t offset);
PlannedEdit planInYaml(const YamlText& yaml, const parity::AddMember& change, std::size_t offset);

/// The config var that a scalar belongs to: its key, its `name` beside it, or the front of `NAME=x`.
struct NamedScalar
{
    std::string name;
    std::string value;
    bool isPair = false; ///< both are in one scalar
};

NamedScalar namedScalarAt(const YamlLayout& layout, const YamlPath& path);

/// **Errors:** Denied: what a fix must leave alone.
tl::unexpected<Error> refuseSecret(std::string_view name, const Origin& where);

/// **Errors:** Unsupported: the place is not written so that `what` could be added.
tl::unexpected<Error> cannotPlace(const Origin& where, const std::string& what, const Phrase& why);

/// The place of a value, for messages.
Origin originOf(const YamlText& yaml, const YamlPath& path);

/// **Errors:** Unsupported: the file is what a command printed.
Result<> canBeEdited(const YamlText& yaml, std::size_t document);

} // namespace plumbline::fixes
