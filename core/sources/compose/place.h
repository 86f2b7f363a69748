// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/origin.h"
#include "core/compose/node.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace plumbline::sources::compose {

/// Finds where the attributes of one service were written.
class Places
{
public:
    /// Borrows `service`, the service's mapping in the project's model (or nullptr).
    Places(const plumbline::compose::Node* service, std::filesystem::path workspace)
        : m_service(service)
        , m_workspace(std::move(workspace))
    {}

    /// The place of the attribute at a dotted path such as `deploy.replicas`; that of the service
    /// where it says nothing there.
    [[nodiscard]] Origin of(std::string_view path) const;
    /// The place of item `index` of the list at `path`.
    [[nodiscard]] Origin ofItem(std::string_view path, std::size_t index) const;
    /// Whether the service says anything at `path`.
    [[nodiscard]] bool says(std::string_view path) const;
    /// The node at `path`, or nullptr.
    [[nodiscard]] const plumbline::compose::Node* node(std::string_view path) const;
    /// A place with its file named relative to the workspace.
    [[nodiscard]] Origin relative(const plumbline::compose::Place& place) const;
    /// A path of this machine as Compose files write it: `./api` where it lies in the workspace.
    [[nodiscard]] std::string hostPath(const std::string& path) const;

private:
    const plumbline::compose::Node* m_service;
    std::filesystem::path m_workspace;
};

/// `path` as people call it: relative to `workspace` where it lies in there.
std::string nameInWorkspace(const std::filesystem::path& path,
                            const std::filesystem::path& workspace);

} // namespace plumbline::sources::compose
