// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/base_images.h"

namespace plumbline::parity::rules {

std::vector<Based> basesOf(const AlignedService& service)
{
    std::vector<Based> bases;
    for (std::size_t place = 0; place < service.members.size(); ++place) {
        const model::Service* member = service.members[place];
        if (member != nullptr && member->baseImage.isSet())
            bases.push_back({.place = place, .image = &member->baseImage});
    }
    return bases;
}

} // namespace plumbline::parity::rules
