// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

namespace plumbline {

/// A file descriptor that is closed when it goes out of scope; -1 is none.
class Descriptor
{
public:
    Descriptor() = default;

    explicit Descriptor(int number)
        : m_number(number)
    {}

    Descriptor(Descriptor&& other) noexcept
        : m_number(std::exchange(other.m_number, -1))
    {}

    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    ~Descriptor() { close(); }

    [[nodiscard]] int number() const { return m_number; }

    /// Hands the descriptor over to the caller, who closes it.
    [[nodiscard]] int release() { return std::exchange(m_number, -1); }

    void close();

private:
    int m_number = -1;
};

} // namespace plumbline
