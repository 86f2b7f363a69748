// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace plumbline {

/// The mode of a file that is its owner's business alone: secrets, content of databases.
inline constexpr unsigned kOwnerOnly = 0600;

} // namespace plumbline
