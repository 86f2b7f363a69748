// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/tree.h"
#include "core/stack/ready_check.h"
#include "core/workspace/manifest_reader.h"

namespace plumbline::workspace {

/// `readiness: {api: {http: /healthz, port: 8000}, worker: {log: ready}, batch: running}`: how it is
/// told that a service without a healthcheck is ready.
stack::ReadyChecks readReadiness(const sources::Tree& root, ManifestReader& reader);

} // namespace plumbline::workspace
