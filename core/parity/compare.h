// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/model/environment.h"
#include "core/parity/align.h"
#include "core/parity/classify.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::parity {

/// What a row is about.
enum class Kind {
    Service,        ///< whether there is such a process
    Image,          ///< what it runs
    BackingService, ///< engine, version, TLS, ... of what it consumes
    ConfigVar,
    Port,
    Volume,
    Resource,
    Health,
    Log,
    Deploy, ///< replicas, command, user, stop grace, ...
};

/// `service`, `image`, `backing-service`, `config-var`, `port`, `volume`, `resource`, `health`,
/// `log`, `deploy`.
std::string_view toString(Kind kind);
std::optional<Kind> kindOf(std::string_view word);

/// What comes of comparing the cells of a row.
enum class Verdict {
    Equal,         ///< the same fact, however it is spelled
    Expected,      ///< different, as it should be; the reason says why
    Drift,         ///< different, and nobody has said that it should be
    Missing,       ///< surely not there in some environment that should have it
    Unreadable,    ///< cannot be told: some cell has no value that could be read
    NotApplicable, ///< fewer than two environments can have such a thing
    Waived,        ///< drift that the workspace has declared as intended
};

/// `equal`, `expected`, `drift`, `missing`, `unreadable`, `not-applicable`, `waived`.
std::string_view toString(Verdict verdict);

/// A value that a stronger layer of the same environment replaced.
struct ReplacedCell
{
    std::string value; ///< empty in a row of a secret
    std::string layer;
    Origin origin;

    bool operator==(const ReplacedCell&) const = default;
};

/// One fact of one environment, as it may be shown: no secret is in here, nor its length or hash.
struct Cell
{
    model::State state = model::State::Missing;
    Phrase value;      ///< of Set, and of no secret
    std::string group; ///< of a secret: equal letters are equal values within this row
    Phrase reason;     ///< why there is no value
    std::string layer;
    Origin origin;
    bool isDefault = false; ///< nobody wrote it: the platform's own
    std::vector<ReplacedCell> replaced;

    bool operator==(const Cell&) const = default;
};

/// One fact over all environments.
struct Row
{
    Kind kind = Kind::ConfigVar;
    std::string service; ///< aligned name; empty: config that is given to every service
    std::string key;
    std::optional<ValueClass> valueClass; ///< of config vars
    Phrase classReason;                   ///< why it has that class
    Verdict verdict = Verdict::Equal;
    Phrase reason; ///< of every verdict but Equal: in plain words
    std::vector<std::string>
        parts;               ///< of a value with parts: which differ, `host`, `query sslmode`
    std::vector<Cell> cells; ///< by environment

    bool operator==(const Row&) const = default;
};

/// The matrix: every fact of every environment beside each other. Rows are sorted by service, kind
/// and key.
struct Comparison
{
    std::vector<std::string> environments;
    std::vector<Row> rows;
    std::vector<Diagnostic> diagnostics;

    bool operator==(const Comparison&) const = default;
};

struct CompareOptions
{
    NameMap names;
    KeyClasses keyClasses;
    /// 16 to 64 random bytes, new for every run: the groups of secrets are found under it.
    std::string secretKey;
    /// Names of environments in which debugging must be off and telemetry should be on. Empty:
    /// those that are called prod, production or live.
    std::vector<std::string> productions;
};

/// Aligns and compares. Environments come in the order that the cells are to have.
Comparison compare(std::span<const model::Environment> environments, const CompareOptions& options);

/// The same with an alignment that was found before, whose diagnostics come along.
Comparison compare(std::span<const model::Environment> environments,
                   const Alignment& alignment,
                   const CompareOptions& options);

} // namespace plumbline::parity
