// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/rule.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// What rules about backing services have in common.
namespace plumbline::parity::rules {

/// The subject of a backing service: `postgres` of `db`; its role where the engines differ.
Subject subjectOf(const AlignedBackingService& backing, std::vector<std::size_t> places);

/// The backing service of that aligned name, or nullptr.
const AlignedBackingService* findBacking(const RuleInput& input, std::string_view name);

/// One fact of one backing service as evidence; `show` gives its text.
std::vector<Evidence> evidenceOf(const RuleInput& input,
                                 const AlignedBackingService& backing,
                                 const std::vector<std::size_t>& places,
                                 const std::function<Evidence(const model::BackingService&)>& show);

/// A fact as evidence, without its environment.
Evidence factEvidence(const model::Fact<std::string>& fact, const Origin& otherwise);

/// `PostgreSQL`, `RabbitMQ`: how people write an engine's name; the engine itself where nobody knows.
std::string titleOf(std::string_view engine);

/// How many numbers of a version make a release that is another product to move to: two of MySQL
/// (8.0, 8.4), one of PostgreSQL since 10.
int leadingNumbersOf(std::string_view engine, std::string_view version);

/// Engines whose protocol and behaviour are made to be the same: PostgreSQL and AlloyDB; Redis and
/// Valkey; MySQL and MariaDB.
bool areCompatible(std::string_view left, std::string_view right);

/// What developers use and no environment needs: mailpit, adminer, a tracing UI.
bool isDeveloperTool(const model::BackingService& backing);

/// Places that have the service.
std::vector<std::size_t> placesOf(const AlignedBackingService& backing);

} // namespace plumbline::parity::rules
