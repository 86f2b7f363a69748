// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/invocation.h"
#include "core/workspace/snapshot_key.h"

#include <string>

namespace plumbline::cli {

/// Now in UTC as RFC 3339, whole seconds; where `SOURCE_DATE_EPOCH` is set the moment that it names,
/// so that a build gives the same files twice. https://reproducible-builds.org/specs/source-date-epoch
std::string momentOf(const Invocation& invocation);

/// Where the person's history and keys are.
workspace::PersonalPlaces placesOf(const Invocation& invocation);

} // namespace plumbline::cli
