// SPDX-License-Identifier: Apache-2.0
#include "core/sources/repository/repository_history.h"

#include "core/sources/repository/dotenv_files.h"
#include "core/sources/repository/secret_scan.h"

#include <algorithm>
#include <set>

namespace plumbline::sources::repository {

namespace {

using git::Reference;

/// `staging`, `origin/env/prod`: all of the last part is the name of an environment.
std::string environmentOfBranch(std::string_view name)
{
    const std::string_view last = name.substr(name.rfind('/') + 1);
    const bool isOneWord = last.find_first_of("-_.") == std::string_view::npos;
    return isOneWord ? environmentInName(last) : std::string();
}

} // namespace

void readBranches(const git::Repository& repository, model::RepositoryFacts& facts)
{
    const auto main = repository.mainBranch().value_or(std::nullopt);
    const auto branches = repository.branches();
    if (!branches || !main)
        return;
    std::set<std::string> seen;
    for (const Reference& branch : *branches) {
        const std::string environment = environmentOfBranch(branch.name);
        if (environment.empty() || branch.name == main->name)
            continue;
        // A branch and its twin at the remote are one.
        const std::string shortName(
            std::string_view(branch.name).substr(branch.name.rfind('/') + 1));
        const auto distance = repository.distance(main->commit, branch.commit);
        if (distance && seen.insert(shortName).second)
            facts.branches.push_back({.name = branch.name,
                                      .environment = environment,
                                      .base = main->name,
                                      .ahead = distance->ahead,
                                      .behind = distance->behind});
    }
}

void scanHistory(const git::Repository& repository,
                 const ProjectFiles& files,
                 model::RepositoryFacts& facts)
{
    constexpr std::size_t kMostBlobBytes = std::size_t{256} * 1024;
    const auto changes = repository.changedFiles(kMostCommits);
    if (!changes)
        return;
    std::set<std::string> seenBlobs;
    std::set<std::string> seenFiles;
    for (const git::ChangedFile& change : *changes) {
        const std::string_view name =
            std::string_view(change.path).substr(change.path.rfind('/') + 1);
        const bool isOfSecrets = (isDotenvName(name) && !isExampleName(name)) ||
                                 name.ends_with(".pem") || name.ends_with(".key") ||
                                 name == "id_rsa" || name == "credentials.json";
        const ProjectFile* today = files.find(change.path);
        const bool isStillThere = today != nullptr && today->tracking == model::Tracking::Tracked;
        if (!isOfSecrets || isStillThere || isAside(change.path) ||
            !seenBlobs.insert(change.blob).second || seenFiles.contains(change.path))
            continue;
        const auto text = repository.content(change.blob, kMostBlobBytes);
        if (!text)
            continue;
        for (model::SecretSighting& found : findSecrets(change.path, *text)) {
            found.commit = change.commit;
            facts.secrets.push_back(std::move(found));
            seenFiles.insert(change.path);
        }
    }
    if (repository.isShallow())
        facts.cutShort = "the clone is shallow: earlier commits were not looked at";
}

} // namespace plumbline::sources::repository
