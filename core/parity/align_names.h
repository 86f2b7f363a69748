// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/environment.h"
#include "core/parity/place_words.h"

#include <string>
#include <string_view>
#include <vector>

namespace plumbline::parity {

/// Brings the names of one environment's services into a form in which those of other environments
/// can be found.
class NameNormaliser
{
public:
    explicit NameNormaliser(const model::Environment& environment);

    /// `tidewatch-api-prod` -> `api`, `Workers` -> `worker`: lower case, words apart by `-`, without
    /// what all names of the environment begin with, without the environment's own words, singular.
    /// Of a job also without the numbers at its end: `migrate-1-8-2` -> `migrate`.
    [[nodiscard]] std::string normal(std::string_view name, bool isJob) const;

    /// Without words that say only that it is a service: `api-service` -> `api`.
    [[nodiscard]] static std::string reduced(const std::string& normal);

private:
    PlaceWords m_words;
    std::string m_prefix; ///< the first word of all names, if they have one in common
};

/// The last part of the image's repository without the environment's words, or nothing where it is
/// one that anything may run in (`busybox`, `node`).
std::string imageNameOf(const model::Service& service, const NameNormaliser& names);

} // namespace plumbline::parity
