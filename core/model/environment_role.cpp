// SPDX-License-Identifier: Apache-2.0
#include "core/model/environment_role.h"

#include "core/base/text.h"

#include <array>
#include <string>

namespace plumbline::model {

std::string_view toString(EnvironmentRole role)
{
    switch (role) {
    case EnvironmentRole::Development:
        return "development";
    case EnvironmentRole::Test:
        return "test";
    case EnvironmentRole::Staging:
        return "staging";
    case EnvironmentRole::Production:
        return "production";
    case EnvironmentRole::Other:
        return "other";
    }
    return "other";
}

EnvironmentRole roleOfName(std::string_view name)
{
    struct Known
    {
        std::string_view word;
        EnvironmentRole role;
    };

    static constexpr std::array kKnown{
        Known{"dev", EnvironmentRole::Development},
        Known{"development", EnvironmentRole::Development},
        Known{"local", EnvironmentRole::Development},
        Known{"test", EnvironmentRole::Test},
        Known{"testing", EnvironmentRole::Test},
        Known{"ci", EnvironmentRole::Test},
        Known{"qa", EnvironmentRole::Test},
        Known{"staging", EnvironmentRole::Staging},
        Known{"stage", EnvironmentRole::Staging},
        Known{"stg", EnvironmentRole::Staging},
        Known{"preprod", EnvironmentRole::Staging},
        Known{"uat", EnvironmentRole::Staging},
        Known{"prod", EnvironmentRole::Production},
        Known{"production", EnvironmentRole::Production},
        Known{"live", EnvironmentRole::Production},
    };
    const std::string lower = toLower(name);
    for (const Known& known : kKnown) {
        if (lower == known.word)
            return known.role;
    }
    for (const Known& known : kKnown) {
        if (known.word.size() > 2 && (lower.starts_with(std::string(known.word) + "-") ||
                                      lower.ends_with("-" + std::string(known.word))))
            return known.role;
    }
    return EnvironmentRole::Other;
}

} // namespace plumbline::model
