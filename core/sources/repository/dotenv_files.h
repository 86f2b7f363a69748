// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/repository.h"
#include "core/sources/repository/project_files.h"

#include <string_view>

namespace plumbline::sources::repository {

/// Whether a file is a dotenv file by its name: `.env`, `.env.local`, `prod.env`.
bool isDotenvName(std::string_view name);
/// Whether it only shows which keys there are: `.env.example`, `template.env`.
bool isExampleName(std::string_view name);
/// The environment that a word of the name says it is for, in the field's short form; else empty.
std::string environmentInName(std::string_view name);

/// The tool that a file is a migration of, by where it lies and how it is called; empty: it is none.
std::string_view migrationTool(std::string_view path);

/// Reads the dotenv files, the bundles of settings for one environment and the folders of migrations.
void readSettingsFiles(const ProjectFiles& files, model::RepositoryFacts& facts);

} // namespace plumbline::sources::repository
