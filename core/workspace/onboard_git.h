// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/sources/git/repository.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace plumbline::workspace {

/// What git thinks of the files that are about to be written.
class CloneView
{
public:
    /// `root`: the workspace; borrowed. One that is in no clone has neither tracked nor ignored files.
    explicit CloneView(const std::filesystem::path& root);

    [[nodiscard]] bool isTracked(const std::string& file) const;

    /// Keeps a file that git neither tracks nor ignores out of this clone's commits, changes nothing
    /// that others see, and says so. **Errors:** NotFound, Denied (the clone cannot be written to).
    [[nodiscard]] Result<> keepOut(const std::string& file,
                                   const std::function<void(const Phrase&)>& remark) const;

private:
    [[nodiscard]] bool isIgnored(const std::string& file) const;
    [[nodiscard]] Result<> exclude(const std::string& file) const;
    /// The path as git calls it; empty for one outside of the work tree.
    [[nodiscard]] std::string pathOf(const std::string& file) const;

    const std::filesystem::path& m_root;
    std::optional<sources::git::Repository> m_repository;
    std::set<std::string, std::less<>> m_tracked;
};

} // namespace plumbline::workspace
