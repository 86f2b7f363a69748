// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/delivery.h"

#include "core/sources/git/repository.h"
#include "core/sources/repository/dotenv_files.h"
#include "core/workspace/revisions.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace plumbline::workspace {

namespace {

using sources::git::Commit;
using sources::git::Repository;

constexpr std::size_t kReleases = 10;
constexpr std::size_t kCommitsARelease = 500; ///< more tell nothing new of a release

model::DeployedCommit deployedOf(const LoadedEnvironment& loaded)
{
    const model::Revision& revision = loaded.environment.revision;
    model::DeployedCommit deployed;
    deployed.environment = loaded.environment.name;
    deployed.hasChanges = loaded.hasChanges;
    deployed.deployedAt = revision.deployedAt.isSet() ? revision.deployedAt.value : std::string();
    deployed.deployedBy = revision.deployedBy.isSet() ? revision.deployedBy.value : std::string();
    if (!revision.commit.isSet())
        deployed.reason = revision.commit.reason.empty()
                              ? phrase("nothing says which commit {} runs", deployed.environment)
                              : Phrase(revision.commit.reason);
    return deployed;
}

/// The commit that a dirty tree was built on.
std::string plainCommit(const std::string& claimed)
{
    const std::size_t end = claimed.find_first_not_of("0123456789abcdefABCDEF");
    const std::string_view rest =
        end == std::string::npos ? std::string_view() : std::string_view(claimed).substr(end);
    const bool isDirty = rest == "-dirty" || rest == "+dirty" || rest == "-modified";
    return isDirty ? claimed.substr(0, end) : claimed;
}

/// Completes what one environment runs by what the repository knows of it.
void place(const Repository& code,
           const std::string& claimed,
           const std::optional<std::string>& tip,
           model::DeployedCommit& deployed)
{
    const auto commit = code.find(claimed);
    if (!commit || !*commit) {
        deployed.reason = code.isShallow()
                              ? phrase("the repository here does not know the commit of {}: it is "
                                       "a shallow clone",
                                       deployed.environment)
                              : phrase("the repository here does not know the commit of {}",
                                       deployed.environment);
        return;
    }
    deployed.commit = (*commit)->id;
    if (!tip) {
        deployed.reason = phrase("no branch is known that releases are made from");
        return;
    }
    const auto distance = code.distance(*tip, deployed.commit);
    if (!distance) {
        deployed.reason = distance.error().message;
        return;
    }
    deployed.ahead = distance->ahead;
    deployed.behind = distance->behind;
    if (distance->behind == 0)
        return;
    // Newest first by when they were committed; the oldest by when it was written may be anywhere.
    const auto waiting = code.commitsBetween(deployed.commit, *tip, distance->behind);
    if (!waiting || waiting->empty())
        return;
    const auto oldest =
        std::ranges::min_element(*waiting, {}, [](const Commit& one) { return one.author.at; });
    deployed.oldestWaiting = oldest->author.at;
}

model::Release releaseOf(const Repository& code,
                         std::string name,
                         std::string at,
                         std::string by,
                         const std::string& before,
                         const std::string& commit)
{
    model::Release release{.name = std::move(name),
                           .at = std::move(at),
                           .by = std::move(by),
                           .authors = {},
                           .authoredAt = {}};
    std::set<std::string> authors;
    const auto commits = code.commitsBetween(before, commit, kCommitsARelease);
    if (commits) {
        for (const Commit& one : *commits) {
            authors.insert(one.author.name);
            release.authoredAt.push_back(one.author.at);
        }
    }
    release.authors.assign(authors.begin(), authors.end());
    return release;
}

/// Tags, newest first, each with what came since the one before it. The first tag of all is left out: all
/// that was ever written came with it.
std::vector<model::Release> releasesOf(const Repository& code)
{
    std::vector<model::Release> releases;
    const auto tags = code.releases(kReleases + 1);
    if (!tags)
        return releases;
    for (std::size_t i = 0; i + 1 < tags->size(); ++i) {
        const auto& tag = (*tags)[i];
        releases.push_back(releaseOf(
            code, tag.name, tag.tagger.at, tag.tagger.name, (*tags)[i + 1].commit, tag.commit));
    }
    return releases;
}

/// Migrations of the schema that `to` has and `from` has not.
std::vector<std::string>
addedMigrations(const Repository& code, const std::string& from, const std::string& to)
{
    auto files = from == to ? Result<std::vector<std::string>>() : code.addedFiles(from, to);
    if (!files)
        return {};
    std::erase_if(*files, [](const std::string& file) {
        return sources::repository::migrationTool(file).empty();
    });
    return std::move(*files);
}

void addPairs(const Repository& code, model::Delivery& delivery)
{
    const auto& environments = delivery.environments;
    for (std::size_t i = 0; i < environments.size(); ++i) {
        for (std::size_t j = i + 1; j < environments.size(); ++j) {
            if (environments[i].commit.empty() || environments[j].commit.empty())
                continue;
            const auto distance = code.distance(environments[i].commit, environments[j].commit);
            if (distance)
                delivery.gaps.push_back(
                    {.from = environments[i].environment,
                     .to = environments[j].environment,
                     .ahead = distance->ahead,
                     .behind = distance->behind,
                     .migrationsAhead =
                         addedMigrations(code, environments[i].commit, environments[j].commit),
                     .migrationsBehind =
                         addedMigrations(code, environments[j].commit, environments[i].commit)});
        }
    }
}

} // namespace

model::Delivery readDelivery(const std::filesystem::path& root,
                             const std::string& mainBranch,
                             std::span<const LoadedEnvironment> environments)
{
    model::Delivery delivery;
    for (const LoadedEnvironment& loaded : environments)
        delivery.environments.push_back(deployedOf(loaded));
    auto opened =
        liesInCheckout(root) ? Repository::open(root) : Result<std::optional<Repository>>();
    if (!opened || !*opened) {
        delivery.reason = opened ? phrase("the folder lies in no git repository")
                                 : Phrase(opened.error().message);
        for (model::DeployedCommit& deployed : delivery.environments)
            deployed.reason = deployed.reason.empty() ? delivery.reason : deployed.reason;
        return delivery;
    }
    const Repository& code = **opened;
    delivery.mainBranch = mainBranch;
    if (const auto known = code.mainBranch(); mainBranch.empty() && known && *known)
        delivery.mainBranch = (*known)->name;
    const auto tip = delivery.mainBranch.empty() ? std::nullopt : code.tipOf(delivery.mainBranch);
    if (!tip)
        delivery.reason = phrase("no branch is known that releases are made from: say main_branch");
    for (std::size_t i = 0; i < environments.size(); ++i) {
        const model::Fact<std::string>& commit = environments[i].environment.revision.commit;
        if (commit.isSet())
            place(code, plainCommit(commit.value), tip, delivery.environments[i]);
    }
    addPairs(code, delivery);
    delivery.releases = releasesOf(code);
    return delivery;
}

} // namespace plumbline::workspace
