// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/json_fields.h"

#include <optional>

/// What bodies of requests are put together with, for the .cpp files of this folder only.
namespace plumbline::engine {

/// Sets `object[key]` where the value says something: nothing is sent that was not asked for, so
/// that the engine's and the image's defaults hold.
template <class T>
void setUnlessEmpty(Json& object, const char* key, const T& value)
{
    if (!value.empty())
        object[key] = value;
}

template <class T>
void setUnlessZero(Json& object, const char* key, T value)
{
    if (value != T{})
        object[key] = value;
}

template <class T>
void setIfGiven(Json& object, const char* key, const std::optional<T>& value)
{
    if (value)
        object[key] = *value;
}

Json renderHealthcheck(const HealthcheckSpec& check, bool knowsStartInterval);
Json renderMount(const MountSpec& mount);

} // namespace plumbline::engine
