// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/migrations.h"

#include <algorithm>
#include <array>

namespace plumbline::parity::rules {

namespace {

struct Migration
{
    std::string_view words;
    bool isLocked = false;
};

constexpr std::array kMigrations{Migration{"manage.py migrate"},
                                 Migration{"django-admin migrate"},
                                 Migration{"alembic upgrade"},
                                 Migration{"flask db upgrade"},
                                 Migration{"db:migrate", true},
                                 Migration{"db:prepare", true},
                                 Migration{"prisma migrate deploy", true},
                                 Migration{"flyway migrate", true},
                                 Migration{"liquibase update", true},
                                 Migration{"artisan migrate"},
                                 Migration{"sequelize db:migrate"},
                                 Migration{"knex migrate:latest", true},
                                 Migration{"typeorm migration:run"},
                                 Migration{"migration:run"},
                                 Migration{"drizzle-kit migrate"},
                                 Migration{"ecto.migrate", true},
                                 Migration{"goose up"},
                                 Migration{"migrate up"},
                                 Migration{"diesel migration run"},
                                 Migration{"sqlx migrate run", true},
                                 Migration{"doctrine:migrations:migrate"}};

} // namespace

std::string_view migrationIn(std::string_view line)
{
    const auto found = std::ranges::find_if(kMigrations, [&](const Migration& migration) {
        return line.find(migration.words) != std::string_view::npos;
    });
    return found == kMigrations.end() ? std::string_view() : found->words;
}

bool isLocked(std::string_view migration)
{
    const auto found = std::ranges::find(kMigrations, migration, &Migration::words);
    return found != kMigrations.end() && found->isLocked;
}

} // namespace plumbline::parity::rules
