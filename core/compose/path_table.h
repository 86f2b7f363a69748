// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace plumbline::compose {

/// Values keyed by path patterns such as `services.*.ports.*.target`, where `*` stands for any key
/// or list position. It is walked in step with a tree, so that finding the value of a node costs
/// one look-up whatever the number of rows.
template <class Value>
class PathTable
{
public:
    struct Row
    {
        std::string_view pattern;
        Value value;
    };

    struct Step
    {
        std::vector<std::pair<std::string_view, std::unique_ptr<Step>>> children; ///< as in rows
        std::unique_ptr<Step> any; ///< the child for `*`
        const Value* value = nullptr;

        /// The step below for a key or list position; nullptr where no row goes on.
        [[nodiscard]] const Step* next(std::string_view key) const
        {
            const auto found = std::ranges::lower_bound(
                children, key, {}, [](const auto& child) { return child.first; });
            if (found != children.end() && found->first == key)
                return found->second.get();
            return any.get();
        }
    };

    /// `rows` is borrowed for the life of the table.
    explicit PathTable(std::span<const Row> rows)
    {
        for (const Row& row : rows)
            insert(row);
    }

    [[nodiscard]] const Step* root() const { return &m_root; }

private:
    void insert(const Row& row)
    {
        Step* step = &m_root;
        std::string_view rest = row.pattern;
        while (!rest.empty()) {
            const std::size_t dot = rest.find('.');
            step = below(*step, rest.substr(0, dot));
            rest = dot == std::string_view::npos ? std::string_view() : rest.substr(dot + 1);
        }
        step->value = &row.value;
    }

    static Step* below(Step& step, std::string_view key)
    {
        if (key == "*") {
            if (!step.any)
                step.any = std::make_unique<Step>();
            return step.any.get();
        }
        const auto place = std::ranges::lower_bound(
            step.children, key, {}, [](const auto& child) { return child.first; });
        if (place != step.children.end() && place->first == key)
            return place->second.get();
        return step.children.emplace(place, key, std::make_unique<Step>())->second.get();
    }

    Step m_root;
};

} // namespace plumbline::compose
