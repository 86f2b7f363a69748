// SPDX-License-Identifier: Apache-2.0
#include "core/sources/kubernetes/fields.h"

#include "core/base/text.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace plumbline::sources::kubernetes {

const Tree* Fields::value(std::string_view path) const
{
    if (m_tree == nullptr)
        return nullptr;
    const Tree* found = m_tree->at(path);
    return found == nullptr || found->isNull() ? nullptr : found;
}

const Tree* Fields::member(std::string_view key) const
{
    if (m_tree == nullptr)
        return nullptr;
    const Tree* found = m_tree->find(key);
    return found == nullptr || found->isNull() ? nullptr : found;
}

Fields Fields::mapping(std::string_view path) const
{
    const Tree* found = value(path);
    if (found != nullptr && !found->isMapping()) {
        wrongShape(*found, path, "a mapping");
        found = nullptr;
    }
    return {*m_object, found, *m_diagnostics};
}

const std::vector<Tree>* Fields::items(std::string_view path) const
{
    const Tree* list = value(path);
    if (list == nullptr || list->isSequence())
        return list == nullptr ? nullptr : &list->items;
    wrongShape(*list, path, "a list");
    return nullptr;
}

std::vector<Fields> Fields::mappings(std::string_view path) const
{
    std::vector<Fields> result;
    const std::vector<Tree>* list = items(path);
    if (list == nullptr)
        return result;
    for (const Tree& item : *list) {
        if (item.isMapping())
            result.emplace_back(*m_object, &item, *m_diagnostics);
        else if (!item.isNull())
            wrongShape(item, path, "a list of mappings");
    }
    return result;
}

std::vector<std::string> Fields::texts(std::string_view path) const
{
    std::vector<std::string> result;
    const std::vector<Tree>* list = items(path);
    if (list == nullptr)
        return result;
    for (const Tree& item : *list) {
        if (item.isScalar())
            result.push_back(item.text);
        else
            wrongShape(item, path, "a list of texts");
    }
    return result;
}

std::span<const Member> Fields::members(std::string_view path) const
{
    const Tree* found = value(path);
    if (found == nullptr)
        return {};
    if (!found->isMapping())
        wrongShape(*found, path, "a mapping");
    return found->members;
}

std::map<std::string, std::string> Fields::textMembers(std::string_view path) const
{
    std::map<std::string, std::string> result;
    for (const Member& entry : members(path)) {
        if (entry.value.isScalar())
            result[entry.key] = entry.value.text;
    }
    return result;
}

std::string Fields::text(std::string_view path) const
{
    const Tree* found = value(path);
    if (found == nullptr)
        return {};
    if (!found->isScalar()) {
        wrongShape(*found, path, "a text");
        return {};
    }
    return found->text;
}

std::optional<std::int64_t> Fields::integer(std::string_view path) const
{
    const Tree* found = value(path);
    if (found == nullptr)
        return std::nullopt;
    std::int64_t number = 0;
    const char* end = found->text.data() + found->text.size();
    const auto [rest, error] = std::from_chars(found->text.data(), end, number);
    if (!found->isScalar() || error != std::errc() || rest != end) {
        wrongShape(*found, path, "a whole number");
        return std::nullopt;
    }
    return number;
}

std::optional<bool> Fields::boolean(std::string_view path) const
{
    const Tree* found = value(path);
    if (found == nullptr)
        return std::nullopt;
    const std::string text = toLower(found->text);
    if (text == "true" || text == "yes" || text == "on")
        return true;
    if (text == "false" || text == "no" || text == "off")
        return false;
    wrongShape(*found, path, "true or false");
    return std::nullopt;
}

Phrase Fields::hiddenReason(std::string_view path) const
{
    const Tree* found = value(path);
    if (found == nullptr)
        return {};
    Tree::Mark mark = found->mark;
    for (const Tree& item : found->items)
        mark = std::max(mark, item.mark);
    if (mark == Tree::Mark::None)
        return {};
    return Phrase::ofWords(mark == Tree::Mark::Sensitive ? kSensitive : kAfterApply);
}

Origin Fields::origin(std::string_view path) const
{
    if (m_tree == nullptr)
        return m_object->origin();
    const Tree* found = path.empty() ? m_tree : m_tree->at(path);
    return m_object->originOf(found != nullptr ? *found : *m_tree);
}

void Fields::remark(Severity severity, Phrase message, Phrase hint, std::string_view path) const
{
    m_diagnostics->push_back({.severity = severity,
                              .message = std::move(message),
                              .hint = std::move(hint),
                              .where = origin(path)});
}

void Fields::wrongShape(const Tree& tree, std::string_view path, std::string_view expected) const
{
    if (tree.mark != Tree::Mark::None)
        return; // nobody sees its shape
    m_diagnostics->push_back(
        {.severity = Severity::Warning,
         .message = phrase("{}: {} is not {}", m_object->title(), path, expected),
         .hint = phrase("it is left out; `kubectl explain` tells what belongs there"),
         .where = m_object->originOf(tree)});
}

} // namespace plumbline::sources::kubernetes
