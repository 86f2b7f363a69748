// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/volumes.h"

#include "core/base/random.h"
#include "core/base/text.h"
#include "core/stack/labels.h"
#include "core/workspace/git_head.h"
#include "core/workspace/log_keeping.h"
#include "core/workspace/volume_users.h"

#include <algorithm>

namespace plumbline::workspace {
namespace {

using stack::VolumeState;
using stack::VolumeUser;

/// The folder whose git branch belongs to the data.
std::filesystem::path launchFolder(const EngineContext& context,
                                   const VolumeRequest& request,
                                   const std::stop_token& stop)
{
    if (!request.folder.empty())
        return request.folder;
    const auto state = stack::readState(context.client, request.project, stop);
    return state ? std::filesystem::path(state->workingDir) : std::filesystem::path();
}

stack::SnapshotTag
tagOf(const VolumeState& volume, const VolumeRequest& request, const sources::git::Head& head)
{
    return {.project = volume.project,
            .volume = volume.key,
            .name = volume.details.name,
            .server = volume.data ? volume.data->server : std::string(),
            .version = volume.data ? volume.data->version : std::string(),
            .branch = head.branch,
            .commit = head.commit ? head.commit->id : std::string(),
            .takenAt = request.now};
}

/// `db-data-feature-x-20261128T170500Z.tar`: nothing a shell or another system stumbles over.
std::string fileNameOf(const stack::SnapshotTag& tag)
{
    std::string name = tag.volume.empty() ? tag.name : tag.volume;
    if (!tag.branch.empty())
        name += "-" + tag.branch;
    for (char& c : name) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                             (c >= '0' && c <= '9') || c == '_' || c == '.';
        c = isPlain ? c : '-';
    }
    std::string moment = tag.takenAt;
    std::erase_if(moment, [](char c) { return c == '-' || c == ':'; });
    return name + "-" + moment + ".tar";
}

/// What a job begins with: the lock, the volume, and no helper that a killed run left.
struct OpenedVolume
{
    stack::ProjectLock lock;
    VolumeState volume;
};

Result<OpenedVolume>
openVolume(const EngineContext& context, const VolumeRequest& request, const std::stop_token& stop)
{
    auto lock = lockProject(
        context, request.project, [](const stack::Event& /*event*/) {}, stop);
    if (!lock)
        return tl::unexpected(lock.error());
    auto volume = stack::readVolume(context.client, request.project, request.volume, stop);
    if (!volume)
        return tl::unexpected(volume.error());
    if (const auto removed = stack::removeLeftHelpers(context.client, volume->details.name, stop);
        !removed)
        return tl::unexpected(removed.error());
    return OpenedVolume{.lock = std::move(*lock), .volume = std::move(*volume)};
}

VolumeOutcome
begunOutcome(const std::string& action, const VolumeRequest& request, const VolumeState& volume)
{
    return {.action = action, .project = request.project, .volume = volume.details.name};
}

/// Whether removing it and making it again empties it: not where it is a name for files elsewhere.
Result<> requireOwnFiles(const VolumeState& volume)
{
    if (volume.details.driver == "local" && !volume.details.options.contains("device"))
        return {};
    return fail(ErrorCode::Unsupported,
                phrase("the files of volume {} do not lie with the engine", volume.details.name),
                volume.details.driver == "local"
                    ? phrase("empty the folder or device that it stands for")
                    : phrase("use what driver {} has for it", volume.details.driver));
}

/// Stops and removes the containers of the volume, and makes it anew as it was made first.
Result<> makeAnew(const EngineContext& context,
                  const VolumeState& volume,
                  const std::string& branch,
                  VolumeOutcome& outcome,
                  const std::stop_token& stop)
{
    for (const VolumeUser& user : volume.users) {
        if (user.state == "paused")
            static_cast<void>(context.client.run(engine::unpauseContainer(user.id), stop));
        auto done = context.client.run(engine::stopContainer(user.id), stop).and_then([&] {
            keepLogOf(context, user.project, user.id, stop);
            return context.client.run(engine::removeContainer(user.id, {.force = true}), stop);
        });
        if (!done)
            return done;
        outcome.removed.push_back(user.container);
    }
    engine::VolumeSpec spec{.name = volume.details.name,
                            .driver = volume.details.driver,
                            .driverOpts = volume.details.options,
                            .labels = volume.details.labels};
    spec.labels[std::string(stack::kMadeLabel)] = randomText(stack::kMadeLength, stack::kHexDigits);
    if (branch.empty())
        spec.labels.erase(std::string(stack::kGitBranchLabel));
    else
        spec.labels[std::string(stack::kGitBranchLabel)] = branch;
    if (const auto removed = context.client.run(engine::removeVolume(spec.name), stop); !removed)
        return removed;
    // without the stop: a volume that is gone would be made by the next up, but without its branch
    const auto made = context.client.run(engine::createVolume(spec));
    return made ? Result<>() : tl::unexpected(made.error());
}

Phrase lossOf(const VolumeState& volume, const Phrase& becomes)
{
    Phrase text =
        volume.data
            ? phrase("volume {} ({}) {}", volume.details.name, renderVolumeData(volume), becomes)
            : phrase("volume {} {}", volume.details.name, becomes);
    if (volume.users.size() == 1)
        return phrase("{}; {} is removed, and made again by `plumbline up`",
                      std::move(text),
                      volume.users.front().container);
    if (!volume.users.empty())
        return phrase("{}; {} are removed, and made again by `plumbline up`",
                      std::move(text),
                      join(containerNames(volume.users), ", "));
    return text;
}

/// Whether the database that mounts the volume would not read what the snapshot holds.
Phrase versionRemark(const VolumeState& volume, const stack::SnapshotTag& tag)
{
    if (!volume.data || tag.server.empty() ||
        (volume.data->server == tag.server && volume.data->version == tag.version))
        return {};
    return phrase("the snapshot was written by {} {}, the volume by {} {}",
                  tag.server,
                  tag.version,
                  volume.data->server,
                  volume.data->version);
}

Result<> requireConfirmed(const VolumeRequest& request, const Phrase& loss)
{
    if (request.confirm && !request.confirm(loss))
        return fail(ErrorCode::Cancelled, phrase("nothing was changed"));
    return {};
}

} // namespace

Result<VolumeOutcome> snapshotVolume(const EngineContext& context,
                                     const VolumeRequest& request,
                                     const std::filesystem::path& file,
                                     const std::filesystem::path& directory,
                                     const std::stop_token& stop)
{
    const auto opened = openVolume(context, request, stop);
    if (!opened)
        return tl::unexpected(opened.error());
    const VolumeState& volume = opened->volume;
    VolumeOutcome outcome = begunOutcome("snapshot", request, volume);
    HeldContainers held(context.client);
    if (const auto quiet = quieten(volume, request, held, stop); !quiet)
        return tl::unexpected(quiet.error());
    outcome.stopped = held.names();
    const stack::SnapshotTag tag =
        tagOf(volume, request, headOf(launchFolder(context, request, stop)));
    outcome.file = file.empty() ? directory / fileNameOf(tag) : file;
    auto copied = stack::copyToFile(context.client, volume, tag, outcome.file, stop);
    const auto released = held.release();
    if (!copied)
        return tl::unexpected(copied.error());
    outcome.contents = std::move(*copied);
    if (!released)
        outcome.remarks.push_back(phrase("not all run again: {}", released.error().message));
    return outcome;
}

Result<VolumeOutcome> restoreVolume(const EngineContext& context,
                                    const VolumeRequest& request,
                                    const std::filesystem::path& file,
                                    const std::stop_token& stop)
{
    auto snapshot = stack::readSnapshot(file, stop);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    const auto opened = openVolume(context, request, stop);
    if (!opened)
        return tl::unexpected(opened.error());
    const VolumeState& volume = opened->volume;
    VolumeOutcome outcome = begunOutcome("restore", request, volume);
    outcome.file = file;
    if (const Phrase remark = versionRemark(volume, snapshot->tag); !remark.empty())
        outcome.remarks.push_back(remark);
    Phrase becomes = phrase("is replaced by what {} holds", file.filename().string());
    for (const Phrase& remark : outcome.remarks)
        becomes = phrase("{} ({})", std::move(becomes), remark);
    const auto changed =
        refuseForeign(volume, volume.users, request.project)
            .and_then([&] { return requireOwnFiles(volume); })
            .and_then([&] { return requireConfirmed(request, lossOf(volume, becomes)); })
            .and_then(
                [&] { return makeAnew(context, volume, snapshot->tag.branch, outcome, stop); });
    if (!changed)
        return tl::unexpected(changed.error());
    VolumeState empty = volume;
    empty.users.clear();
    if (const auto copied = stack::copyFromFile(context.client, empty, file, stop); !copied)
        return fail(copied.error().code,
                    phrase("{}; volume {} now holds a part of the snapshot",
                           copied.error().message,
                           volume.details.name),
                    phrase("restore it again before anything uses it"));
    outcome.contents = std::move(*snapshot);
    return outcome;
}

Result<VolumeOutcome>
resetVolume(const EngineContext& context, const VolumeRequest& request, const std::stop_token& stop)
{
    const auto opened = openVolume(context, request, stop);
    if (!opened)
        return tl::unexpected(opened.error());
    const VolumeState& volume = opened->volume;
    VolumeOutcome outcome = begunOutcome("reset", request, volume);
    const auto changed =
        refuseForeign(volume, volume.users, request.project)
            .and_then([&] { return requireOwnFiles(volume); })
            .and_then(
                [&] { return requireConfirmed(request, lossOf(volume, phrase("is emptied"))); })
            .and_then([&] { return makeAnew(context, volume, {}, outcome, stop); });
    if (!changed)
        return tl::unexpected(changed.error());
    return outcome;
}

namespace {

/// What the clone is to be called and labelled. The options are not taken over: with a device they
/// would lead to the same files.
Result<engine::VolumeSpec> cloneSpec(const VolumeState& volume, const CloneTarget& target)
{
    engine::VolumeSpec spec{.name = target.name, .driver = volume.details.driver};
    if (!target.project.empty()) {
        if (volume.key.empty())
            return fail(ErrorCode::Invalid,
                        phrase("volume {} is in no Compose file", volume.details.name),
                        phrase("say a name for the clone in place of a project"));
        spec.name = target.project + "_" + volume.key;
        spec.labels = volume.details.labels;
        spec.labels[std::string(stack::kProjectLabel)] = target.project;
    }
    spec.labels[std::string(stack::kClonedFromLabel)] = volume.details.name;
    return spec;
}

} // namespace

Result<VolumeOutcome> cloneVolume(const EngineContext& context,
                                  const VolumeRequest& request,
                                  const CloneTarget& target,
                                  const std::stop_token& stop)
{
    const auto opened = openVolume(context, request, stop);
    if (!opened)
        return tl::unexpected(opened.error());
    const VolumeState& volume = opened->volume;
    VolumeOutcome outcome = begunOutcome("clone", request, volume);
    auto spec = cloneSpec(volume, target);
    if (!spec)
        return tl::unexpected(spec.error());
    outcome.clone = spec->name;
    const auto there = context.client.run(engine::inspectVolume(spec->name), stop);
    if (there)
        return fail(ErrorCode::Conflict,
                    phrase("there is a volume {} already", spec->name),
                    phrase("choose another name; nothing is written over"));
    if (there.error().code != ErrorCode::NotFound)
        return tl::unexpected(there.error());
    HeldContainers held(context.client);
    if (const auto quiet = quieten(volume, request, held, stop); !quiet)
        return tl::unexpected(quiet.error());
    outcome.stopped = held.names();
    outcome.contents.tag = tagOf(volume, request, headOf(launchFolder(context, request, stop)));
    if (!outcome.contents.tag.branch.empty())
        spec->labels[std::string(stack::kGitBranchLabel)] = outcome.contents.tag.branch;
    const auto made = context.client.run(engine::createVolume(*spec), stop);
    if (!made)
        return tl::unexpected(made.error());
    const VolumeState clone{.details = *made};
    if (const auto copied = stack::copyAcross(context.client, volume, clone, stop); !copied) {
        // half a clone is none; without the stop, so that none stays behind
        static_cast<void>(context.client.run(engine::removeVolume(spec->name)));
        return tl::unexpected(copied.error());
    }
    if (const auto released = held.release(); !released)
        outcome.remarks.push_back(phrase("not all run again: {}", released.error().message));
    return outcome;
}

} // namespace plumbline::workspace
