// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/develop_work.h"

#include "core/base/text.h"
#include "core/engine/archive.h"
#include "core/engine/exec.h"
#include "core/engine/images.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace plumbline::workspace {

namespace {

namespace fs = std::filesystem;
using SyncClock = std::chrono::steady_clock;

std::chrono::milliseconds elapsedSince(SyncClock::time_point begun)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(SyncClock::now() - begun);
}

/// What is to be copied as entries of an archive that is unpacked at the root.
std::deque<stack::ArchiveEntry> entriesOf(const stack::SyncWork& work)
{
    using Kind = stack::ArchiveEntry::Kind;
    std::deque<stack::ArchiveEntry> entries;
    for (const auto& [target, path] : work.copies) {
        std::error_code error;
        const fs::file_status status = fs::symlink_status(path, error);
        stack::ArchiveEntry entry{.name = target.substr(1), .path = path};
        if (entry.name.empty())
            continue;
        if (fs::is_symlink(status)) {
            entry.kind = Kind::Link;
            entry.content = fs::read_symlink(path, error).string();
        } else if (fs::is_directory(status)) {
            entry.kind = Kind::Folder;
        } else if (!fs::is_regular_file(status)) {
            continue;
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

struct UserIds
{
    std::uint32_t user = 0;
    std::uint32_t group = 0;
};

/// Of `1000` or `1000:1001`; root's where it is a name.
UserIds idsIn(const std::string& user)
{
    UserIds ids;
    const char* const end = user.data() + user.size();
    const auto [rest, error] = std::from_chars(user.data(), end, ids.user);
    if (error == std::errc() && rest != end && *rest == ':')
        std::from_chars(rest + 1, end, ids.group);
    return ids;
}

bool isRunning(const stack::ContainerState& container)
{
    return container.state == "running";
}

/// What a command said last, for the message of an error.
std::string lastWords(const engine::ExecResult& result)
{
    const std::string_view said = trimmed(result.error.empty() ? result.output : result.error);
    return printable(said.substr(said.rfind('\n') + 1));
}

bool losesData(const stack::Plan& plan)
{
    return std::any_of(
        plan.steps.begin(), plan.steps.end(), [](const auto& step) { return step.losesData; });
}

} // namespace

DevelopWork::DevelopWork(const Workspace& workspace,
                         const EngineContext& context,
                         const DevelopRequest& request,
                         const std::stop_token& stop)
    : m_workspace(&workspace)
    , m_context(context)
    , m_request(request)
    , m_stop(stop)
{}

bool DevelopWork::report(const WatchReport& report)
{
    const bool isCut = report.error && m_stop.stop_requested(); // that it was stopped is no news
    if (!m_hasEnded && !isCut && m_request.onReport)
        m_hasEnded = !m_request.onReport(report);
    return !report.error;
}

bool DevelopWork::carryOut(const WatchedService& service, const stack::SyncWork& work)
{
    if (work.rebuild)
        return rebuild(service.name);
    if ((!work.copies.empty() || !work.removals.empty()) && !sync(service.name, work))
        return false;
    for (const std::size_t index : work.execs)
        exec(service.name, service.rules[index].exec);
    return !work.restart || restart(service.name);
}

bool DevelopWork::syncInitially(const WatchedService& service, const std::set<fs::path>& files)
{
    const stack::SyncWork work = stack::planInitialSync(service.rules, files);
    return work.copies.empty() || sync(service.name, work);
}

Result<std::vector<stack::ContainerState>>
DevelopWork::containersOf(const std::string& service) const
{
    const std::string& project = m_workspace->project.name;
    Result<stack::StackState> state = stack::readState(m_context.client, project, m_stop);
    if (!state)
        return tl::unexpected(state.error());
    std::vector<stack::ContainerState> containers;
    for (stack::ServiceState& known : state->services) {
        if (known.name != service)
            continue;
        for (stack::ContainerState& container : known.containers) {
            if (!container.isOneOff && container.state != "removing" && container.state != "dead")
                containers.push_back(std::move(container));
        }
    }
    if (containers.empty())
        return fail(ErrorCode::NotFound,
                    phrase("project {} has no container of {}", project, service),
                    phrase("plumbline up makes it"));
    return containers;
}

Result<> DevelopWork::copyInto(const stack::ContainerState& container,
                               const std::deque<stack::ArchiveEntry>& entries) const
{
    if (entries.empty())
        return {};
    const auto details = m_context.client.run(engine::inspectContainer(container.id), m_stop);
    if (!details)
        return tl::unexpected(details.error());
    const auto put = [&](engine::FileOwner owner, const UserIds& ids) {
        const stack::ArchiveSource source{
            .folder = {},
            .purpose = phrase("a sync into {}", container.name),
            .hint = phrase("if the container does not need it, name it under `ignore`"),
            .uid = ids.user,
            .gid = ids.group,
            .skipsMissing = true};
        return m_context.client.run(
            engine::putArchive(container.id, "/", stack::openArchive(source, entries), owner),
            m_stop);
    };
    if (details->user.empty())
        return put(engine::FileOwner::AsArchived, {});
    Result<> done = put(engine::FileOwner::ContainersUser, {});
    if (done || m_stop.stop_requested())
        return done;
    // Engines look the user up on their machine, which need not know it.
    return put(engine::FileOwner::AsArchived, idsIn(details->user));
}

Result<> DevelopWork::removeFrom(const stack::ContainerState& container,
                                 const stack::SyncWork& work) const
{
    if (!work.removals.empty() && !isRunning(container))
        return fail(ErrorCode::Conflict,
                    phrase("{} does not run: what was deleted here stays there", container.name),
                    phrase("plumbline up --force-recreate makes it anew"));
    constexpr std::ptrdiff_t kAtOnce = 500; // what a command line surely takes
    for (auto next = work.removals.begin(); next != work.removals.end();) {
        engine::ExecSpec spec{.command = {"rm", "-rf", "--"}, .user = "0"};
        for (std::ptrdiff_t i = 0; i < kAtOnce && next != work.removals.end(); ++i, ++next)
            spec.command.push_back(*next);
        const auto done = engine::execAndWait(m_context.client, container.id, spec, m_stop);
        if (!done)
            return tl::unexpected(done.error());
        if (done->exitCode != 0)
            return fail(ErrorCode::Invalid,
                        phrase("cannot delete in {}: {}", container.name, lastWords(*done)));
    }
    return {};
}

bool DevelopWork::sync(const std::string& service, const stack::SyncWork& work)
{
    const SyncClock::time_point begun = SyncClock::now();
    WatchReport report{.deed = WatchDeed::Sync, .service = service};
    const std::deque<stack::ArchiveEntry> entries = entriesOf(work);
    for (const stack::ArchiveEntry& entry : entries)
        report.copied.push_back("/" + entry.name);
    report.removed.assign(work.removals.begin(), work.removals.end());
    if (report.copied.empty() && report.removed.empty())
        return true;
    const auto containers = containersOf(service);
    if (!containers) {
        report.error = containers.error();
        return this->report(report);
    }
    bool isCopied = true;
    for (const stack::ContainerState& container : *containers) {
        report.containers.push_back(container.name);
        // What cannot be deleted there, for want of rm, cannot be next time either.
        if (const Result<> removed = removeFrom(container, work); !removed)
            report.error = removed.error();
        if (const Result<> copied = copyInto(container, entries); !copied) {
            report.error = copied.error();
            isCopied = false;
        }
    }
    report.elapsed = elapsedSince(begun);
    this->report(report);
    return isCopied;
}

void DevelopWork::exec(const std::string& service, const compose::Hook& hook)
{
    const SyncClock::time_point begun = SyncClock::now();
    WatchReport report{
        .deed = WatchDeed::Exec, .service = service, .command = join(hook.command, " ")};
    engine::ExecSpec spec{.command = hook.command,
                          .user = hook.user,
                          .workingDir = hook.workingDir,
                          .privileged = hook.privileged};
    for (const auto& [name, value] : hook.environment)
        spec.env.push_back(value ? name + "=" + *value : name);
    const auto containers = containersOf(service);
    if (!containers) {
        report.error = containers.error();
        this->report(report);
        return;
    }
    for (const stack::ContainerState& container : *containers) {
        if (!isRunning(container))
            continue;
        report.containers.push_back(container.name);
        const auto done = engine::execAndWait(m_context.client, container.id, spec, m_stop);
        if (!done)
            report.error = done.error();
        else if (done->exitCode != 0)
            report.error = Error{.code = ErrorCode::Invalid,
                                 .message = phrase("it ended with code {} in {}: {}",
                                                   done->exitCode,
                                                   container.name,
                                                   lastWords(*done))};
    }
    report.elapsed = elapsedSince(begun);
    this->report(report);
}

bool DevelopWork::finish(WatchReport report, const Result<stack::Outcome>& outcome)
{
    if (!outcome) {
        report.error = outcome.error();
    } else if (!outcome->succeeded) {
        report.failures = outcome->failures;
        report.error = outcome->failures.empty() ? Error{.code = ErrorCode::Internal,
                                                         .message = phrase("it did not work")}
                                                 : outcome->failures.front().error;
    }
    if (const auto containers = containersOf(report.service); containers) {
        for (const stack::ContainerState& container : *containers)
            report.containers.push_back(container.name);
    }
    return this->report(report);
}

bool DevelopWork::restart(const std::string& service)
{
    const SyncClock::time_point begun = SyncClock::now();
    const auto outcome = change(m_context,
                                {.verb = StackVerb::Restart,
                                 .project = m_workspace->project.name,
                                 .services = {service},
                                 .timeoutSeconds = m_request.plan.stopTimeoutSeconds,
                                 .workspace = m_workspace,
                                 .onPlan = m_request.onPlan,
                                 .sink = m_request.sink},
                                m_stop);
    return finish({.deed = WatchDeed::Restart, .service = service, .elapsed = elapsedSince(begun)},
                  outcome);
}

bool DevelopWork::rebuild(const std::string& service)
{
    const SyncClock::time_point begun = SyncClock::now();
    const std::set<std::string> before =
        m_request.prunesImages ? imagesOf(service) : std::set<std::string>();
    LaunchRequest request{.plan = m_request.plan,
                          .confirm = [](const stack::Plan& plan) { return !losesData(plan); },
                          .onPlan = m_request.onPlan,
                          .sink = m_request.sink};
    request.plan.services = {service};
    request.plan.includeDependencies = false;
    request.plan.recreate = stack::Recreate::Diverged;
    request.plan.removeOrphans = false;
    request.plan.renewAnonymousVolumes = false;
    request.plan.start = true;
    request.plan.build = stack::BuildWhen::Always;
    request.plan.awaitHealthy = false; // the next change does not wait for that
    Result<stack::Outcome> outcome = launch(*m_workspace, m_context, request, m_stop);
    if (!outcome && outcome.error().code == ErrorCode::Cancelled && !m_stop.stop_requested())
        outcome = fail(ErrorCode::Conflict,
                       phrase("recreating it would remove data for good: nothing was changed"),
                       phrase("plumbline up {} shows what, and asks", service));
    if (!finish({.deed = WatchDeed::Rebuild, .service = service, .elapsed = elapsedSince(begun)},
                outcome))
        return false;
    prune(service, before);
    return true;
}

std::set<std::string> DevelopWork::imagesOf(const std::string& service) const
{
    std::set<std::string> images;
    const auto containers = containersOf(service);
    if (!containers)
        return images;
    for (const stack::ContainerState& container : *containers) {
        const auto details = m_context.client.run(engine::inspectContainer(container.id), m_stop);
        if (details)
            images.insert(details->imageId);
    }
    return images;
}

void DevelopWork::prune(const std::string& service, const std::set<std::string>& images)
{
    for (const std::string& id : images) {
        const auto image = m_context.client.run(engine::inspectImage(id), m_stop);
        if (!image || !image->repoTags.empty() || !image->repoDigests.empty())
            continue; // it is still called something, or gone
        const Result<> removed = m_context.client.run(engine::removeImage(id), m_stop);
        if (!removed && removed.error().code == ErrorCode::Conflict)
            continue; // something else is made of it
        WatchReport report{.deed = WatchDeed::Prune, .service = service, .image = id};
        if (!removed)
            report.error = removed.error();
        this->report(report);
    }
}

} // namespace plumbline::workspace
