// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/config_var.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace plumbline::sources::kubernetes {

/// The variables of one container while they are read: found by name, in whatever order they come. A
/// cluster's list makes hundreds of thousands of them, so each is moved as seldom as can be.
class Variables
{
public:
    /// Puts `var` over one of the same name, as `model::putConfigVar` does.
    void put(model::ConfigVar var);

    /// The variable of that name, or nullptr. Borrowed until the next `put`.
    [[nodiscard]] const model::ConfigVar* find(std::string_view name) const;

    /// All of them, sorted by name; none stay.
    std::vector<model::ConfigVar> take();

private:
    /// The slot that names the variable, or the free one where it belongs.
    [[nodiscard]] std::size_t slotOf(std::string_view name) const;
    void grow();

    std::vector<model::ConfigVar> m_vars; ///< in the order they came
    std::vector<std::uint32_t> m_slots;   ///< by hash, places in `m_vars` from 1; 0: free
};

} // namespace plumbline::sources::kubernetes
