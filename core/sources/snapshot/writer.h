// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/snapshot/fields.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::sources::snapshot {

using Json = nlohmann::ordered_json;

/// The model as JSON. What is empty is left out.
class Writer
{
public:
    /// `key`: what secrets are fingerprinted under; empty: they are not.
    explicit Writer(std::string_view key)
        : m_key(key)
    {}

    template <class T>
    [[nodiscard]] Json encode(const T& value) const
    {
        if constexpr (std::is_enum_v<T>) {
            return std::string(toString(value));
        } else if constexpr (std::is_arithmetic_v<T> || std::is_same_v<T, std::string>) {
            return value;
        } else if constexpr (std::is_same_v<T, Phrase>) {
            return value.english();
        } else {
            Json json = Json::object();
            Members members{*this, json};
            fields(members, value);
            return json;
        }
    }

    [[nodiscard]] Json encode(const WrittenAt& origin) const
    {
        return encode(static_cast<const Origin&>(origin));
    }

    [[nodiscard]] Json encode(const model::ConfigVar& var) const;

    [[nodiscard]] Json encode(const model::MilliCpu& cpu) const { return cpu.value; }

    [[nodiscard]] Json encode(const ByteCount& size) const { return size.bytes; }

    [[nodiscard]] Json encode(const std::chrono::nanoseconds& span) const { return span.count(); }

    template <class T>
    [[nodiscard]] Json encode(const model::Fact<T>& fact) const
    {
        Json json = {{"state", toString(fact.state)}};
        if (fact.isSet())
            json["value"] = encode(fact.value);
        if (!fact.reason.empty())
            json["reason"] = fact.reason;
        if (fact.origin != Origin())
            json["origin"] = encode(fact.origin);
        if (fact.isDefault)
            json["isDefault"] = true;
        return json;
    }

    template <class T>
    [[nodiscard]] Json encode(const std::vector<T>& values) const
    {
        Json json = Json::array();
        for (const T& value : values)
            json.push_back(encode(value));
        return json;
    }

    template <class T>
    [[nodiscard]] Json encode(const std::map<std::string, T>& values) const
    {
        Json json = Json::object();
        for (const auto& [name, value] : values)
            json[name] = encode(value);
        return json;
    }

    template <class T>
    [[nodiscard]] Json encode(const std::optional<T>& value) const
    {
        return value ? encode(*value) : Json(nullptr);
    }

private:
    struct Members
    {
        const Writer& writer;
        Json& json;

        template <class T>
        void operator()(const char* name, const T& value)
        {
            // The defaults of numbers and enumerators are not 0 everywhere.
            constexpr bool kIsAlwaysSaid = std::is_arithmetic_v<T> || std::is_enum_v<T>;
            if (kIsAlwaysSaid || !(value == T()))
                json[name] = writer.encode(value);
        }

        /// Places do not take part in comparing, so that one would look like none.
        void operator()(const char* name, const WrittenAt& origin)
        {
            if (static_cast<const Origin&>(origin) != Origin())
                json[name] = writer.encode(origin);
        }

        template <class T>
        void operator()(const char* name, const model::Fact<T>& fact)
        {
            if (fact.state != model::State::Missing || !fact.reason.empty() ||
                fact.origin != Origin())
                json[name] = writer.encode(fact);
        }
    };

    std::string_view m_key;
};

} // namespace plumbline::sources::snapshot
