// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

/// The labels by which `docker compose`, Docker Desktop and Plumbline know a stack's objects.
/// **Source:** docker/compose, pkg/api/labels.go (v2.26, v5).
namespace plumbline::stack {

inline constexpr std::string_view kProjectLabel = "com.docker.compose.project";
inline constexpr std::string_view kServiceLabel = "com.docker.compose.service";
inline constexpr std::string_view kConfigHashLabel = "com.docker.compose.config-hash";
inline constexpr std::string_view kContainerNumberLabel = "com.docker.compose.container-number";
inline constexpr std::string_view kOneOffLabel = "com.docker.compose.oneoff";
/// Of a one-off: what makes it one of its own.
inline constexpr std::string_view kSlugLabel = "com.docker.compose.slug";
inline constexpr std::string_view kDependsOnLabel = "com.docker.compose.depends_on";
inline constexpr std::string_view kImageLabel = "com.docker.compose.image";
inline constexpr std::string_view kWorkingDirLabel = "com.docker.compose.project.working_dir";
inline constexpr std::string_view kConfigFilesLabel = "com.docker.compose.project.config_files";
inline constexpr std::string_view kEnvironmentFilesLabel =
    "com.docker.compose.project.environment_file";
inline constexpr std::string_view kReplaceLabel = "com.docker.compose.replace";
inline constexpr std::string_view kNetworkLabel = "com.docker.compose.network";
inline constexpr std::string_view kVolumeLabel = "com.docker.compose.volume";
inline constexpr std::string_view kVersionLabel = "com.docker.compose.version";
/// Ours: the normalised settings a container was made from, secrets as fingerprints, so that the
/// next plan can say which field changed.
inline constexpr std::string_view kSettingsLabel = "dev.plumbline.settings";
/// Ours: the hash of those settings.
inline constexpr std::string_view kSettingsHashLabel = "dev.plumbline.settings-hash";
/// Ours: a container that is never started, there to reach the files of the volume it names.
inline constexpr std::string_view kHelperLabel = "dev.plumbline.volume-helper";
/// Ours: the volume that another one is a clone of, and the git branch that was checked out.
inline constexpr std::string_view kClonedFromLabel = "dev.plumbline.cloned-from";
inline constexpr std::string_view kGitBranchLabel = "dev.plumbline.git-branch";
/// Ours: tells a volume from one that had its name before.
inline constexpr std::string_view kMadeLabel = "dev.plumbline.made";
inline constexpr std::size_t kMadeLength = 16;
inline constexpr std::string_view kHexDigits = "0123456789abcdef";

/// The label's value; empty where there is none of that name.
inline std::string labelOf(const std::map<std::string, std::string>& labels, std::string_view name)
{
    const auto found = labels.find(std::string(name));
    return found == labels.end() ? std::string() : found->second;
}

} // namespace plumbline::stack
