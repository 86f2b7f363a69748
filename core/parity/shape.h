// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace plumbline::parity {

/// What a text can be read as. One text has several: `1` is a bool and an integer.
enum class Shape : unsigned {
    Placeholder, ///< `changeme`, `<your-key>`: stands for a value
    Unresolved,  ///< `${X}`
    Credential,  ///< a private key, a JSON Web Token, a provider's token
    Dsn,         ///< a URL of a backing service: `postgres://...`
    Url,
    Email,
    Uuid,
    ResourceId, ///< an ARN and its like
    Host,       ///< a host name or address, maybe with a port
    Bool,
    Integer,
    Number,
    Duration,
    Bytes,
    Version,
    Schedule, ///< five or six cron fields
    TimeZone,
    Locale,
    LogLevel,
    Json,
    List,
    Path,
    Token, ///< long hex or base64
    Word,
    Text,
};

/// `placeholder`, `url`, `integer`, ...
std::string_view toString(Shape shape);

/// A set of shapes.
class ShapeSet
{
public:
    constexpr ShapeSet() = default;

    constexpr ShapeSet(std::initializer_list<Shape> shapes)
    {
        for (const Shape shape : shapes)
            add(shape);
    }

    constexpr void add(Shape shape) { m_bits |= bit(shape); }

    [[nodiscard]] constexpr bool has(Shape shape) const { return (m_bits & bit(shape)) != 0; }

    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }

    [[nodiscard]] constexpr bool hasAny(ShapeSet other) const
    {
        return (m_bits & other.m_bits) != 0;
    }

    /// What both can be.
    friend constexpr ShapeSet operator&(ShapeSet left, ShapeSet right)
    {
        ShapeSet both;
        both.m_bits = left.m_bits & right.m_bits;
        return both;
    }

    bool operator==(const ShapeSet&) const = default;

private:
    static constexpr std::uint32_t bit(Shape shape)
    {
        return std::uint32_t{1} << static_cast<unsigned>(shape);
    }

    std::uint32_t m_bits = 0;
};

/// Everything that `value` can be read as; nothing for an empty text. Any other text is at least
/// Shape::Text.
ShapeSet shapesOf(std::string_view value);

/// The names of a set's shapes, for people: `bool or integer`.
std::string describe(ShapeSet shapes);

} // namespace plumbline::parity
