// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/graph_layout.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace plumbline::desktop {

namespace {

constexpr int kSweeps = 8;

using Links = std::vector<std::vector<std::size_t>>;

/// Links of a node that do not lead back to where one comes from.
struct Acyclic
{
    Links needs;

    Acyclic(std::size_t nodeCount, const std::vector<GraphLink>& links)
        : needs(nodeCount)
        , m_all(nodeCount)
        , m_marks(nodeCount, Mark::New)
    {
        for (const GraphLink& link : links)
            m_all[link.from].push_back(link.to);
        for (std::size_t node = 0; node < nodeCount; ++node)
            visit(node);
    }

private:
    enum class Mark { New, OnTheWay, Done };

    void visit(std::size_t node)
    {
        if (m_marks[node] != Mark::New)
            return;
        m_marks[node] = Mark::OnTheWay;
        for (const std::size_t needed : m_all[node]) {
            if (m_marks[needed] == Mark::OnTheWay)
                continue; // a circle: this link closes it
            needs[node].push_back(needed);
            visit(needed);
        }
        m_marks[node] = Mark::Done;
    }

    Links m_all;
    std::vector<Mark> m_marks;
};

/// The longest way from a node to one that needs nothing.
std::vector<std::size_t> layersOf(const Links& needs)
{
    std::vector<std::size_t> layers(needs.size(), 0);
    for (bool moved = true; moved;) { // at most as often as there are layers
        moved = false;
        for (std::size_t node = 0; node < needs.size(); ++node) {
            for (const std::size_t needed : needs[node]) {
                if (layers[node] <= layers[needed]) {
                    layers[node] = layers[needed] + 1;
                    moved = true;
                }
            }
        }
    }
    return layers;
}

/// Nodes and the bends of links that pass layers by, layer for layer.
struct Layered
{
    std::vector<std::vector<std::size_t>> layers; ///< nodes in order; bends are numbered after them
    std::vector<std::vector<std::size_t>> routes; ///< of each link, from one end to the other
    Links left;                                   ///< neighbours in the layer before
    Links right;                                  ///< and in the one after
    std::vector<double> row;

    Layered(const std::vector<std::size_t>& layerOf, const std::vector<GraphLink>& links)
        : layers(layerOf.empty() ? 0 : std::ranges::max(layerOf) + 1)
        , left(layerOf.size())
        , right(layerOf.size())
    {
        for (std::size_t node = 0; node < layerOf.size(); ++node)
            layers[layerOf[node]].push_back(node);
        for (const GraphLink& link : links)
            addRoute(layerOf, link);
        row.resize(left.size());
        for (const auto& layer : layers)
            spread(layer);
    }

    void spread(const std::vector<std::size_t>& layer)
    {
        for (std::size_t i = 0; i < layer.size(); ++i)
            row[layer[i]] = static_cast<double>(i);
    }

private:
    void addRoute(const std::vector<std::size_t>& layerOf, const GraphLink& link)
    {
        std::vector<std::size_t> route{link.from};
        std::size_t at = link.from;
        std::size_t layer = layerOf[link.from];
        while (layer > layerOf[link.to] + 1) {
            --layer;
            const std::size_t bend = left.size();
            left.emplace_back();
            right.emplace_back();
            layers[layer].push_back(bend);
            join(bend, at);
            route.push_back(bend);
            at = bend;
        }
        if (layerOf[link.to] < layerOf[link.from])
            join(link.to, at);
        route.push_back(link.to);
        routes.push_back(std::move(route));
    }

    void join(std::size_t before, std::size_t after)
    {
        left[after].push_back(before);
        right[before].push_back(after);
    }
};

double
meanRow(const std::vector<std::size_t>& neighbours, const std::vector<double>& row, double own)
{
    if (neighbours.empty())
        return own;
    const double sum = std::accumulate(
        neighbours.begin(), neighbours.end(), 0.0, [&row](double all, std::size_t one) {
            return all + row[one];
        });
    return sum / static_cast<double>(neighbours.size());
}

std::size_t crossingsBetween(const std::vector<std::pair<double, double>>& lines)
{
    std::size_t crossings = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (std::size_t k = i + 1; k < lines.size(); ++k)
            crossings +=
                (lines[i].first - lines[k].first) * (lines[i].second - lines[k].second) < 0;
    }
    return crossings;
}

std::size_t crossingsOf(const Layered& layered)
{
    std::size_t crossings = 0;
    for (const auto& layer : layered.layers) {
        std::vector<std::pair<double, double>> lines;
        for (const std::size_t node : layer) {
            for (const std::size_t before : layered.left[node])
                lines.emplace_back(layered.row[node], layered.row[before]);
        }
        crossings += crossingsBetween(lines);
    }
    return crossings;
}

/// Sorts a layer by where its neighbours on one side stand.
void orderBy(const Links& neighbours, std::vector<std::size_t>& layer, Layered& layered)
{
    std::vector<std::pair<double, std::size_t>> wanted;
    wanted.reserve(layer.size());
    for (const std::size_t node : layer)
        wanted.emplace_back(meanRow(neighbours[node], layered.row, layered.row[node]), node);
    std::ranges::stable_sort(wanted, {}, &std::pair<double, std::size_t>::first);
    std::ranges::transform(wanted, layer.begin(), &std::pair<double, std::size_t>::second);
    layered.spread(layer);
}

void order(Layered& layered)
{
    Layered best = layered;
    std::size_t fewest = crossingsOf(layered);
    for (int sweep = 0; sweep < kSweeps && fewest > 0; ++sweep) {
        if (sweep % 2 == 0) {
            for (std::size_t i = 1; i < layered.layers.size(); ++i)
                orderBy(layered.left, layered.layers[i], layered);
        } else {
            for (std::size_t i = layered.layers.size(); i-- > 0;)
                orderBy(layered.right, layered.layers[i], layered);
        }
        const std::size_t crossings = crossingsOf(layered);
        if (crossings < fewest) {
            fewest = crossings;
            best = layered;
        }
    }
    layered = std::move(best);
}

/// Moves the nodes of a layer towards their neighbours; they stay a row apart and in order.
void level(const Links& neighbours, const std::vector<std::size_t>& layer, Layered& layered)
{
    std::vector<double> wanted;
    wanted.reserve(layer.size());
    for (const std::size_t node : layer)
        wanted.push_back(meanRow(neighbours[node], layered.row, layered.row[node]));
    // As far down as the ones before push, as far up as the ones after do: the middle is fair to both.
    std::vector<double> down = wanted;
    for (std::size_t i = 1; i < down.size(); ++i)
        down[i] = std::max(down[i], down[i - 1] + 1);
    std::vector<double> up = wanted;
    for (std::size_t i = up.size(); i-- > 1;)
        up[i - 1] = std::min(up[i - 1], up[i] - 1);
    for (std::size_t i = 0; i < layer.size(); ++i)
        layered.row[layer[i]] = (down[i] + up[i]) / 2;
}

void level(Layered& layered)
{
    const std::size_t widest =
        std::ranges::max(layered.layers, {}, &std::vector<std::size_t>::size).size();
    for (const auto& layer : layered.layers) { // each in the middle, to begin with
        const double shift = static_cast<double>(widest - layer.size()) / 2;
        for (const std::size_t node : layer)
            layered.row[node] += shift;
    }
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
        for (std::size_t i = 1; i < layered.layers.size(); ++i)
            level(layered.left, layered.layers[i], layered);
        for (std::size_t i = layered.layers.size(); i-- > 0;)
            level(layered.right, layered.layers[i], layered);
    }
    const double top = std::ranges::min(layered.row);
    for (double& row : layered.row)
        row = std::round((row - top) * 4) / 4; // nothing stands a hair beside its neighbour
}

} // namespace

GraphLayout layOutGraph(std::size_t nodeCount, const std::vector<GraphLink>& links)
{
    if (nodeCount == 0)
        return {};
    const std::vector<std::size_t> layerOf = layersOf(Acyclic(nodeCount, links).needs);
    Layered layered(layerOf, links);
    order(layered);
    level(layered);

    std::vector<double> column(layered.left.size());
    for (std::size_t i = 0; i < layered.layers.size(); ++i) {
        for (const std::size_t node : layered.layers[i])
            column[node] = static_cast<double>(i);
    }
    GraphLayout layout;
    layout.columns = static_cast<double>(layered.layers.size());
    layout.rows = std::ranges::max(layered.row) + 1;
    const auto place = [&](std::size_t node) {
        return GraphPoint{column[node], layered.row[node]};
    };
    for (std::size_t node = 0; node < nodeCount; ++node)
        layout.nodes.push_back(place(node));
    for (const auto& route : layered.routes) {
        std::vector<GraphPoint>& points = layout.routes.emplace_back();
        std::ranges::transform(route, std::back_inserter(points), place);
    }
    return layout;
}

std::size_t crossingsOf(const GraphLayout& layout)
{
    std::size_t crossings = 0;
    for (double column = 1; column < layout.columns; ++column) {
        std::vector<std::pair<double, double>> lines;
        for (const auto& route : layout.routes) {
            for (std::size_t i = 1; i < route.size(); ++i) {
                if (route[i - 1].column == column && route[i].column == column - 1)
                    lines.emplace_back(route[i - 1].row, route[i].row);
            }
        }
        crossings += crossingsBetween(lines);
    }
    return crossings;
}

} // namespace plumbline::desktop
