// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace plumbline::parity {

using model::Mount;
using model::MountKind;
using model::Service;
using model::State;

namespace {

/// By place; nullptr: nothing is mounted there.
using MountRow = std::vector<const Mount*>;

/// Files that are given to the process and not written by it, whatever the platform calls them.
bool isGiven(const Mount& mount)
{
    return mount.kind == MountKind::Config || mount.kind == MountKind::Secret ||
           (mount.kind == MountKind::Bind && mount.readOnly);
}

/// Files that somebody laid there, not a place to keep data in.
bool isFiles(const Mount& mount)
{
    return isGiven(mount) || mount.kind == MountKind::Bind;
}

/// `./api/` and `api` are one folder.
std::string_view plainFolder(std::string_view path)
{
    while (path.starts_with("./"))
        path.remove_prefix(2);
    while (path.size() > 1 && path.ends_with('/'))
        path.remove_suffix(1);
    return path == "." ? std::string_view() : path;
}

/// Whether the mount lays the code that the image is built from over what the image holds of it.
bool isBuiltCode(const Mount& mount, const Service& service)
{
    if (mount.kind != MountKind::Bind || !service.build.isSet())
        return false;
    const std::string_view context = plainFolder(service.build.value);
    const std::string_view source = plainFolder(mount.source);
    const bool isRelative = !source.starts_with('/') && !source.starts_with('~');
    return source == context || source.starts_with(fmt::format("{}/", context)) ||
           (context.empty() && isRelative && !source.starts_with(".."));
}

Phrase shown(const Mount& mount)
{
    Phrase text = std::string(toString(mount.kind));
    if (!mount.source.empty())
        text = fmt::format("{} {}", text, mount.source);
    if (mount.readOnly)
        text = phrase("{}, read-only", std::move(text));
    if (mount.access.isSet())
        text = phrase("{}, {}", std::move(text), toString(mount.access.value));
    return text;
}

std::string targetOf(const Mount& mount)
{
    std::string target = mount.target;
    while (target.size() > 1 && target.ends_with('/'))
        target.pop_back();
    return target;
}

/// The mount of `service` in whose folder `target` is: a platform may mount a folder of files where
/// another mounts one file.
const Mount* folderOf(const Service& service, const std::string& target)
{
    for (const Mount& mount : service.mounts) {
        if (isGiven(mount) && target.starts_with(targetOf(mount) + "/"))
            return &mount;
    }
    return nullptr;
}

std::map<std::string, MountRow> mountRows(const Members& members)
{
    std::map<std::string, MountRow> rows;
    for (std::size_t place = 0; place < members.size(); ++place) {
        if (members[place] == nullptr)
            continue;
        for (const Mount& mount : members[place]->mounts) {
            MountRow& row = rows[targetOf(mount)];
            row.resize(members.size(), nullptr);
            row[place] = &mount;
        }
    }
    for (auto& [target, row] : rows) {
        for (std::size_t place = 0; place < members.size(); ++place) {
            const bool isFile = std::ranges::any_of(
                row, [](const Mount* mount) { return mount != nullptr && isGiven(*mount); });
            if (row[place] == nullptr && members[place] != nullptr && isFile)
                row[place] = folderOf(*members[place], target);
        }
    }
    return rows;
}

Judgement judgeMounts(const MountRow& mounts)
{
    const Mount* first = nullptr;
    bool differ = false;
    for (const Mount* mount : mounts) {
        if (mount == nullptr)
            continue;
        if (first == nullptr)
            first = mount;
        if (isGiven(*mount) && isGiven(*first)) {
            differ = differ || shown(*mount) != shown(*first);
            continue;
        }
        // A file of the repository here, a ConfigMap or a secret there.
        if (isFiles(*mount) && isFiles(*first) && (isGiven(*mount) || isGiven(*first))) {
            differ = true;
            continue;
        }
        if (mount->kind != first->kind)
            return {.verdict = Verdict::Drift,
                    .reason = phrase("another kind of storage"),
                    .parts = {"kind"}};
        if (mount->readOnly != first->readOnly)
            return {.verdict = Verdict::Drift,
                    .reason = phrase("writable in one place and read-only in another"),
                    .parts = {"read-only"}};
        differ = differ || mount->source != first->source;
    }
    if (differ)
        return {.verdict = Verdict::Expected,
                .reason = phrase("where it comes from is each environment's own"),
                .parts = {"source"}};
    return {};
}

/// Scratch space goes with a read-only root; given files may be in the image or in the config.
std::string_view whyMissingIsFine(const MountRow& mounts, const Members& members)
{
    const bool isScratch = std::ranges::all_of(mounts, [](const Mount* mount) {
        return mount == nullptr || mount->kind == MountKind::Ephemeral;
    });
    if (isScratch)
        return ours("scratch space, which the container has anyway");
    const bool isOfImages = std::ranges::all_of(mounts, [](const Mount* mount) {
        return mount == nullptr || mount->origin.layer == model::kImageLayer;
    });
    if (isOfImages)
        return ours("an image asks for it, and every engine gives it");
    for (std::size_t place = 0; place < mounts.size(); ++place) {
        if (mounts[place] != nullptr && !isBuiltCode(*mounts[place], *members[place]))
            return "";
    }
    return ours("the code that is built, which the image holds");
}

} // namespace

void compareMounts(const Context& context,
                   const std::string& service,
                   const Members& members,
                   std::vector<Row>& rows)
{
    for (const auto& [target, mounts] : mountRows(members)) {
        Row row{.kind = Kind::Volume,
                .service = service,
                .key = target,
                .valueClass = std::nullopt,
                .classReason = {},
                .verdict = Verdict::Equal,
                .reason = {},
                .parts = {},
                .cells = {}};
        for (std::size_t place = 0; place < members.size(); ++place) {
            if (members[place] == nullptr) {
                row.cells.push_back(cellWithoutOwner(context, place, ours("service")));
                continue;
            }
            if (members[place]->isConfigOnly) {
                row.cells.push_back(cellOfConfigOnly(members[place]->origin));
                continue;
            }
            Cell& cell = row.cells.emplace_back();
            cell.origin = members[place]->origin;
            if (mounts[place] == nullptr)
                continue;
            cell.state = State::Set;
            cell.value = shown(*mounts[place]);
            cell.origin = mounts[place]->origin;
        }
        Judgement settled = settle(
            context, row.cells, judgeMounts(mounts), whyMissingIsFine(mounts, members), false);
        addRow(rows, std::move(row), std::move(settled));
    }
}

} // namespace plumbline::parity
