// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/environment.h"
#include "core/sources/backing/table.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::sources::backing {

/// What an image is, by its name. Pointers are borrowed from the table.
struct IdentifiedImage
{
    const Engine* engine = nullptr;
    const ImagePattern* pattern = nullptr;
};

/// The engine that an image runs, by its repository, wherever it is mirrored.
std::optional<IdentifiedImage> identifyImage(const Table& table,
                                             const model::ImageReference& image);

/// The managed service that a Terraform resource is. `attribute` gives the text of one of its
/// attributes, an empty one if there is none. Borrowed; nullptr: none.
const Managed* identifyTerraform(const Table& table,
                                 std::string_view type,
                                 const std::function<std::string(std::string_view)>& attribute);

/// The managed service behind a Heroku add-on or its plan: `heroku-postgresql:standard-0`.
/// Borrowed; nullptr: none.
const Managed* identifyAddon(const Table& table, std::string_view plan);

/// The engine that a URL's scheme means (`postgresql+asyncpg`, `rediss`, `jdbc:mysql`). Borrowed.
const Engine* identifyScheme(const Table& table, std::string_view scheme);

/// What the name of a config var says about what its value points at.
struct IdentifiedKey
{
    const Engine* engine = nullptr; ///< nullptr: any engine of that role
    model::Role role = model::Role::Other;
};

/// `PGHOST`, `REDIS_URL`, `DATABASE_URL`, `QUEUE_HOST`, ...: names that hold an address.
std::optional<IdentifiedKey> identifyKey(const Table& table, std::string_view name);

/// Whether clients of one engine speak to the other: MySQL's to MariaDB, Redis' to Valkey.
bool sameWire(std::string_view left, std::string_view right);

/// Whether the plain value of a key of this name may be a host: `CACHE_HOST`, `QUEUE_ADDR`, `BROKERS`.
bool isAddressKey(std::string_view name);

/// The role that `CACHE_DRIVER`, `DB_CONNECTION`, `QUEUE_BACKEND`, ... choose an engine for.
std::optional<model::Role> roleOfDriverKey(std::string_view name);

/// The container as a backing service, or nothing where it runs something else: an app that merely
/// uses the image of an engine for its client programs.
std::optional<model::BackingService> backingOf(const Table& table, const model::Service& service);

/// Looks over a whole environment, after all of its sources are combined: containers that are
/// backing services are moved to them, config vars that name addresses tell who uses which, what
/// only an address tells of is added as External, and what runs within a process as Embedded.
void findBackingServices(model::Environment& environment, const Table& table);

} // namespace plumbline::sources::backing
