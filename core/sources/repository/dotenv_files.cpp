// SPDX-License-Identifier: Apache-2.0
#include "core/sources/repository/dotenv_files.h"

#include "core/base/text.h"
#include "core/compose/dialects.h"
#include "core/compose/dotenv.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace plumbline::sources::repository {

namespace {

using compose::Dialect;

constexpr std::size_t kMostDotenvBytes = std::size_t{256} * 1024;

struct EnvironmentWord
{
    std::string_view written;
    std::string_view environment;
};

constexpr std::array kEnvironmentWords{EnvironmentWord{"prod", "prod"},
                                       EnvironmentWord{"production", "prod"},
                                       EnvironmentWord{"live", "prod"},
                                       EnvironmentWord{"staging", "staging"},
                                       EnvironmentWord{"stage", "staging"},
                                       EnvironmentWord{"stg", "staging"},
                                       EnvironmentWord{"preprod", "staging"},
                                       EnvironmentWord{"dev", "dev"},
                                       EnvironmentWord{"development", "dev"},
                                       EnvironmentWord{"test", "test"},
                                       EnvironmentWord{"qa", "test"},
                                       EnvironmentWord{"uat", "test"}};

/// Where the readers that people use disagree with Compose about a key. That `docker run` keeps the
/// quotes of a value is known and no more than that, so that it does not count by itself.
std::vector<model::DialectDivergence> divergencesOf(const std::string& text,
                                                    const std::string& file)
{
    static const std::vector<Dialect> kReaders{Dialect::Compose,
                                               Dialect::NodeDotenv,
                                               Dialect::PythonDotenv,
                                               Dialect::Shell,
                                               Dialect::DockerRun};
    const auto unset = [](std::string_view) -> const std::string* { return nullptr; };
    std::vector<model::DialectDivergence> found;
    for (const compose::Disagreement& one : compose::disagreements(text, kReaders, unset)) {
        std::vector<std::string> others;
        for (const auto& [dialect, value] : one.readings) {
            if (value != one.readings.front().second)
                others.emplace_back(toString(dialect));
        }
        const bool isOfQuotes = others.size() == 1 && others[0] == toString(Dialect::DockerRun);
        if (!isOfQuotes && !others.empty())
            found.push_back(
                {.key = one.key,
                 .why =
                     others.size() == 1
                         ? phrase("{} reads it otherwise than docker compose", others.front())
                         : phrase("{} read it otherwise than docker compose", join(others, ", ")),
                 .origin = {
                     .file = file, .line = one.line, .column = 1, .object = {}, .layer = {}}});
    }
    return found;
}

model::DotenvFile readDotenv(const ProjectFile& file, const std::string& text)
{
    model::DotenvFile result{.file = file.path,
                             .tracking = file.tracking,
                             .isExample = isExampleName(file.name()),
                             .isEncrypted = text.find("encrypted:") != std::string::npos ||
                                            text.find("sops_mac") != std::string::npos,
                             .environment = environmentInName(file.name()),
                             .keys = {},
                             .divergences = {}};
    const compose::Dotenv dotenv = compose::parseDotenv(
        text, file.path, [](std::string_view) -> const std::string* { return nullptr; });
    for (const compose::DotenvEntry& entry : dotenv.entries)
        result.keys.push_back({.value = entry.key,
                               .origin = {.file = file.path,
                                          .line = entry.line,
                                          .column = entry.column,
                                          .object = {},
                                          .layer = {}}});
    std::ranges::sort(result.keys, {}, &Located<std::string>::value);
    result.divergences = divergencesOf(text, file.path);
    return result;
}

/// Lines that give a key a value, in any of the formats of such files.
std::size_t countKeys(const std::string& text)
{
    std::size_t count = 0;
    for (const std::string& line : split(text, '\n')) {
        const std::string_view content = trimmed(line);
        const bool isComment = content.starts_with('#') || content.starts_with("//");
        const std::size_t mark = content.find_first_of(":=");
        if (!isComment && mark != std::string_view::npos && mark > 0 && mark + 1 < content.size())
            ++count;
    }
    return count;
}

/// `config/production.yml`, `config/environments/production.rb`, `appsettings.Production.json`,
/// `application-prod.yml`, `settings/production.py`, `environments/environment.prod.ts`.
bool isBundle(const ProjectFile& file)
{
    const std::string name = toLower(file.name());
    const std::string folder = toLower(file.folder());
    if (environmentInName(name).empty() || isDotenvName(name) || isAside(file.folder()))
        return false;
    const std::string_view last = std::string_view(folder).substr(folder.rfind('/') + 1);
    const bool isOfConfig = last == "config" || last == "settings" || last == "environments" ||
                            last == "conf" || last == "resources";
    const std::string stem = name.substr(0, name.find('.'));
    return name.starts_with("appsettings.") ||
           (name.starts_with("application-") && last == "resources") ||
           (name.starts_with("environment.") && last == "environments") ||
           (isOfConfig && !environmentInName(stem).empty() && environmentInName(stem) != "test" &&
            stem.find('-') == std::string::npos);
}

constexpr std::string_view kPrisma = "Prisma";

struct MigrationForm
{
    std::string_view tool;
    std::string_view folder; ///< the end of its path
    std::string_view ending; ///< of a migration
};

constexpr std::array kMigrationForms{MigrationForm{"Rails", "db/migrate", ".rb"},
                                     MigrationForm{"Alembic", "alembic/versions", ".py"},
                                     MigrationForm{"Alembic", "migrations/versions", ".py"},
                                     MigrationForm{"Laravel", "database/migrations", ".php"},
                                     MigrationForm{"Ecto", "repo/migrations", ".exs"},
                                     MigrationForm{"Flyway", "db/migration", ".sql"},
                                     MigrationForm{"Doctrine", "migrations", ".php"},
                                     MigrationForm{"Django", "migrations", ".py"},
                                     MigrationForm{"SQL", "migrations", ".sql"},
                                     MigrationForm{"Knex", "migrations", ".js"}};

/// The migrations that a file is one of, in their folder's list.
void takeMigration(const ProjectFile& file, std::map<std::string, model::Migrations>& byFolder)
{
    std::string folder(file.folder());
    const std::string_view tool = migrationTool(file.path);
    if (tool.empty() || file.tracking == model::Tracking::Ignored)
        return;
    if (tool == kPrisma)
        folder = folder.substr(0, folder.rfind('/'));
    model::Migrations& found = byFolder[folder];
    found.folder = folder;
    found.tool = tool;
    ++found.count;
    found.newest = std::max(found.newest, file.path);
}

} // namespace

std::string_view migrationTool(std::string_view path)
{
    const std::size_t slash = path.rfind('/');
    const std::string_view folder =
        slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
    const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
    if (name == "migration.sql" && folder.find("prisma/migrations/") != std::string_view::npos)
        return kPrisma;
    for (const MigrationForm& form : kMigrationForms) {
        const bool isThere =
            folder == form.folder || folder.ends_with(fmt::format("/{}", form.folder));
        const bool isNumbered = name.find_first_of("0123456789") != std::string_view::npos;
        if (isThere && isNumbered && name.ends_with(form.ending))
            return form.tool;
    }
    return {};
}

bool isDotenvName(std::string_view name)
{
    static constexpr std::array<std::string_view, 6> kOthers{
        ".ts", ".js", ".d.ts", ".py", ".vault", ".keys"};
    const bool isOther = std::ranges::any_of(
        kOthers, [&](std::string_view ending) { return name.ends_with(ending); });
    return !isOther && (name == ".env" || name.starts_with(".env.") || name.ends_with(".env") ||
                        name == ".flaskenv");
}

bool isExampleName(std::string_view name)
{
    static constexpr std::array<std::string_view, 6> kWords{
        "example", "sample", "template", "dist", "default", "schema"};
    return std::ranges::any_of(kWords, [&](std::string_view word) {
        return toLower(name).find(word) != std::string::npos;
    });
}

std::string environmentInName(std::string_view name)
{
    std::string word;
    for (const char c : toLower(name) + ".") {
        if (c != '.' && c != '-' && c != '_') {
            word.push_back(c);
            continue;
        }
        const auto found = std::ranges::find(kEnvironmentWords, word, &EnvironmentWord::written);
        if (found != kEnvironmentWords.end())
            return std::string(found->environment);
        word.clear();
    }
    return {};
}

void readSettingsFiles(const ProjectFiles& files, model::RepositoryFacts& facts)
{
    std::map<std::string, model::Migrations> migrations;
    for (const ProjectFile& file : files.files) {
        takeMigration(file, migrations);
        const bool isDotenv = isDotenvName(file.name());
        if (!isDotenv && !isBundle(file))
            continue;
        const auto text = files.text(file, kMostDotenvBytes);
        if (!text)
            continue;
        if (isDotenv)
            facts.dotenvFiles.push_back(readDotenv(file, *text));
        else
            facts.bundles.push_back({.file = file.path,
                                     .environment = environmentInName(file.name()),
                                     .keyCount = countKeys(*text),
                                     .tracking = file.tracking});
    }
    for (auto& [folder, found] : migrations)
        facts.migrations.push_back(std::move(found));
}

} // namespace plumbline::sources::repository
