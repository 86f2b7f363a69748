// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/sources/tree.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::sources::terraform {

/// One managed resource of a state or a plan. Pointers are borrowed from the document.
struct Resource
{
    std::string address; ///< `module.data.aws_db_instance.main[0]`
    std::string type;
    const Tree* values = nullptr;
    const Tree* sensitive = nullptr;           ///< marks in the shape of the values
    const Tree* sensitiveInChange = nullptr;   ///< of a plan: what its change marks
    const Tree* unknown = nullptr;             ///< marks of what is known after apply
    std::set<std::string> sensitiveAttributes; ///< of a raw state: names at the top
};

/// All managed resources of `show -json` (a state or a plan) or of a raw state of version 4.
/// **Errors:** Invalid, with a hint where it is something else.
Result<std::vector<Resource>> resourcesOf(const Tree& root, const std::string& file);

/// The value at a dotted path; numbers are places in lists, and a list without one stands for its
/// first item (`settings.tier`). Borrowed; nullptr: none.
const Tree* valueAt(const Tree* tree, std::string_view path);

/// The text there, or an empty one.
std::string textAt(const Resource& resource, std::string_view path);

/// Whether Terraform marks the value at `path`, or anything it lies in, as sensitive.
bool isSensitive(const Resource& resource, std::string_view path);

/// Whether the value at `path` is known only after apply.
bool isUnknown(const Resource& resource, std::string_view path);

} // namespace plumbline::sources::terraform
