// SPDX-License-Identifier: Apache-2.0
#include "core/sources/kubernetes/variables.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

namespace plumbline::sources::kubernetes {

namespace {

constexpr std::size_t kFirstSlots = 64; // a power of two, as all its successors

} // namespace

std::size_t Variables::slotOf(std::string_view name) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = std::hash<std::string_view>{}(name)&mask;
    while (m_slots[slot] != 0 && m_vars[m_slots[slot] - 1].name != name)
        slot = (slot + 1) & mask;
    return slot;
}

void Variables::grow()
{
    m_slots.assign(m_slots.empty() ? kFirstSlots : m_slots.size() * 2, 0);
    for (std::size_t i = 0; i < m_vars.size(); ++i)
        m_slots[slotOf(m_vars[i].name)] = static_cast<std::uint32_t>(i + 1);
    m_vars.reserve(m_slots.size() / 2);
}

void Variables::put(model::ConfigVar var)
{
    if (m_vars.size() * 2 >= m_slots.size())
        grow();
    std::uint32_t& slot = m_slots[slotOf(var.name)];
    if (slot == 0) {
        m_vars.push_back(std::move(var));
        slot = static_cast<std::uint32_t>(m_vars.size());
        return;
    }
    model::ConfigVar& known = m_vars[slot - 1];
    std::vector<model::ConfigVar> one;
    one.push_back(std::move(known));
    model::putConfigVar(one, std::move(var));
    known = std::move(one.front());
}

const model::ConfigVar* Variables::find(std::string_view name) const
{
    if (m_slots.empty())
        return nullptr;
    const std::uint32_t place = m_slots[slotOf(name)];
    return place == 0 ? nullptr : &m_vars[place - 1];
}

std::vector<model::ConfigVar> Variables::take()
{
    std::ranges::fill(m_slots, 0U);
    const auto nameAt = [this](std::size_t i) -> std::string_view { return m_vars[i].name; };
    std::vector<std::size_t> order(m_vars.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, nameAt);
    std::vector<model::ConfigVar> sorted;
    sorted.reserve(m_vars.size());
    for (const std::size_t i : order)
        sorted.push_back(std::move(m_vars[i]));
    m_vars.clear();
    return sorted;
}

} // namespace plumbline::sources::kubernetes
