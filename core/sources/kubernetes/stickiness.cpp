// SPDX-License-Identifier: Apache-2.0
#include "core/sources/kubernetes/stickiness.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace plumbline::sources::kubernetes {

namespace {

/// An annotation of a router, and the text in its value that means stickiness.
struct Sticky
{
    std::string_view annotation;
    std::string_view value; ///< empty: whatever it is
};

constexpr std::array kIngress{
    Sticky{"nginx.ingress.kubernetes.io/affinity", "cookie"},
    Sticky{"haproxy.org/cookie-persistence", ""},
    Sticky{"haproxy-ingress.github.io/affinity", "cookie"},
    Sticky{"ingress.kubernetes.io/affinity", "cookie"},
    Sticky{"alb.ingress.kubernetes.io/target-group-attributes", "stickiness.enabled=true"},
    Sticky{"appgw.ingress.kubernetes.io/cookie-based-affinity", "true"},
    Sticky{"nginx.org/sticky-cookie-services", ""},
};

constexpr std::array kService{
    Sticky{"traefik.ingress.kubernetes.io/service.sticky.cookie", "true"},
    Sticky{"traefik.ingress.kubernetes.io/affinity", "true"},
    Sticky{"service.beta.kubernetes.io/do-loadbalancer-sticky-sessions-type", "cookies"},
};

bool hasAny(const Fields& object, std::span<const Sticky> annotations)
{
    const Fields written = object.mapping("metadata.annotations");
    return std::ranges::any_of(annotations, [&](const Sticky& sticky) {
        const Tree* value = written.member(sticky.annotation);
        return value != nullptr && toLower(value->text).find(sticky.value) != std::string::npos;
    });
}

} // namespace

bool isStickyIngress(const Fields& ingress)
{
    return hasAny(ingress, kIngress);
}

bool isStickyService(const Fields& service)
{
    return hasAny(service, kService);
}

std::string routerOf(const Fields& ingress)
{
    struct Owner
    {
        std::string_view prefix;
        std::string_view router;
    };

    static constexpr std::array kOwners{
        Owner{"nginx.ingress.kubernetes.io/", "nginx"},
        Owner{"nginx.org/", "nginx"},
        Owner{"haproxy.org/", "haproxy"},
        Owner{"haproxy-ingress.github.io/", "haproxy"},
        Owner{"traefik.ingress.kubernetes.io/", "traefik"},
        Owner{"alb.ingress.kubernetes.io/", "alb"},
        Owner{"appgw.ingress.kubernetes.io/", "azure-application-gateway"},
    };
    if (std::string named = ingress.text("spec.ingressClassName"); !named.empty())
        return named;
    const Fields written = ingress.mapping("metadata.annotations");
    if (const Tree* old = written.member("kubernetes.io/ingress.class"))
        return old->text;
    for (const auto& [name, value] : ingress.textMembers("metadata.annotations")) {
        const auto owner = std::ranges::find_if(
            kOwners, [&name = name](const Owner& one) { return name.starts_with(one.prefix); });
        if (owner != kOwners.end())
            return std::string(owner->router);
    }
    return {};
}

} // namespace plumbline::sources::kubernetes
