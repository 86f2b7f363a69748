// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/revisions.h"

#include "core/base/text.h"
#include "core/parity/key_words.h"
#include "core/sources/git/repository.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace plumbline::workspace {

namespace {

namespace fs = std::filesystem;
using model::State;
using sources::git::Commit;
using sources::git::Repository;

constexpr std::string_view kRevisionLabel = "org.opencontainers.image.revision";
constexpr std::string_view kVersionLabel = "org.opencontainers.image.version";
constexpr std::size_t kShortId = 7;

std::string shortId(const std::string& id)
{
    return id.substr(0, kShortId);
}

/// Whether the environment is what lies in the folder and not what runs elsewhere.
bool isWorkingCopy(const EnvironmentSpec& spec)
{
    return spec.role == EnvironmentRole::Development && !spec.sources.empty() &&
           std::ranges::all_of(spec.sources, [](const SourceSpec& source) {
               return std::holds_alternative<ComposeSpec>(source.kind) ||
                      std::holds_alternative<DotenvSpec>(source.kind) ||
                      std::holds_alternative<DockerfileSpec>(source.kind) ||
                      std::holds_alternative<ProcfileSpec>(source.kind);
           });
}

/// What the services of one environment say of the commit that they run, one by one.
struct Claim
{
    std::string service;
    std::string value;
    Origin origin;
};

std::vector<Claim> labelClaims(const model::Environment& environment, std::string_view label)
{
    std::vector<Claim> claims;
    for (const model::Service& service : environment.services) {
        const auto found = service.labels.find(std::string(label));
        // Images often have the version of the image below them; only with a commit it is their own.
        if (found != service.labels.end() && !found->second.empty() &&
            service.labels.contains(std::string(kRevisionLabel)))
            claims.push_back({service.name, found->second, service.origin});
    }
    return claims;
}

/// `9f1c2ab-dirty` names the commit that the changes were made on.
std::string_view withoutMark(std::string_view commit)
{
    return commit.substr(0, commit.find_first_of("-+. "));
}

bool isCommitId(std::string_view text)
{
    constexpr std::size_t kLongest = 40;
    return text.size() >= kShortId && text.size() <= kLongest &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// Config vars by which platforms and builds tell a process what it is: `GIT_SHA`, `SOURCE_VERSION`.
std::vector<Claim> configClaims(const model::Environment& environment)
{
    std::vector<Claim> claims;
    const auto look = [&](const std::string& service, const std::vector<model::ConfigVar>& config) {
        for (const model::ConfigVar& var : config) {
            const auto* text = std::get_if<std::string>(&var.value);
            if (text == nullptr || var.state != State::Set || !parity::isRevisionKey(var.name))
                continue;
            const std::string_view commit = withoutMark(*text);
            if (isCommitId(commit))
                claims.push_back({service, std::string(commit), var.origin});
        }
    };
    for (const model::Service& service : environment.services)
        look(service.name, service.config);
    look(environment.name, environment.sharedConfig);
    return claims;
}

/// `1.8.2-9f1c2ab`, `sha-9f1c2ab`, `9f1c2ab`: the part of a tag that may be a commit.
std::string commitInTag(std::string_view tag)
{
    tag.remove_prefix(tag.rfind('-') + 1);
    return isCommitId(tag) ? std::string(tag) : std::string();
}

std::vector<Claim> tagClaims(const model::Environment& environment)
{
    std::vector<Claim> claims;
    for (const model::Service& service : environment.services) {
        std::string commit =
            service.image.isSet() ? commitInTag(service.image.value.tag) : std::string();
        if (!commit.empty())
            claims.push_back({service.name, std::move(commit), service.image.origin});
    }
    return claims;
}

/// One value that all claims agree on, or unknown with what each says.
model::Fact<std::string> agreed(const std::vector<Claim>& claims)
{
    if (std::ranges::all_of(claims,
                            [&](const Claim& one) { return one.value == claims.front().value; }))
        return model::written(claims.front().value, claims.front().origin);
    std::vector<std::string> parts;
    parts.reserve(claims.size());
    for (const Claim& claim : claims)
        parts.push_back(fmt::format("{} {}", claim.service, claim.value));
    return model::absent<std::string>(State::Unknown,
                                      phrase("its services differ: {}", join(parts, ", ")),
                                      claims.front().origin);
}

/// The repository of the folder, opened when it is first asked for.
class Code
{
public:
    explicit Code(const fs::path& root)
        : m_root(root)
    {}

    /// nullptr where there is none; `why` says so.
    const Repository* repository()
    {
        if (!m_isOpened) {
            m_isOpened = true;
            auto opened = liesInCheckout(m_root) ? Repository::open(m_root)
                                                 : Result<std::optional<Repository>>();
            if (!opened)
                m_why = model::absent<std::string>(
                    State::Unreadable,
                    opened.error().hint.empty()
                        ? Phrase(opened.error().message)
                        : phrase("{} ({})", opened.error().message, opened.error().hint));
            else if (!*opened)
                m_why = model::absent<std::string>(State::Unknown,
                                                   phrase("the folder lies in no git repository"));
            else
                m_repository = std::move(**opened);
        }
        return m_repository ? &*m_repository : nullptr;
    }

    [[nodiscard]] const model::Fact<std::string>& why() const { return m_why; }

    const sources::git::Head& head()
    {
        if (!m_head)
            m_head = m_repository->head().value_or(sources::git::Head{});
        return *m_head;
    }

    std::optional<Commit> find(const std::string& name)
    {
        const Repository* code = repository();
        return code == nullptr ? std::nullopt : code->find(name).value_or(std::nullopt);
    }

    /// Whether what lies in the workspace is not as committed.
    bool hasChanges()
    {
        std::error_code unknown;
        const fs::path folder =
            fs::relative(m_root, fs::canonical(m_repository->workTree(), unknown), unknown);
        return m_repository->hasChanges(unknown ? fs::path() : folder).value_or(false);
    }

private:
    const fs::path& m_root;
    bool m_isOpened = false;
    std::optional<Repository> m_repository;
    model::Fact<std::string> m_why;
    std::optional<sources::git::Head> m_head;
};

/// A commit that labels name, else one that config vars name, else one of the repository that tags of
/// images name.
void takeFromImages(model::Environment& environment, Code& code)
{
    model::Revision& revision = environment.revision;
    if (revision.commit.isSet())
        return;
    if (const auto claims = labelClaims(environment, kRevisionLabel); !claims.empty()) {
        revision.commit = agreed(claims);
        const auto versions = labelClaims(environment, kVersionLabel);
        if (!revision.version.isSet() && !versions.empty())
            revision.version = agreed(versions);
        return;
    }
    if (const auto claims = configClaims(environment); !claims.empty()) {
        revision.commit = agreed(claims);
        revision.commit.reason =
            revision.commit.isSet() ? phrase("a config var") : Phrase(revision.commit.reason);
        return;
    }
    std::vector<Claim> known;
    for (Claim& claim : tagClaims(environment)) {
        if (const auto commit = code.find(claim.value)) {
            claim.value = commit->id;
            known.push_back(std::move(claim));
        }
    }
    if (!known.empty()) {
        revision.commit = agreed(known);
        if (revision.commit.isSet())
            revision.commit.reason = phrase("the tag of its image");
    }
}

/// A release is a tag of the repository, with or without its `v`.
void takeFromVersion(model::Revision& revision, Code& code)
{
    if (revision.commit.isSet() || !revision.version.isSet())
        return;
    for (const std::string& name :
         {revision.version.value, fmt::format("v{}", revision.version.value)}) {
        const bool isTag = name.find('.') != std::string::npos; // no id, which is a commit's name
        const auto commit = isTag ? code.find(name) : std::nullopt;
        if (!commit)
            continue;
        revision.commit = model::written(commit->id, revision.version.origin);
        revision.commit.reason = phrase("the tag {}", name);
        return;
    }
}

void takeCheckedOut(LoadedEnvironment& loaded, Code& code)
{
    model::Revision& revision = loaded.environment.revision;
    if (revision.commit.isSet())
        return;
    if (code.repository() == nullptr) {
        revision.commit = code.why();
        return;
    }
    const sources::git::Head& head = code.head();
    if (!head.commit) {
        revision.commit =
            model::absent<std::string>(State::Unknown, phrase("nothing is committed yet"));
        return;
    }
    loaded.hasChanges = code.hasChanges();
    revision.commit = model::written(
        head.commit->id,
        Origin{.file = {}, .line = 0, .column = 0, .object = "git HEAD", .layer = {}});
    revision.commit.reason =
        head.branch.empty() ? phrase("no branch") : phrase("branch {}", head.branch);
    if (loaded.hasChanges)
        revision.commit.reason =
            phrase("{}, with changes that are not committed", std::move(revision.commit.reason));
}

/// Who wrote the commit, when, and how far it is from the one checked out.
void complete(LoadedEnvironment& loaded, Code& code)
{
    model::Revision& revision = loaded.environment.revision;
    if (!revision.commit.isSet())
        return;
    const auto commit = code.find(revision.commit.value);
    if (!commit) {
        const Repository* repository = code.repository();
        const auto unknown =
            repository == nullptr
                ? code.why()
                : model::absent<std::string>(
                      State::Unknown,
                      repository->isShallow()
                          ? phrase("the repository here does not know the commit: it is a shallow "
                                   "clone")
                          : phrase("the repository here does not know the commit"));
        for (model::Fact<std::string>* fact : {&revision.authoredBy, &revision.committedAt}) {
            if (fact->state == State::Missing)
                *fact = unknown;
        }
        return;
    }
    const Origin origin{.file = {},
                        .line = 0,
                        .column = 0,
                        .object = fmt::format("commit {}", shortId(commit->id)),
                        .layer = {}};
    revision.commit.value = commit->id;
    if (!revision.authoredBy.isSet())
        revision.authoredBy = model::written(commit->author.name, origin);
    if (!revision.committedAt.isSet())
        revision.committedAt = model::written(commit->committer.at, origin);
    if (const auto& head = code.head().commit) {
        const auto distance = code.repository()->distance(head->id, commit->id);
        if (distance)
            loaded.fromCheckedOut = CommitDistance{distance->ahead, distance->behind};
    }
}

} // namespace

bool liesInCheckout(const fs::path& root)
{
    for (fs::path folder = root;; folder = folder.parent_path()) {
        std::error_code unknown;
        if (fs::exists(folder / ".git", unknown))
            return true;
        if (folder == folder.parent_path())
            return false;
    }
}

void completeRevisions(const fs::path& root,
                       std::span<const EnvironmentSpec* const> specs,
                       std::vector<LoadedEnvironment>& environments)
{
    Code code(root);
    for (std::size_t i = 0; i < environments.size(); ++i) {
        LoadedEnvironment& loaded = environments[i];
        takeFromImages(loaded.environment, code);
        takeFromVersion(loaded.environment.revision, code);
        if (isWorkingCopy(*specs[i]))
            takeCheckedOut(loaded, code);
        complete(loaded, code);
    }
}

} // namespace plumbline::workspace
