// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/snapshot.h"

#include "core/base/digest.h"
#include "core/parity/compare.h"
#include "core/sources/snapshot/snapshot.h"

#include <set>
#include <utility>

namespace plumbline::workspace {

namespace {

constexpr std::size_t kRunKeyBytes = 16;

/// Keys whose values the comparison hides.
std::set<std::string> hiddenKeys(const OpenedManifest& opened,
                                 const model::Environment& environment)
{
    const std::vector<model::Environment> one{environment};
    const parity::Comparison comparison = parity::compare(one,
                                                          {.names = opened.manifest.serviceNames,
                                                           .keyClasses = opened.manifest.keyClasses,
                                                           .secretKey = randomHex(kRunKeyBytes),
                                                           .productions = {}});
    std::set<std::string> keys;
    for (const parity::Row& row : comparison.rows) {
        for (const parity::Cell& cell : row.cells) {
            if (row.kind == parity::Kind::ConfigVar && !cell.group.empty())
                keys.insert(row.key);
        }
    }
    return keys;
}

void hide(std::vector<model::ConfigVar>& config, const std::set<std::string>& keys)
{
    for (model::ConfigVar& var : config) {
        auto* text = std::get_if<std::string>(&var.value);
        if (text == nullptr || var.state != model::State::Set)
            continue;
        if (keys.contains(var.name)) {
            var.secrecy = phrase("the comparison hides it");
            var.value = Secret(std::move(*text));
        } else {
            *text = maskCredentials(*text);
        }
    }
}

} // namespace

std::string renderSnapshot(const OpenedManifest& opened,
                           const LoadedEnvironment& loaded,
                           const SnapshotRequest& request)
{
    sources::snapshot::Snapshot snapshot{.workspace = opened.manifest.name,
                                         .role = std::string(toString(loaded.role)),
                                         .capturedAt = request.capturedAt,
                                         .capturedBy = request.capturedBy,
                                         .toolVersion = request.toolVersion,
                                         .sources = {},
                                         .environment = loaded.environment};
    for (const SourceOutcome& source : loaded.sources)
        snapshot.sources.push_back(
            {.kind = source.kind,
             .what = source.what,
             .isReadable = !source.error,
             .reason = source.error ? Phrase(source.error->message) : Phrase()});
    model::Environment& environment = snapshot.environment;
    const std::set<std::string> keys = hiddenKeys(opened, environment);
    hide(environment.sharedConfig, keys);
    for (model::Service& service : environment.services)
        hide(service.config, keys);
    for (model::BackingService& backing : environment.backingServices) {
        if (backing.container)
            hide(backing.container->config, keys);
    }
    return sources::snapshot::render(snapshot, request.key);
}

} // namespace plumbline::workspace
