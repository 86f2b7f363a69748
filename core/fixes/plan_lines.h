// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/fixes/plan_yaml.h"

/// What one change means for files of lines: Dockerfiles, Procfiles, ignore files.
namespace plumbline::fixes {

/// A text that stands at a place or behind it on the same line, as whole words.
PlannedEdit planInLines(std::string_view text,
                        const std::string& file,
                        const parity::ReplaceScalar& change,
                        std::size_t offset);

/// A name of an `ENV` or `ARG`, or of a process in a Procfile.
PlannedEdit planInLines(std::string_view text,
                        const std::string& file,
                        const parity::RenameKey& change,
                        std::size_t offset);

/// An `ENV` of a Dockerfile, below the one at the place.
PlannedEdit planInLines(std::string_view text,
                        const std::string& file,
                        const parity::AddConfigVar& change,
                        std::size_t offset);

/// A line at the end; none where the file has it.
PlannedEdit planInLines(std::string_view text, const parity::AddLine& change);

} // namespace plumbline::fixes
