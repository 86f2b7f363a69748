// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/rule.h"

#include <functional>
#include <string>
#include <string_view>

/// What rules about the workspace's folder have in common.
namespace plumbline::parity::rules {

/// The repository's facts where `part` of them was read; else nullptr, and `outcomes` knows that
/// `subject` was not measured.
const model::RepositoryFacts* factsWith(const RuleInput& input,
                                        model::RepositoryPart part,
                                        std::string_view subject,
                                        Outcomes& outcomes);

/// The same where git was asked, too: `nullptr` without a repository, which is a rule of its own.
const model::RepositoryFacts* trackedFactsWith(const RuleInput& input,
                                               model::RepositoryPart part,
                                               std::string_view subject,
                                               Outcomes& outcomes);

/// `API_TOKEN`, or the kind of the credential where it is given to nothing.
std::string nameOf(const model::SecretSighting& secret);

/// A fault for every credential that the repository holds: in today's files (`part` Secrets) or in
/// earlier commits alone (History).
void judgeSecrets(const RuleInput& input,
                  model::RepositoryPart part,
                  std::string_view subject,
                  const std::function<Fault(const model::SecretSighting&)>& fault,
                  Outcomes& outcomes);

/// Evidence that lies in the repository, of no environment.
Evidence inRepository(std::string value, Origin origin);

/// A subject of the workspace as a whole.
Subject ofWorkspace(std::string name);

/// Whether a Dockerfile is for development or tests by its name: `Dockerfile.dev`.
bool isForDevelopment(std::string_view file);

/// The stage of a Dockerfile that runs; nullptr: it has none. Stages that are only called when they
/// are asked for come before it.
const model::BuildStage* finalStage(const model::BuildFile& file);

/// Whether some environment is given the key.
bool isDeclared(const RuleInput& input, std::string_view key);

/// Whether a key is set or read by a platform, a runtime or a library, without the app's own code.
bool isOfPlatform(std::string_view key);

/// Whether some environment has config that could not be read, or another that was not read at all,
/// so that no key is surely missing.
bool mayHoldMore(const RuleInput& input);

} // namespace plumbline::parity::rules
