// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/service.h"

namespace plumbline::sources {

/// Lays what an image says of itself under a service that runs it: what the service leaves to its
/// image is then known, and its own config vars stay over the image's. `image` holds the image's
/// facts as a service, whose name and own place do not matter.
///
/// An entrypoint of the service's own drops the image's command, as it does in every engine.
/// **Source:** OCI image specification 1.1, "Conversion to OCI Runtime Configuration"; Engine API.
void layImageUnder(model::Service& service, const model::Service& image);

} // namespace plumbline::sources
