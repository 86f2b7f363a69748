// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/sources/source.h"
#include "core/sources/tree.h"

#include <string>
#include <string_view>
#include <vector>

namespace plumbline::sources::kubernetes {

/// One object of the API, as it was written.
struct Object
{
    std::string kind;
    std::string group; ///< `apps` of `apps/v1`; empty for the core's `v1`
    std::string nameSpace;
    std::string name;
    std::string file;
    std::string madeFrom; ///< a chart's template, a resource of Terraform; empty: nobody said
    Tree tree;

    /// The place of a value inside the object.
    [[nodiscard]] Origin originOf(const Tree& value) const;
    /// The place of the object's name, or of the object.
    [[nodiscard]] Origin origin() const;
    /// `Deployment shop/api`, for people.
    [[nodiscard]] std::string title() const;
};

/// The object that a mapping is, without its file. `kind` and `apiVersion` are not empty.
Object makeObject(Tree tree);

/// Takes the texts apart into objects; lists are opened. What is no object, or is a template that
/// nobody rendered, is a diagnostic.
std::vector<Object> readObjects(const std::vector<InputFile>& files,
                                std::vector<Diagnostic>& diagnostics);

/// Whether the text holds an expression of a Helm template (`{{ .Values.image }}`).
bool holdsTemplate(std::string_view text);

} // namespace plumbline::sources::kubernetes
