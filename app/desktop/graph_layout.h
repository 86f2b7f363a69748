// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

namespace plumbline::desktop {

/// One node needs another.
struct GraphLink
{
    std::size_t from = 0; ///< the one that needs
    std::size_t to = 0;   ///< the one that is needed

    bool operator==(const GraphLink&) const = default;
};

/// A place in a graph. **Units:** columns and rows, from 0; rows may be halved.
struct GraphPoint
{
    double column = 0;
    double row = 0;

    bool operator==(const GraphPoint&) const = default;
};

struct GraphLayout
{
    std::vector<GraphPoint> nodes;               ///< as the nodes were numbered
    std::vector<std::vector<GraphPoint>> routes; ///< of each link: both ends, bends between them
    double columns = 0;
    double rows = 0;

    bool operator==(const GraphLayout&) const = default;
};

/// Lays nodes out in layers: what nothing is needed for stands in the first column, and everything
/// right of all that it needs. Within its column a node stands so that few links cross and links run
/// level. Links that run in circles are drawn, and not looked at for the layers. The same graph is
/// always laid out the same way.
/// **Source:** the layered method of Sugiyama, Tagawa and Toda (1981): layers by the longest path,
/// order by the mean of the neighbours, swept forth and back.
GraphLayout layOutGraph(std::size_t nodeCount, const std::vector<GraphLink>& links);

/// How often links cross between neighbouring columns of a layout.
std::size_t crossingsOf(const GraphLayout& layout);

} // namespace plumbline::desktop
