// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

/// Additions to a YAML file such as plumbline.yaml that keep its comments, order and layout. What is
/// missing on the way to the place is made.
namespace plumbline::fixes {

/// The text with `yaml` (a block of YAML, without dash and indentation) appended to the list at
/// `path`: `{"waivers"}`.
/// **Errors:** Invalid (not YAML), Unsupported (no list there, or not laid out so that it can be
/// edited), with the place in `file`.
Result<std::string> withItem(const std::string& text,
                             const std::string& file,
                             const std::vector<std::string>& path,
                             std::string_view yaml);

/// The text with the member `key` of the mapping at `path` set to `yaml`, whether it was there or not:
/// `{"keys"}`, `PORT`, `class: constant`.
/// **Errors:** as withItem().
Result<std::string> withMember(const std::string& text,
                               const std::string& file,
                               const std::vector<std::string>& path,
                               const std::string& key,
                               std::string_view yaml);

} // namespace plumbline::fixes
