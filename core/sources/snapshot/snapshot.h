// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/sources/source.h"

#include <optional>
#include <string>
#include <vector>

/// An environment as a file: taken by whoever may read it, compared by those who may not.
namespace plumbline::sources::snapshot {

/// A source of the environment, and whether it could be read when the snapshot was taken.
struct TakenSource
{
    std::string kind;
    std::string what;
    bool isReadable = true;
    Phrase reason;

    bool operator==(const TakenSource&) const = default;
};

struct Snapshot
{
    std::string workspace;
    std::string role;       ///< of the environment
    std::string capturedAt; ///< RFC 3339, UTC
    std::string capturedBy;
    std::string toolVersion;
    std::vector<TakenSource> sources;
    model::Environment environment;
};

/// JSON as `resources/schemas/snapshot.schema.json` describes it. Secrets are in it as fingerprints
/// under `key` (16 to 64 bytes), so that equal ones can be told by who has the key; without a key
/// only that they are there. The content's hash is signed with the key.
std::string render(const Snapshot& snapshot, const std::optional<Secret>& key);

/// What a snapshot says. Its secrets are Unreadable; where `key` is the one that they were
/// fingerprinted under their fingerprint is their value, which `parity::compare` takes for one under
/// its own key.
/// **Errors:** Invalid (no snapshot, or one that was changed since), Unsupported (a later version).
Result<Snapshot> parse(const InputFile& file, const std::optional<Secret>& key);

struct SnapshotLoaded : Loaded
{
    std::string capturedAt;
};

/// As a source: the environment of the snapshot, and remarks about its key.
/// **Errors:** as parse.
Result<SnapshotLoaded> load(const InputFile& file, const std::optional<Secret>& key);

} // namespace plumbline::sources::snapshot
