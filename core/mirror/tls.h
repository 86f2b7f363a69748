// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mirror/draft.h"
#include "core/mirror/roles.h"

#include <set>
#include <string>
#include <vector>

/// TLS between an app and its stand-ins, with certificates of the mirror's own.
namespace plumbline::mirror {

/// Where processes find the certificate that a stand-in shows.
std::string trustPath(const BackingRole& role);

/// Decides whether a stand-in speaks TLS: where it was asked for, the environment's service does or
/// its clients want it to, and the server can be started so. What was asked for and cannot be is told. `asked`: services, or `all`.
void decideTls(BackingRole& role,
               const Draft& draft,
               const model::Environment& environment,
               const Options& options,
               std::vector<Unmirrored>& unmirrored);

/// Gives a stand-in that speaks TLS its certificate, before its container is laid.
void layTls(Draft& draft, const BackingRole& role, const std::string& project);

/// Tells which names were asked for that no stand-in has.
void tellUnknownTls(const std::vector<BackingRole>& roles,
                    const Options& options,
                    std::vector<Unmirrored>& unmirrored);

/// Gives a process what it needs to trust the stand-in: the certificate as a file, the environment's
/// own config vars about TLS, and what the libraries of known clients read. `prefixes`: of the config
/// vars that point there.
void trustStandIn(Draft& draft,
                  const BackingRole& role,
                  const model::Environment& environment,
                  const std::string& service,
                  const std::set<std::string>& prefixes);

} // namespace plumbline::mirror
