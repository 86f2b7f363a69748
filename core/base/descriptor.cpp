// SPDX-License-Identifier: Apache-2.0
#include "core/base/descriptor.h"

#include <unistd.h>

namespace plumbline {

void Descriptor::close()
{
    if (m_number >= 0)
        ::close(m_number);
    m_number = -1;
}

} // namespace plumbline
