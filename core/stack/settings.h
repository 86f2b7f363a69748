// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stack/service_spec.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::stack {

/// One setting as it may be stored and shown: a secret part is masked in `shown`, and told apart by
/// a fingerprint under the label's own salt.
struct Setting
{
    std::string shown;
    std::string fingerprint; ///< empty: nothing of it is secret

    bool operator==(const Setting&) const = default;
};

/// What a container is made from, by the field's path below its service: `environment.API_URL`.
/// Only what is set is in here, so that a setting we learn about later changes no old container.
using Settings = std::map<std::string, Setting>;

/// **Errors:** none. `salt`: 16 bytes or more.
Settings settingsOf(const compose::Service& service,
                    const ServiceContainer& container,
                    const std::string& salt);

/// The value of the settings label, and what its readers get back.
struct StoredSettings
{
    std::string salt;
    Settings fields;
};

std::string renderSettings(const StoredSettings& settings);
/// Nothing where the text was not written by a version of ours that we understand.
std::optional<StoredSettings> parseSettings(const std::string& label);

/// One field that differs.
struct Difference
{
    std::string field;
    std::string from; ///< as shown; empty: was not set
    std::string to;
};

std::vector<Difference> differencesOf(const Settings& before, const Settings& after);

/// The same question for a container that carries no settings of ours: what an inspect shows is
/// compared with what would be created. Fields that inspect cannot show are taken as equal.
std::vector<Difference> differencesOf(const engine::ContainerDetails& actual,
                                      const ServiceContainer& desired);

} // namespace plumbline::stack
