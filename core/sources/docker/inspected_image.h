// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/images.h"
#include "core/model/service.h"

#include <string>
#include <string_view>

namespace plumbline::sources::docker {

/// What an inspected image says of itself, as a service to lay under those that run it; nothing of
/// it is unknown. `name`: what the image is called in messages and places.
model::Service describeImage(const engine::ImageDetails& image, const std::string& name);

/// "5432/tcp" as a port.
model::Port readPort(std::string_view text, const Origin& origin);

/// `NAME=value` as a config var; what has no `=` has no value.
model::ConfigVar
readVariable(const std::string& text, std::string_view layer, const Origin& origin);

/// A health check with the engine's defaults where it names no times; `health` is Missing without one.
void describeHealth(const engine::HealthcheckSpec& check,
                    const Origin& origin,
                    model::Service& service);

} // namespace plumbline::sources::docker
