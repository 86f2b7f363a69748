// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/develop.h"

#include "core/workspace/develop_work.h"

#include <algorithm>
#include <utility>

namespace plumbline::workspace {

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> watchedPaths(const std::vector<WatchedService>& services)
{
    std::set<fs::path> paths;
    for (const WatchedService& service : services) {
        for (const stack::WatchRule& rule : service.rules)
            paths.insert(rule.path);
    }
    return {paths.begin(), paths.end()};
}

std::vector<stack::ChangedPath> asTheyAreNow(const std::set<fs::path>& paths)
{
    std::vector<stack::ChangedPath> changes;
    for (const fs::path& path : paths) {
        std::error_code error;
        const fs::file_status status = fs::symlink_status(path, error);
        changes.push_back({path, fs::exists(status)});
    }
    return changes;
}

std::vector<fs::path> filesOf(const Workspace& workspace)
{
    std::vector<fs::path> files = workspace.project.files;
    files.insert(files.end(), workspace.project.envFiles.begin(), workspace.project.envFiles.end());
    return files;
}

bool syncsInitially(const WatchedService& service)
{
    return std::any_of(service.rules.begin(), service.rules.end(), [](const auto& rule) {
        return rule.initialSync;
    });
}

WatchReport beginningOf(const std::vector<WatchedService>& services)
{
    WatchReport report{.deed = WatchDeed::Watch};
    for (const fs::path& path : watchedPaths(services))
        report.paths.push_back(path.string());
    return report;
}

} // namespace

std::string_view toString(WatchDeed deed)
{
    switch (deed) {
    case WatchDeed::Lose:
        return "lose";
    case WatchDeed::Reread:
        return "reread";
    case WatchDeed::Sync:
        return "sync";
    case WatchDeed::Exec:
        return "exec";
    case WatchDeed::Restart:
        return "restart";
    case WatchDeed::Rebuild:
        return "rebuild";
    case WatchDeed::Prune:
        return "prune";
    case WatchDeed::Watch:
        break;
    }
    return "watch";
}

Develop::Develop(std::vector<WatchedService> services, FileWatch files, std::set<fs::path> written)
    : m_services(std::move(services))
    , m_files(std::move(files))
    , m_written(std::move(written))
{}

Result<Develop> Develop::open(std::vector<WatchedService> services,
                              const std::vector<fs::path>& written)
{
    std::vector<stack::WatchRule> rules;
    for (const WatchedService& service : services)
        rules.insert(rules.end(), service.rules.begin(), service.rules.end());
    std::vector<fs::path> paths = watchedPaths(services);
    std::set<fs::path> files;
    for (const fs::path& file : written) {
        std::error_code error;
        const fs::path real = fs::weakly_canonical(file, error);
        files.insert(error ? file : real);
    }
    paths.insert(paths.end(), files.begin(), files.end());
    return FileWatch::open(paths,
                           [rules = std::move(rules)](const fs::path& folder) {
                               return !stack::mayConcern(rules, folder);
                           })
        .transform([&](FileWatch watch) {
            return Develop(std::move(services), std::move(watch), std::move(files));
        });
}

Result<Develop> Develop::ofWorkspace(const Workspace& workspace,
                                     const std::vector<std::string>& services)
{
    if (const Result<> usable = requireUsable(workspace); !usable)
        return tl::unexpected(usable.error());
    WatchRules rules = readWatchRules(workspace.project, services);
    for (const Diagnostic& diagnostic : rules.diagnostics) {
        if (diagnostic.severity == Severity::Error)
            return fail(ErrorCode::Invalid, diagnostic.message, diagnostic.hint, diagnostic.where);
    }
    return open(std::move(rules.services), filesOf(workspace));
}

bool Develop::concernsProject(const FileWatch::News& news) const
{
    return std::any_of(m_written.begin(), m_written.end(), [&](const fs::path& file) {
        return news.changed.contains(file);
    });
}

void Develop::reread(DevelopWork& work, const DevelopRequest& request, FileWatch::News& news)
{
    WatchReport report{.deed = WatchDeed::Reread};
    Result<Workspace> opened = request.reopen();
    Result<Develop> next =
        opened ? ofWorkspace(*opened, request.plan.services) : tl::unexpected(opened.error());
    if (!next) {
        report.error = next.error();
        work.report(report);
        return;
    }
    if (const auto late = m_files.soFar()) // what changed while they were read
        news.changed.insert(late->changed.begin(), late->changed.end());
    for (const WatchedService& service : next->m_services) {
        if (!m_due.contains(service.name))
            m_toSync.insert(service.name); // it is new
    }
    m_services = std::move(next->m_services);
    m_files = std::move(next->m_files);
    m_written = std::move(next->m_written);
    m_reread = std::move(*opened);
    work.use(*m_reread);
    report.paths = beginningOf(m_services).paths;
    work.report(report);
}

Result<> Develop::run(const Workspace& workspace,
                      const EngineContext& context,
                      const DevelopRequest& request,
                      const std::stop_token& stop)
{
    DevelopWork work(workspace, context, request, stop);
    work.report(beginningOf(m_services));
    for (const WatchedService& service : m_services) {
        m_toSync.insert(service.name);
        m_due.try_emplace(service.name);
    }
    syncInitially(work);
    while (!work.hasEnded()) {
        Result<FileWatch::News> news = m_files.next(stop, {});
        if (!news)
            return tl::unexpected(news.error());
        if (news->hasLost)
            work.report({.deed = WatchDeed::Lose});
        if (request.reopen && concernsProject(*news))
            reread(work, request, *news);
        syncInitially(work); // what could not be copied before
        for (const WatchedService& service : m_services) {
            carryOut(work, service, news->changed);
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled, phrase("watching was stopped"));
        }
    }
    return fail(ErrorCode::Cancelled, phrase("nobody listens"));
}

void Develop::syncInitially(DevelopWork& work)
{
    for (const WatchedService& service : m_services) {
        if (!m_toSync.contains(service.name))
            continue;
        if (!syncsInitially(service) || work.syncInitially(service, m_files.everything()))
            m_toSync.erase(service.name);
    }
}

void Develop::carryOut(DevelopWork& work,
                       const WatchedService& service,
                       const std::set<fs::path>& changed)
{
    std::set<fs::path>& due = m_due[service.name];
    due.insert(changed.begin(), changed.end());
    const stack::SyncWork asked = stack::planSync(service.rules, asTheyAreNow(due));
    if (!asked.isEmpty() && !work.carryOut(service, asked))
        return;
    due.clear();
    if (!asked.rebuild)
        return;
    m_toSync.insert(service.name);
    syncInitially(work);
}

} // namespace plumbline::workspace
