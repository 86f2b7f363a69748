// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/environment.h"

namespace plumbline::sources {

/// Masks credentials in the texts that are not config vars: commands, health checks, labels, logging
/// options, parameters of backing services. Config vars are of type Secret already.
///
/// A word is masked where its name says so (`--password=x`, `--requirepass x`, `TOKEN=x`, the label
/// `registry.token`), the password in a URL, and wherever a secret of the same service is repeated.
/// References (`$PASSWORD`, `$(PASSWORD)`) stay. Call it last, once the environment is whole.
void hideSecrets(model::Environment& environment);

} // namespace plumbline::sources
