// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/source.h"

#include <string>

/// Everything that an environment and the remarks beside it say, as text to compare in tests; secrets
/// as a person would be shown them.
std::string textOf(const plumbline::sources::Loaded& loaded);

/// The same of the environment alone, without any place.
std::string textOf(const plumbline::model::Environment& environment);
