// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace plumbline::fixes {

/// A file's text with every secret in it masked, as many lines as before: values of keys whose name
/// or shape says secret, all values of a Kubernetes Secret, credentials in URLs and tokens wherever
/// they stand, in comments too.
std::string maskSecrets(std::string_view text, const std::string& file);

} // namespace plumbline::fixes
