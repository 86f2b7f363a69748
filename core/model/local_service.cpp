// SPDX-License-Identifier: Apache-2.0
#include "core/model/local_service.h"

namespace plumbline::model {

std::string_view toString(Fidelity fidelity)
{
    switch (fidelity) {
    case Fidelity::Exact:
        return "exact";
    case Fidelity::Compatible:
        return "compatible";
    case Fidelity::Emulator:
        return "emulator";
    case Fidelity::None:
        return "none";
    }
    return "none";
}

} // namespace plumbline::model
