// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/compose/project.h"
#include "core/compose/tree.h"

#include <chrono>
#include <concepts>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Reads canonical nodes into plain values. Shapes were checked, so what does not fit is just absent.
namespace plumbline::compose {

std::string textValue(const Node& node, std::string_view key);
std::vector<std::string> textsValue(const Node* list);
StringMap mapValue(const Node* mapping);
OptionalStringMap optionalMapValue(const Node* mapping);
bool booleanValue(const Node& node, std::string_view key, bool otherwise);
std::optional<bool> optionalBoolean(const Node& node, std::string_view key);
std::optional<double> numberValue(const Node& node, std::string_view key);
std::optional<ByteCount> bytesValue(const Node& node, std::string_view key);
std::optional<std::chrono::nanoseconds> durationValue(const Node& node, std::string_view key);

/// An integer that fits `Integer`; absent otherwise.
template <std::integral Integer>
std::optional<Integer> integerValue(const Node& node, std::string_view key)
{
    const Node* found = node.find(key);
    const std::optional<std::int64_t> value =
        found != nullptr ? toInteger(*found) : std::optional<std::int64_t>();
    if (!value || !std::in_range<Integer>(*value))
        return std::nullopt;
    return static_cast<Integer>(*value);
}

} // namespace plumbline::compose
