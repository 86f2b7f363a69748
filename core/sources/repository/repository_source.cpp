// SPDX-License-Identifier: Apache-2.0
#include "core/sources/repository/repository_source.h"

#include "core/sources/repository/build_files.h"
#include "core/sources/repository/code_scan.h"
#include "core/sources/repository/code_text.h"
#include "core/sources/repository/dependency_files.h"
#include "core/sources/repository/dotenv_files.h"
#include "core/sources/repository/repository_history.h"
#include "core/sources/repository/runtime_versions.h"
#include "core/sources/repository/secret_scan.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::sources::repository {

namespace {

namespace fs = std::filesystem;
using model::RepositoryPart;
using model::State;

/// Whether the folder or one above it holds a `.git`, which may be a file: libgit2 takes longer to say
/// so.
bool hasRepository(const fs::path& root)
{
    for (fs::path folder = root;; folder = folder.parent_path()) {
        std::error_code unknown;
        if (fs::exists(folder / ".git", unknown))
            return true;
        if (folder == folder.parent_path())
            return false;
    }
}

model::Fact<std::string> versionControlOf(const fs::path& root,
                                          std::optional<git::Repository>& repository)
{
    const Origin origin{.file = {}, .line = 0, .column = 0, .object = "the folder", .layer = {}};
    if (!hasRepository(root))
        return model::absent<std::string>(
            State::Missing,
            phrase("neither the folder nor one above it holds a repository"),
            origin);
    auto opened = git::Repository::open(root);
    if (!opened)
        return model::absent<std::string>(State::Unreadable, opened.error().message, origin);
    if (!opened->has_value())
        return model::absent<std::string>(
            State::Missing,
            phrase("neither the folder nor one above it holds a repository"),
            origin);
    repository = std::move(*opened);
    return model::written(std::string("git"), origin);
}

} // namespace

model::RepositoryFacts readRepository(const fs::path& root, model::RepositoryParts parts)
{
    model::RepositoryFacts facts;
    facts.parts = parts;
    if (parts.isEmpty())
        return facts;
    std::error_code error;
    const fs::path folder = fs::canonical(root, error);
    if (error)
        return facts;
    std::optional<git::Repository> repository;
    facts.versionControl = versionControlOf(folder, repository);
    const git::Repository* git = repository ? &*repository : nullptr;
    facts.isShallow = git != nullptr && git->isShallow();

    const ProjectFiles files = listFiles(folder, git);
    if (files.isCutShort)
        facts.cutShort = fmt::format("only the first {} files were looked at", kMostFiles);
    facts.holdsCode = std::ranges::any_of(files.files, [](const ProjectFile& file) {
        const Language language = languageOf(file.path);
        return language != Language::None && language != Language::Settings &&
               language != Language::Shell && !isAside(file.path);
    });
    const auto wants = [&](RepositoryPart part) { return parts.has(part); };
    // What Dockerfiles copy depends on which dotenv files there are.
    if (wants(RepositoryPart::Files) || wants(RepositoryPart::BuildFiles))
        readSettingsFiles(files, facts);
    if (wants(RepositoryPart::Dependencies)) {
        readDependencies(files, git, facts);
        readRuntimes(files, facts);
    }
    if (wants(RepositoryPart::BuildFiles))
        readBuildFiles(files, facts);
    if (wants(RepositoryPart::Code))
        scanCode(files, facts);
    if (wants(RepositoryPart::Secrets))
        scanSecrets(files, facts);
    if (wants(RepositoryPart::Branches) && git != nullptr)
        readBranches(*git, facts);
    if (wants(RepositoryPart::History) && git != nullptr)
        scanHistory(*git, files, facts);
    return facts;
}

} // namespace plumbline::sources::repository
