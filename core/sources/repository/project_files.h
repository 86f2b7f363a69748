// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/repository.h"
#include "core/sources/git/repository.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::sources::repository {

/// One file of the workspace.
struct ProjectFile
{
    std::string path; ///< relative to the workspace, with `/`
    model::Tracking tracking = model::Tracking::Unknown;

    /// The last part of the path.
    [[nodiscard]] std::string_view name() const;
    /// The folder it lies in; empty: the workspace's own.
    [[nodiscard]] std::string_view folder() const;
};

/// The files of a workspace that are its own: neither those of its dependencies nor what was built.
struct ProjectFiles
{
    std::filesystem::path root;
    std::vector<ProjectFile> files; ///< sorted by path
    bool isCutShort = false;        ///< there are more of them than are looked at

    /// Whether there is a file of that path.
    [[nodiscard]] const ProjectFile* find(std::string_view path) const;
    /// The text of a file; nothing where it is larger than `mostBytes`, binary or unreadable.
    [[nodiscard]] std::optional<std::string> text(const ProjectFile& file,
                                                  std::size_t mostBytes) const;
};

/// Most files that are listed.
inline constexpr std::size_t kMostFiles = 20'000;

/// Lists the files below `root`. With a repository it is told what each is to version control, and
/// folders that it ignores are not looked into.
ProjectFiles listFiles(const std::filesystem::path& root, const git::Repository* repository);

/// Whether a path is of tests, examples or docs, whose credentials and addresses are made up.
bool isAside(std::string_view path);

} // namespace plumbline::sources::repository
