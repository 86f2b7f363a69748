// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

namespace plumbline::sources {

/// The label by which a container asks the router before it to keep a user's requests at one of its
/// replicas; empty: none does. Traefik's, of versions 1 to 3.
std::string stickyLabelOf(const std::map<std::string, std::string>& labels);

} // namespace plumbline::sources
