// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/service.h"
#include "core/sources/kubernetes/config.h"
#include "core/sources/kubernetes/containers.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace plumbline::sources::kubernetes {

/// How pods are reached: the Services that select them and the Ingresses before those.
class Traffic
{
public:
    /// Borrows the context.
    explicit Traffic(Context& context);

    /// Gives the services of one workload (in the order of `containers`) their ports, the names that
    /// others reach them by, and whether clients stick to one pod.
    void describe(const Workload& workload,
                  const std::vector<Container>& containers,
                  std::vector<model::Service>& services);

private:
    struct Route
    {
        std::string address;   ///< `tidewatch.example/`
        std::string published; ///< 80 or 443
        bool isSticky = false;
        std::string router;
        Origin origin;
    };

    /// A Service and the labels of the pods that it sends to.
    struct Selector
    {
        const Object* service = nullptr;
        std::map<std::string, std::string> labels;
    };

    using RouteKey =
        std::pair<const Object*, std::string>; ///< Service, port as the Ingress says it

    void readIngresses();
    void addRoute(const Fields& ingress,
                  const std::string& host,
                  const std::string& path,
                  const Fields& backend);
    [[nodiscard]] std::vector<const Object*> servicesOf(const Workload& workload) const;
    void describeService(const Fields& service,
                         const std::vector<Container>& containers,
                         std::vector<model::Service>& services);
    void describePort(const Fields& service,
                      const Fields& port,
                      const std::vector<Container>& containers,
                      std::vector<model::Service>& services);

    Context& m_context;
    std::map<RouteKey, std::vector<Route>> m_routes;
    std::map<std::string, std::vector<Selector>> m_bySelector; ///< by one `key=value` of each
};

} // namespace plumbline::sources::kubernetes
