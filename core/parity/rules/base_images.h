// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/service.h"
#include "core/parity/align.h"

#include <cstddef>
#include <vector>

namespace plumbline::parity::rules {

/// What a process is built on in one environment. Borrowed.
struct Based
{
    std::size_t place = 0;
    const model::Fact<model::ImageReference>* image = nullptr;
};

/// The environments in which the process is built on an image that is known.
std::vector<Based> basesOf(const AlignedService& service);

} // namespace plumbline::parity::rules
