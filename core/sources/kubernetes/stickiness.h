// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/kubernetes/fields.h"

#include <string>

namespace plumbline::sources::kubernetes {

/// Whether the annotations of an Ingress make clients stick to a pod by a cookie.
bool isStickyIngress(const Fields& ingress);

/// The same of a Service, whose annotations some routers read.
bool isStickyService(const Fields& service);

/// The kind of router that serves an Ingress, by its class or by whose annotations it bears: `nginx`,
/// `haproxy`, `traefik`, `alb`, ...; empty: nobody says.
std::string routerOf(const Fields& ingress);

} // namespace plumbline::sources::kubernetes
