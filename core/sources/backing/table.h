// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/model/backing_service.h"
#include "core/model/local_service.h"
#include "core/sources/source.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// Which backing service an image, a Terraform type, an add-on, a DSN scheme or a key name means.
namespace plumbline::sources::backing {

using model::Fidelity;
using model::FlagStyle;
using model::LocalService;

/// Which part of a text is the version.
enum class Take {
    Number,     ///< the leading number: `15-alpine`, `v1.2`, `POSTGRES_15`, `8.0.mysql_aurora.3`
    Major,      ///< its first part
    MajorMinor, ///< its first two parts
    AfterPg,    ///< the number behind `pg`: `2.14.2-pg15`
    AfterDash,  ///< the number behind the first dash: `2.13-2.8.1`
    AfterKafka, ///< the number behind `kafka-`: `0.43.0-kafka-3.7.1`
    Unsaid,     ///< the text is about something else
};

/// How a version is read from text.
struct VersionRule
{
    std::vector<std::string> attributes; ///< of a managed service, in order of trust
    Take take = Take::Number;
    std::map<std::string, std::string> versions; ///< what was taken (or its beginning) -> version

    bool operator==(const VersionRule&) const = default;
};

/// An image that runs an engine.
struct ImagePattern
{
    std::string repository; ///< with `/`: the path or its end; without: the last part of the path
    std::string flavour;
    std::vector<std::string> extensions; ///< that are always in it
    VersionRule version;

    bool operator==(const ImagePattern&) const = default;
};

struct Engine
{
    std::string name; ///< `postgres`
    model::Role role = model::Role::Other;
    std::string title; ///< `PostgreSQL`
    std::vector<ImagePattern> images;
    std::vector<std::string> servers; ///< programs that are the engine; others are clients of it
    std::vector<std::string> schemes; ///< of URLs, lower case
    std::vector<std::string> keys;    ///< names of config vars that mean it; may hold one `*`
    std::vector<std::string> values;  ///< of `*_DRIVER`, `*_BACKEND`, ...: embedded engines
    FlagStyle flags = FlagStyle::None;
    bool isEmbedded = false;     ///< runs inside the app's process
    bool takesRoleOfKey = false; ///< an in-memory cache, broker or mailer, as the key says
    LocalService local;

    bool operator==(const Engine&) const = default;
};

/// A cloud's service.
struct Managed
{
    std::string id; ///< `aws-rds-postgres`
    std::string cloud;
    std::string title; ///< `Amazon RDS for PostgreSQL`; its flavour in the model
    std::vector<std::string> terraformTypes;
    /// Attribute -> values (may end in `*`), one of which it must have; `` stands for none.
    std::map<std::string, std::vector<std::string>> where;
    std::vector<std::string> addons; ///< names of Heroku add-ons, without the plan
    std::string engine;
    VersionRule version;
    bool isGrouped = false; ///< many resources of it (buckets, queues) are one service
    Fidelity fidelity = Fidelity::Exact;
    LocalService local; ///< what differs from the engine's
    std::string note;

    bool operator==(const Managed&) const = default;
};

struct Table
{
    std::string date; ///< YYYY-MM-DD, of the knowledge
    std::vector<Engine> engines;
    std::vector<Managed> managed; ///< the first that matches counts

    bool operator==(const Table&) const = default;
};

/// Reads a table as JSON or YAML. A row's engine may be one of `known` instead of its own.
/// **Errors:** Invalid with the place.
/// **Source:** resources/schemas/backing_services.schema.json, schemaVersion 1.
Result<Table> parseTable(const InputFile& file, const Table& known = {});

/// `over` on top of `base`: its engines and rows replace those of the same name or id, and its other
/// rows come before those of `base`.
Table laidOver(Table base, Table over);

/// The table that the program brings along. **Thread:** any.
const Table& builtInTable();

/// The engine of that name, or nullptr. Borrowed.
const Engine* findEngine(const Table& table, std::string_view name);

/// The version that `text` states by the rule, or an empty text.
std::string versionIn(std::string_view text, const VersionRule& rule);

/// What stands in for the managed service: its own row over its engine's.
LocalService localOf(const Managed& managed, const Engine& engine);

} // namespace plumbline::sources::backing
