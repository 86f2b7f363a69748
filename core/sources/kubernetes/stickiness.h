// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/kubernetes/fields.h"

namespace plumbline::sources::kubernetes {

/// Whether the annotations of an Ingress make clients stick to a pod by a cookie.
bool isStickyIngress(const Fields& ingress);

/// The same of a Service, whose annotations some routers read.
bool isStickyService(const Fields& service);

} // namespace plumbline::sources::kubernetes
