// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/onboarding/step.h"

#include <QString>

namespace plumbline::desktop {

/// What a step of onboarding is called in the language of the window; the workspace's own words stay
/// as they are.
QString titleOf(const onboarding::Step& step);

} // namespace plumbline::desktop
