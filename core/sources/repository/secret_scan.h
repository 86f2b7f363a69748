// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/repository.h"
#include "core/sources/repository/project_files.h"

#include <string_view>
#include <vector>

namespace plumbline::sources::repository {

/// Credentials in one text. What only looks like one is left out: values of examples, words that
/// people read, references, public keys.
std::vector<model::SecretSighting> findSecrets(std::string_view path, std::string_view text);

/// Whether a file of that name may hold a credential that matters: neither made by a tool nor a test.
bool mayHoldSecrets(std::string_view path);

/// Looks through what is tracked; without version control through everything that it would track.
/// Bounded as scanCode is.
void scanSecrets(const ProjectFiles& files, model::RepositoryFacts& facts);

} // namespace plumbline::sources::repository
