// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/snapshot/fields.h"
#include "core/sources/snapshot/writer.h"

#include <limits>
#include <string>

namespace plumbline::sources::snapshot {

/// The model out of JSON. What is left out has its default; what is of another type is a complaint.
class Reader
{
public:
    /// `hasKey`: the fingerprints were made under the key that is at hand.
    explicit Reader(bool hasKey)
        : m_hasKey(hasKey)
    {}

    template <class T>
    void decode(const Json& json, T& value)
    {
        if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, Phrase>) {
            if (check(json.is_string(), ours("a text")))
                value = json.get<std::string>();
        } else if constexpr (std::is_same_v<T, bool>) {
            if (check(json.is_boolean(), ours("true or false")))
                value = json.get<bool>();
        } else if constexpr (std::is_enum_v<T>) {
            decodeWord(json, value);
        } else if constexpr (std::is_integral_v<T>) {
            if (check(json.is_number_integer() && fits<T>(json.get<std::int64_t>()),
                      ours("a number")))
                value = static_cast<T>(json.get<std::int64_t>());
        } else if (check(json.is_object(), ours("an object"))) {
            Members members{*this, json};
            fields(members, value);
        }
    }

    void decode(const Json& json, WrittenAt& origin) { decode(json, static_cast<Origin&>(origin)); }

    void decode(const Json& json, model::ConfigVar& var);

    void decode(const Json& json, model::MilliCpu& cpu) { decode(json, cpu.value); }

    void decode(const Json& json, ByteCount& size) { decode(json, size.bytes); }

    void decode(const Json& json, std::chrono::nanoseconds& span)
    {
        std::int64_t count = 0;
        decode(json, count);
        span = std::chrono::nanoseconds(count);
    }

    template <class T>
    void decode(const Json& json, model::Fact<T>& fact)
    {
        if (!check(json.is_object(), ours("an object")))
            return;
        Members members{*this, json};
        members("state", fact.state);
        members("value", fact.value);
        members("reason", fact.reason);
        members("origin", fact.origin);
        members("isDefault", fact.isDefault);
    }

    template <class T>
    void decode(const Json& json, std::vector<T>& values)
    {
        if (!check(json.is_array(), ours("a list")))
            return;
        for (const Json& item : json)
            decode(item, values.emplace_back());
    }

    template <class T>
    void decode(const Json& json, std::map<std::string, T>& values)
    {
        if (!check(json.is_object(), ours("an object")))
            return;
        for (const auto& [name, item] : json.items())
            decode(item, values[name]);
    }

    template <class T>
    void decode(const Json& json, std::optional<T>& value)
    {
        if (!json.is_null())
            decode(json, value.emplace());
    }

    /// The first thing that was of another type than it should be; empty: none.
    [[nodiscard]] const Phrase& complaint() const { return m_complaint; }

    /// Goes on inside the object, if it is one.
    [[nodiscard]] auto members(const Json& json) { return Members{*this, json}; }

    struct Members
    {
        Reader& reader;
        const Json& json;

        template <class T>
        void operator()(const char* name, T& value)
        {
            if (const auto at = json.find(name); at != json.end()) {
                reader.m_path.emplace_back(name);
                reader.decode(*at, value);
                reader.m_path.pop_back();
            }
        }
    };

private:
    bool check(bool isRight, std::string_view wanted);

    template <class T>
    static bool fits(std::int64_t number)
    {
        if constexpr (sizeof(T) == sizeof(number))
            return true;
        else
            return number >= std::numeric_limits<T>::min() &&
                   number <= std::numeric_limits<T>::max();
    }

    /// Enumerators count from 0; the last has no name of its own, so it ends where words repeat.
    template <class T>
    void decodeWord(const Json& json, T& value)
    {
        constexpr int kMostWords = 32;
        const std::string word = json.is_string() ? json.get<std::string>() : std::string();
        for (int i = 0; i < kMostWords; ++i) {
            if (toString(static_cast<T>(i)) == word) {
                value = static_cast<T>(i);
                return;
            }
        }
        check(false, ours("a word that is known"));
    }

    std::vector<std::string> m_path;
    Phrase m_complaint;
    bool m_hasKey;
};

} // namespace plumbline::sources::snapshot
