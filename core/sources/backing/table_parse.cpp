// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/sources/backing/table.h"
#include "core/sources/tree.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace plumbline::sources::backing {

/// Made by the build from resources/backing_services.json.
extern const std::string_view builtInTableText;

namespace {

template <class T>
struct Word
{
    std::string_view word;
    T value;
};

constexpr std::array kRoles{
    Word<model::Role>{"database", model::Role::Database},
    Word<model::Role>{"document-store", model::Role::DocumentStore},
    Word<model::Role>{"cache", model::Role::Cache},
    Word<model::Role>{"broker", model::Role::Broker},
    Word<model::Role>{"search", model::Role::Search},
    Word<model::Role>{"object-store", model::Role::ObjectStore},
    Word<model::Role>{"mail", model::Role::Mail},
    Word<model::Role>{"stream", model::Role::Stream},
    Word<model::Role>{"time-series", model::Role::TimeSeries},
    Word<model::Role>{"identity", model::Role::Identity},
    Word<model::Role>{"secret-store", model::Role::SecretStore},
    Word<model::Role>{"other", model::Role::Other},
};

constexpr std::array kTakes{
    Word<Take>{"number", Take::Number},
    Word<Take>{"major", Take::Major},
    Word<Take>{"major-minor", Take::MajorMinor},
    Word<Take>{"after-pg", Take::AfterPg},
    Word<Take>{"after-dash", Take::AfterDash},
    Word<Take>{"after-kafka", Take::AfterKafka},
    Word<Take>{"unsaid", Take::Unsaid},
};

constexpr std::array kFidelities{
    Word<Fidelity>{"exact", Fidelity::Exact},
    Word<Fidelity>{"compatible", Fidelity::Compatible},
    Word<Fidelity>{"emulator", Fidelity::Emulator},
    Word<Fidelity>{"none", Fidelity::None},
};

constexpr std::array kFlagStyles{
    Word<FlagStyle>{"postgres", FlagStyle::Postgres},
    Word<FlagStyle>{"mysqld", FlagStyle::Mysqld},
    Word<FlagStyle>{"redis", FlagStyle::Redis},
    Word<FlagStyle>{"mongod", FlagStyle::Mongod},
    Word<FlagStyle>{"memcached", FlagStyle::Memcached},
};

/// Reads a table; the first mistake is kept and everything after it is a formality.
class TableReader
{
public:
    explicit TableReader(std::string file)
        : m_file(std::move(file))
    {}

    Table read(const Tree& root, const Table& known)
    {
        Table table;
        checkKeys(root, {"$schema", "schemaVersion", "date", "engines", "managed"});
        const Tree* version = root.find("schemaVersion");
        if (version == nullptr || version->text != "1")
            complain(version == nullptr ? root : *version, phrase("schemaVersion must be 1"));
        table.date = text(root, "date");
        if (const Tree* engines = mapping(root, "engines")) {
            for (const Member& member : engines->members)
                table.engines.push_back(readEngine(member));
        }
        for (const Tree* row : items(root, "managed")) {
            table.managed.push_back(readManaged(*row));
            const std::string& engine = table.managed.back().engine;
            if (findEngine(table, engine) == nullptr && findEngine(known, engine) == nullptr)
                complain(*row, phrase("there is no engine \"{}\"", printable(engine)));
        }
        return table;
    }

    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

private:
    void complain(const Tree& at, const Phrase& message)
    {
        if (!m_error)
            m_error = Error{
                ErrorCode::Invalid,
                phrase("backing services: {}", message),
                phrase("resources/schemas/backing_services.schema.json says what may stand here"),
                originOf(at, m_file)};
    }

    void checkKeys(const Tree& tree, std::initializer_list<std::string_view> allowed)
    {
        if (!tree.isMapping()) {
            complain(tree, phrase("a mapping is expected here"));
            return;
        }
        for (const Member& member : tree.members) {
            if (std::ranges::find(allowed, member.key) == allowed.end())
                complain(member.value, phrase("\"{}\" is not known here", printable(member.key)));
        }
    }

    std::string text(const Tree& tree, std::string_view key)
    {
        const Tree* value = tree.find(key);
        if (value == nullptr)
            return {};
        if (!value->isScalar())
            complain(*value, phrase("\"{}\" must be a text", key));
        return value->text;
    }

    std::string required(const Tree& tree, std::string_view key)
    {
        std::string value = text(tree, key);
        if (value.empty())
            complain(tree, phrase("\"{}\" is missing", key));
        return value;
    }

    bool flag(const Tree& tree, std::string_view key) { return text(tree, key) == "true"; }

    const Tree* mapping(const Tree& tree, std::string_view key)
    {
        const Tree* value = tree.find(key);
        if (value == nullptr || value->isMapping())
            return value;
        complain(*value, phrase("\"{}\" must be a mapping", key));
        return nullptr;
    }

    std::vector<const Tree*> items(const Tree& tree, std::string_view key)
    {
        std::vector<const Tree*> result;
        const Tree* value = tree.find(key);
        if (value == nullptr)
            return result;
        if (!value->isSequence())
            complain(*value, phrase("\"{}\" must be a list", key));
        for (const Tree& item : value->items)
            result.push_back(&item);
        return result;
    }

    std::vector<std::string> texts(const Tree& tree, std::string_view key)
    {
        std::vector<std::string> result;
        for (const Tree* item : items(tree, key)) {
            if (!item->isScalar())
                complain(*item, phrase("\"{}\" must hold texts", key));
            result.push_back(item->text);
        }
        return result;
    }

    std::map<std::string, std::string> textMap(const Tree& tree, std::string_view key)
    {
        std::map<std::string, std::string> result;
        if (const Tree* value = mapping(tree, key)) {
            for (const Member& member : value->members) {
                if (!member.value.isScalar())
                    complain(member.value, phrase("\"{}\" must hold texts", key));
                result[member.key] = member.value.text;
            }
        }
        return result;
    }

    template <class T, std::size_t N>
    T word(const Tree& tree, std::string_view key, const std::array<Word<T>, N>& words, T otherwise)
    {
        const std::string value = text(tree, key);
        if (value.empty())
            return otherwise;
        const auto at = std::ranges::find(words, value, &Word<T>::word);
        if (at != words.end())
            return at->value;
        complain(*tree.find(key), phrase("\"{}\" is no {}", printable(value), key));
        return otherwise;
    }

    VersionRule readRule(const Tree& tree)
    {
        return {.attributes = texts(tree, "attributes"),
                .take = word(tree, "take", kTakes, Take::Number),
                .versions = textMap(tree, "versions")};
    }

    LocalService readLocal(const Tree& parent)
    {
        LocalService local;
        const Tree* tree = mapping(parent, "local");
        if (tree == nullptr)
            return local;
        checkKeys(*tree,
                  {"image",
                   "versions",
                   "ports",
                   "environment",
                   "command",
                   "passwordFlag",
                   "user",
                   "health",
                   "url",
                   "clients",
                   "data",
                   "dataFrom",
                   "topology",
                   "needs"});
        local.image = text(*tree, "image");
        local.versions = textMap(*tree, "versions");
        for (const Tree* port : items(*tree, "ports")) {
            int number = 0;
            const std::string& digits = port->text;
            std::from_chars(digits.data(), digits.data() + digits.size(), number);
            if (number < 1 || number > 65535)
                complain(*port, phrase("a port is a number from 1 to 65535"));
            local.ports.push_back(number);
        }
        local.environment = textMap(*tree, "environment");
        local.command = texts(*tree, "command");
        local.passwordFlag = text(*tree, "passwordFlag");
        local.user = text(*tree, "user");
        local.health = text(*tree, "health");
        local.url = text(*tree, "url");
        local.clients = textMap(*tree, "clients");
        local.data = text(*tree, "data");
        local.dataFrom = textMap(*tree, "dataFrom");
        local.topology = text(*tree, "topology");
        local.needs = texts(*tree, "needs");
        return local;
    }

    Engine readEngine(const Member& member)
    {
        const Tree& tree = member.value;
        checkKeys(tree,
                  {"role",
                   "title",
                   "images",
                   "servers",
                   "schemes",
                   "keys",
                   "values",
                   "flags",
                   "embedded",
                   "roleFromKey",
                   "local"});
        Engine engine;
        engine.name = member.key;
        required(tree, "role");
        engine.role = word(tree, "role", kRoles, model::Role::Other);
        engine.title = required(tree, "title");
        for (const Tree* image : items(tree, "images")) {
            checkKeys(*image, {"repository", "flavour", "extensions", "take", "versions"});
            engine.images.push_back({.repository = required(*image, "repository"),
                                     .flavour = text(*image, "flavour"),
                                     .extensions = texts(*image, "extensions"),
                                     .version = readRule(*image)});
        }
        engine.servers = texts(tree, "servers");
        engine.schemes = texts(tree, "schemes");
        engine.keys = texts(tree, "keys");
        engine.values = texts(tree, "values");
        engine.flags = word(tree, "flags", kFlagStyles, FlagStyle::None);
        engine.isEmbedded = flag(tree, "embedded");
        engine.takesRoleOfKey = flag(tree, "roleFromKey");
        engine.local = readLocal(tree);
        return engine;
    }

    Managed readManaged(const Tree& tree)
    {
        checkKeys(tree,
                  {"id",
                   "cloud",
                   "title",
                   "terraform",
                   "addons",
                   "engine",
                   "version",
                   "grouped",
                   "fidelity",
                   "local",
                   "note"});
        Managed managed;
        managed.id = required(tree, "id");
        managed.cloud = text(tree, "cloud");
        managed.title = required(tree, "title");
        if (const Tree* terraform = mapping(tree, "terraform")) {
            checkKeys(*terraform, {"types", "where"});
            managed.terraformTypes = texts(*terraform, "types");
            if (const Tree* where = mapping(*terraform, "where")) {
                for (const Member& member : where->members)
                    managed.where[member.key] = texts(*where, member.key);
            }
        }
        managed.addons = texts(tree, "addons");
        managed.engine = required(tree, "engine");
        if (const Tree* version = mapping(tree, "version")) {
            checkKeys(*version, {"attributes", "take", "versions"});
            managed.version = readRule(*version);
        }
        managed.isGrouped = flag(tree, "grouped");
        managed.fidelity = word(tree, "fidelity", kFidelities, Fidelity::Exact);
        managed.local = readLocal(tree);
        managed.note = text(tree, "note");
        return managed;
    }

    std::string m_file;
    std::optional<Error> m_error;
};

} // namespace

Result<Table> parseTable(const InputFile& file, const Table& known)
{
    Result<std::vector<Tree>> trees = readTrees(file.text, file.name);
    if (!trees)
        return tl::unexpected(trees.error());
    if (trees->size() != 1)
        return fail(ErrorCode::Invalid,
                    phrase("backing services: one document is expected"),
                    phrase("put everything into one mapping"),
                    Origin{.file = file.name, .line = 1, .column = 1, .object = {}, .layer = {}});
    TableReader reader(file.name);
    Table table = reader.read(trees->front(), known);
    if (reader.error())
        return tl::unexpected(*reader.error());
    return table;
}

const Table& builtInTable()
{
    static const Table table =
        parseTable({.name = "backing_services.json", .text = std::string(builtInTableText)})
            .value_or(Table{});
    return table;
}

} // namespace plumbline::sources::backing
