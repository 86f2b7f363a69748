// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plumbline::parity {

/// The words by which an environment is called in its values and names: `prod`, `production`,
/// `live` for one called `prod-eu`.
class PlaceWords
{
public:
    /// `environment`: its name.
    explicit PlaceWords(std::string_view environment);

    /// Whether `word` (lower case) is one of them.
    [[nodiscard]] bool has(std::string_view word) const;

    /// `text` with each of them replaced by `{env}`. A word is what stands between characters that
    /// are no letters or digits.
    [[nodiscard]] std::string templated(std::string_view text) const;

    /// `text` without each of them and the separator beside it, as `app` for `app-staging`.
    [[nodiscard]] std::string removedFrom(std::string_view text) const;

    /// Whether the environment's name says that it is production.
    [[nodiscard]] bool isProduction() const;

private:
    std::vector<std::string> m_words; ///< sorted
};

} // namespace plumbline::parity
