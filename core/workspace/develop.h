// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/file_watch.h"
#include "core/workspace/develop_rules.h"
#include "core/workspace/launch.h"

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

/// Containers that follow the files they are made from: `watch`. **Thread:** the calling one.
namespace plumbline::workspace {

enum class WatchDeed {
    Watch,  ///< it begins
    Lose,   ///< the kernel dropped changes: all that is there was taken for changed
    Reread, ///< the files of the project changed, and its rules are theirs from here on
    Sync,
    Exec,
    Restart,
    Rebuild,
    Prune, ///< an image that a rebuild replaced was removed
};

/// `watch`, `lose`, `reread`, `sync`, `exec`, `restart`, `rebuild`, `prune`.
std::string_view toString(WatchDeed deed);

/// One thing that was done because files changed.
struct WatchReport
{
    WatchDeed deed = WatchDeed::Watch;
    std::string service;             ///< empty: of all that is watched
    std::vector<std::string> paths;  ///< that are watched; of Watch and Reread
    std::vector<std::string> copied; ///< paths in the containers, as `removed`
    std::vector<std::string> removed;
    std::vector<std::string> containers; ///< their names
    std::string command;                 ///< of Exec
    std::string image;                   ///< of Prune
    std::chrono::milliseconds elapsed{0};
    std::optional<Error> error;           ///< it did not work; the watch goes on
    std::vector<stack::Failure> failures; ///< of a rebuild or restart, beside `error`
};

struct DevelopRequest
{
    stack::PlanOptions plan;   ///< of the launch; a rebuild recreates its service likewise
    bool prunesImages = false; ///< removes the image that a rebuild has left without a name
    std::function<bool(const WatchReport&)> onReport; ///< false: nobody listens, it ends
    PlanSink onPlan;                                  ///< of rebuilds and restarts; may be empty
    stack::EventSink sink;                            ///< the same
    /// Opens the workspace anew when its files have changed; empty: the rules stay those of the beginning.
    std::function<Result<Workspace>()> reopen = {};
};

class DevelopWork;

/// Files that are watched from the moment it is made, so that what changes during a launch counts.
class Develop
{
public:
    /// `written`: the files of the project, which are watched as well.
    /// **Errors:** as FileWatch::open.
    static Result<Develop> open(std::vector<WatchedService> services,
                                const std::vector<std::filesystem::path>& written);

    /// The same by the rules of the named services of a workspace; of all where none is named.
    /// **Errors:** those of requireUsable and FileWatch::open, Invalid (a rule, or there is none).
    static Result<Develop> ofWorkspace(const Workspace& workspace,
                                       const std::vector<std::string>& services);

    /// Begins with the initial syncs; then after each batch of changes does what the rules say, until `stop`.
    /// What fails is reported and, unless it is over, done with the next batch. Where the project's own
    /// files changed they are read again; mistakes in them are reported, and the rules before stay.
    /// **Errors:** Cancelled (`stop`, or nobody listens), those of FileWatch::next.
    Result<> run(const Workspace& workspace,
                 const EngineContext& context,
                 const DevelopRequest& request,
                 const std::stop_token& stop);

private:
    Develop(std::vector<WatchedService> services,
            FileWatch files,
            std::set<std::filesystem::path> written);
    void reread(DevelopWork& work, const DevelopRequest& request, FileWatch::News& news);
    [[nodiscard]] bool concernsProject(const FileWatch::News& news) const;
    void syncInitially(DevelopWork& work);
    void carryOut(DevelopWork& work,
                  const WatchedService& service,
                  const std::set<std::filesystem::path>& changed);

    std::vector<WatchedService> m_services;
    FileWatch m_files;
    std::set<std::filesystem::path> m_written; ///< the project's own files, without links
    std::optional<Workspace> m_reread;         ///< what is followed once they were read again
    std::map<std::string, std::set<std::filesystem::path>> m_due; ///< by service: not done yet
    std::set<std::string> m_toSync; ///< services whose initial sync is to come
};

} // namespace plumbline::workspace
