// SPDX-License-Identifier: Apache-2.0
#include "core/compose/bind_values.h"

namespace plumbline::compose {

std::string textValue(const Node& node, std::string_view key)
{
    const Node* found = node.find(key);
    return found != nullptr && found->isScalar() ? plainText(*found) : std::string();
}

std::vector<std::string> textsValue(const Node* list)
{
    std::vector<std::string> texts;
    if (list == nullptr)
        return texts;
    texts.reserve(list->items.size());
    for (const Node& item : list->items)
        texts.push_back(plainText(item));
    return texts;
}

StringMap mapValue(const Node* mapping)
{
    StringMap values;
    if (mapping != nullptr) {
        for (const auto& [key, value] : mapping->members)
            values.insert_or_assign(key, plainText(value));
    }
    return values;
}

OptionalStringMap optionalMapValue(const Node* mapping)
{
    OptionalStringMap values;
    if (mapping != nullptr) {
        for (const auto& [key, value] : mapping->members)
            values.insert_or_assign(key,
                                    value.isNull() ? std::optional<std::string>()
                                                   : std::optional(plainText(value)));
    }
    return values;
}

std::optional<bool> optionalBoolean(const Node& node, std::string_view key)
{
    const Node* found = node.find(key);
    return found != nullptr ? toBoolean(*found) : std::nullopt;
}

bool booleanValue(const Node& node, std::string_view key, bool otherwise)
{
    return optionalBoolean(node, key).value_or(otherwise);
}

std::optional<double> numberValue(const Node& node, std::string_view key)
{
    const Node* found = node.find(key);
    return found != nullptr ? toNumber(*found) : std::nullopt;
}

std::optional<ByteCount> bytesValue(const Node& node, std::string_view key)
{
    const Node* found = node.find(key);
    if (found == nullptr || !found->isScalar() || found->isNull())
        return std::nullopt;
    const Result<ByteCount> parsed = parseByteCount(plainText(*found));
    return parsed ? std::optional(*parsed) : std::nullopt;
}

std::optional<std::chrono::nanoseconds> durationValue(const Node& node, std::string_view key)
{
    const Node* found = node.find(key);
    if (found == nullptr || !isText(*found))
        return std::nullopt;
    const Result<std::chrono::nanoseconds> parsed = parseDuration(found->text);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

} // namespace plumbline::compose
