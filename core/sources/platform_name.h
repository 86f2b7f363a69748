// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace plumbline::sources {

/// Operating system and architecture as images name them, whatever the source calls them:
/// `X86_64` and `x86_64` are `amd64`, `aarch64` is `arm64`, Windows' editions are `windows`.
/// An operating system that is not said is Linux. Empty: no architecture is said.
std::string platformName(std::string_view system, std::string_view architecture);

/// The same of `linux/arm64/v8`, or of an architecture alone.
std::string platformName(std::string_view platform);

} // namespace plumbline::sources
