// SPDX-License-Identifier: Apache-2.0
#include "core/sources/compose/place.h"

namespace plumbline::sources::compose {

std::string nameInWorkspace(const std::filesystem::path& path,
                            const std::filesystem::path& workspace)
{
    const std::filesystem::path relative = path.lexically_relative(workspace);
    const bool isInside = !relative.empty() && *relative.begin() != "..";
    return isInside ? relative.generic_string() : path.generic_string();
}

Origin Places::of(std::string_view path) const
{
    const plumbline::compose::Node* found = node(path);
    if (found == nullptr)
        found = m_service;
    return found == nullptr ? Origin() : relative(found->place);
}

Origin Places::ofItem(std::string_view path, std::size_t index) const
{
    const plumbline::compose::Node* list = node(path);
    if (list == nullptr || !list->isSequence() || index >= list->items.size())
        return of(path);
    return relative(list->items[index].place);
}

bool Places::says(std::string_view path) const
{
    return node(path) != nullptr;
}

const plumbline::compose::Node* Places::node(std::string_view path) const
{
    return m_service == nullptr ? nullptr : m_service->at(path);
}

Origin Places::relative(const plumbline::compose::Place& place) const
{
    Origin origin = place.toOrigin();
    if (!origin.file.empty())
        origin.file = nameInWorkspace(origin.file, m_workspace);
    return origin;
}

std::string Places::hostPath(const std::string& path) const
{
    if (!path.starts_with('/'))
        return path; // a URL, or what the engine looks for
    const std::string name = nameInWorkspace(path, m_workspace);
    return name.starts_with('/') || name == "." ? name : "./" + name;
}

} // namespace plumbline::sources::compose
