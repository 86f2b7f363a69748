// SPDX-License-Identifier: Apache-2.0
#include "core/sources/repository/repository_history.h"

#include "core/base/text.h"
#include "core/sources/repository/dotenv_files.h"
#include "core/sources/repository/secret_scan.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace plumbline::sources::repository {

namespace {

using git::Reference;
using model::State;

/// `staging`, `origin/env/prod`: all of the last part is the name of an environment.
std::string environmentOfBranch(std::string_view name)
{
    const std::string_view last = name.substr(name.rfind('/') + 1);
    const bool isOneWord = last.find_first_of("-_.") == std::string_view::npos;
    return isOneWord ? environmentInName(last) : std::string();
}

model::DeployedRevision revisionOf(const git::Repository& repository,
                                   const DeployedCommit& deployed,
                                   const std::optional<Reference>& main)
{
    model::DeployedRevision revision{.environment = deployed.environment,
                                     .commit = deployed.commit,
                                     .isKnown = {},
                                     .base = main ? main->name : std::string(),
                                     .ahead = {},
                                     .behind = {}};
    const Origin origin{
        .file = {}, .line = 0, .column = 0, .object = "the repository", .layer = {}};
    const auto found = repository.find(deployed.commit);
    const bool isKnown = found && found->has_value();
    if (!isKnown && repository.isShallow()) {
        const std::string why = "the clone is shallow: it does not hold the whole history";
        revision.isKnown = model::absent<bool>(State::Unknown, why, origin);
        revision.ahead = revision.behind = model::absent<std::size_t>(State::Unknown, why, origin);
        return revision;
    }
    revision.isKnown = model::written(isKnown, origin);
    const std::string why =
        !isKnown ? "the repository does not know the commit" : "the repository has no main branch";
    revision.ahead = revision.behind = model::absent<std::size_t>(State::Unknown, why, origin);
    if (!isKnown || !main)
        return revision;
    if (const auto distance = repository.distance(main->commit, deployed.commit)) {
        revision.ahead = model::written(distance->ahead, origin);
        revision.behind = model::written(distance->behind, origin);
    }
    return revision;
}

} // namespace

void readRevisions(const git::Repository& repository,
                   std::span<const DeployedCommit> deployed,
                   model::RepositoryFacts& facts)
{
    const auto main = repository.mainBranch().value_or(std::nullopt);
    for (const DeployedCommit& one : deployed)
        facts.revisions.push_back(revisionOf(repository, one, main));
    const auto branches = repository.branches();
    if (!branches || !main)
        return;
    std::set<std::string> seen;
    for (const Reference& branch : *branches) {
        const std::string environment = environmentOfBranch(branch.name);
        if (environment.empty() || branch.name == main->name)
            continue;
        // A branch and its twin at the remote are one.
        const std::string short_(std::string_view(branch.name).substr(branch.name.rfind('/') + 1));
        const auto distance = repository.distance(main->commit, branch.commit);
        if (distance && seen.insert(short_).second)
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
    constexpr std::size_t kMostBytes = std::size_t{256} * 1024;
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
        const auto text = repository.content(change.blob, kMostBytes);
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
